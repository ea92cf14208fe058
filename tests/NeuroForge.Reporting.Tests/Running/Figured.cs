using System.Text.RegularExpressions;

namespace NeuroForge.Reporting.Tests;

/// <summary>What a reader finds in a report.</summary>
internal static partial class Figured
{
    /// <summary>The names of the figures, in order.</summary>
    public static IReadOnlyList<string> Names(string report) => [.. FigureId().Matches(report).Select(m => m.Groups["id"].Value)];

    [GeneratedRegex("<figure id=\"(?<id>[^\"]*)\">", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FigureId();
}
