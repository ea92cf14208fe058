using System.Text;

namespace NeuroForge.Equations.Source;

/// <summary>The part of a source that computes: without documentation, references and the text of its equations, which it shows to readers.</summary>
internal static class SourceEssence
{
    private const string Shown = "[Equations(";
    private static readonly string[] Prose = ["Doc = \"", "Reference = \""];

    /// <summary>The source without its texts for readers. In strings of the source every quote is escaped, so none of them can end early.</summary>
    internal static string Of(string source)
    {
        var essence = new StringBuilder(source.Length);
        var isShown = false;
        foreach (var line in source.Split('\n'))
        {
            var code = line.AsSpan().TrimStart();
            isShown |= code.StartsWith(Shown);
            if (!isShown && !code.StartsWith("///"))
            {
                essence.Append(WithoutProse(line)).Append('\n');
            }

            isShown &= !code.EndsWith(")]");
        }

        return essence.ToString();
    }

    private static string WithoutProse(string line)
    {
        foreach (var begin in Prose)
        {
            for (var at = line.IndexOf(begin, StringComparison.Ordinal); at >= 0; at = line.IndexOf(begin, StringComparison.Ordinal))
            {
                line = line.Remove(at, line.IndexOf('"', at + begin.Length) + 1 - at);
            }
        }

        return line;
    }
}
