using System.Text;

namespace NeuroForge.Equations.Source;

/// <summary>Lines of C#, indented by their braces.</summary>
internal sealed class CodeLines
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Adds a line.</summary>
    internal void Add(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Adds lines.</summary>
    internal void Add(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Add(line);
        }
    }

    /// <summary>Opens a block.</summary>
    internal void Open(string line)
    {
        Add(line);
        Open();
    }

    /// <summary>Opens a block whose heading has been added.</summary>
    internal void Open()
    {
        Add("{");
        _depth++;
    }

    /// <summary>Closes a block.</summary>
    internal void Close()
    {
        _depth--;
        Add("}");
    }

    /// <summary>Adds lines one level deeper.</summary>
    internal void Inner(params IEnumerable<string> lines)
    {
        _depth++;
        Add(lines);
        _depth--;
    }
}
