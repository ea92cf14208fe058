using System.Globalization;
using System.Text;

namespace NeuroForge.Reporting.Markup;

/// <summary>
/// Writes HTML and SVG. Elements are closed in the order in which they were opened, and all text is escaped: a given string can never become markup.
/// </summary>
/// <remarks>Elements always get an end tag, which HTML and XML read in the same way.</remarks>
internal sealed class MarkupWriter
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private bool _inStartTag;

    /// <summary>Opens an element.</summary>
    /// <param name="element">Its name.</param>
    /// <param name="classes">The value of its attribute <c>class</c>; null for none.</param>
    internal MarkupWriter Open(string element, string? classes = null)
    {
        EndStartTag();
        _text.Append('<').Append(element);
        _open.Push(element);
        _inStartTag = true;
        return classes is null ? this : With("class", classes);
    }

    /// <summary>Adds an attribute to the element that was just opened.</summary>
    /// <exception cref="InvalidOperationException">No element was just opened.</exception>
    internal MarkupWriter With(string attribute, string value)
    {
        if (!_inStartTag)
        {
            throw new InvalidOperationException($"{attribute} must follow the element that it belongs to");
        }

        _text.Append(' ').Append(attribute).Append("=\"");
        Escaping.Append(_text, value);
        _text.Append('"');
        return this;
    }

    /// <summary>Adds an attribute that is a number, to a hundredth, to the element that was just opened.</summary>
    internal MarkupWriter With(string attribute, double value) => With(attribute, value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Writes text into the element.</summary>
    internal MarkupWriter Text(string text)
    {
        EndStartTag();
        Escaping.Append(_text, text);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    internal MarkupWriter Close()
    {
        EndStartTag();
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Closes the element opened last, and ends the line.</summary>
    internal MarkupWriter CloseLine()
    {
        Close();
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes an element that contains only text.</summary>
    internal MarkupWriter Element(string element, string text, string? classes = null) => Open(element, classes).Text(text).Close();

    /// <summary>Ends the start tag of an HTML element that has no end tag, such as <c>meta</c>.</summary>
    internal MarkupWriter Void()
    {
        EndStartTag();
        _open.Pop();
        return this;
    }

    /// <summary>Writes a style sheet, or the declaration at the head of a document: only for text of this assembly.</summary>
    internal MarkupWriter Verbatim(string own)
    {
        EndStartTag();
        _text.Append(own);
        return this;
    }

    /// <summary>The text written.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public override string ToString() =>
        _open.Count == 0 ? _text.ToString() : throw new InvalidOperationException($"<{_open.Peek()}> is not closed");

    private void EndStartTag()
    {
        if (_inStartTag)
        {
            _text.Append('>');
            _inStartTag = false;
        }
    }
}
