using System.Globalization;
using System.Text;

namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>A diagnostic about a description: the place, what is wrong, and what to do.</summary>
/// <param name="Code">The kind of mistake.</param>
/// <param name="File">The description's file as the caller named it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Path">The place in the description, such as <c>populations.E.size</c>; empty for the whole description.</param>
/// <param name="Message">The problem.</param>
/// <param name="Hint">The expected value, or the text to write; null if the message contains it.</param>
public sealed record Diagnostic(DiagnosticCode Code, string File, int Line, int Column, string Path, string Message, string? Hint)
{
    /// <summary>Another place that is involved, such as the declaration of the population; null if there is none.</summary>
    public RelatedPlace? Related { get; init; }

    /// <summary>Its severity.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>
    /// The diagnostic in the format of compilers: a line that an editor can jump to, a line with the path and the hint, a line with a related place.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var severity = Severity == Severity.Error ? "error" : "warning";
        text.Append(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}  {severity} {Code}: {Message}");
        if (Path.Length > 0 || Hint is not null)
        {
            text.Append("\n    ").Append(Path.Length > 0 ? "at " + Path : "").Append(Path.Length > 0 && Hint is not null ? " - " : "").Append(Hint);
        }

        if (Related is { } related)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    see {File}:{related.Line}:{related.Column}  {related.Message}");
        }

        return text.ToString();
    }
}
