using System.Reflection;

namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>A page of the catalogue of mistakes: the meaning of a code, an example that causes it, and the corrected example.</summary>
/// <param name="Code">The code.</param>
/// <param name="Meaning">Its meaning, and the correction.</param>
/// <param name="Wrong">A part of a description that causes it; empty if that needs more than a few lines.</param>
/// <param name="Right">The same part, corrected; empty if there is no example.</param>
/// <remarks>The pages are files of this assembly, one for each code. Tests run their examples.</remarks>
public sealed record DiagnosticPage(DiagnosticCode Code, string Meaning, string Wrong, string Right)
{
    private const string Fence = "```";

    /// <summary>The page of a code.</summary>
    /// <param name="code">One of <see cref="DiagnosticCodes.All"/>.</param>
    public static DiagnosticPage Of(DiagnosticCode code)
    {
        var name = $"{typeof(DiagnosticPage).Namespace}.{code.Id}.md";
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream(name) ?? throw new ArgumentException($"{code.Id} has no page", nameof(code));
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var end = text.IndexOf(Fence, StringComparison.Ordinal);
        return new DiagnosticPage(code, (end < 0 ? text : text[..end]).Trim().Replace('\n', ' '), Example(text, "wrong"), Example(text, "right"));
    }

    private static string Example(string text, string name)
    {
        var opening = $"{Fence}jsonc {name}\n";
        var start = text.IndexOf(opening, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += opening.Length;
        return text[start..text.IndexOf($"\n{Fence}", start, StringComparison.Ordinal)];
    }
}
