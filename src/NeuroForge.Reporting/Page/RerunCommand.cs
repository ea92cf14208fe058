using System.Globalization;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Reporting.Page;

/// <summary>The command that repeats a run.</summary>
internal static class RerunCommand
{
    /// <summary>The command, for a shell in the run's folder.</summary>
    internal static string Of(RunRecord run)
    {
        var sets = run.Overrides.Select(o => $" --set {Quoted($"{o.Key}={o.Value}")}");
        return string.Create(CultureInfo.InvariantCulture, $"neuroforge run model.json --seed {run.Seed}{string.Concat(sets)} --out again");
    }

    /// <summary>A word, quoted for a POSIX shell if necessary.</summary>
    private static string Quoted(string word) =>
        word.All(c => char.IsAsciiLetterOrDigit(c) || c is '=' or '.' or '_' or '-' or '/' or ':')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
