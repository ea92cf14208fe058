using System.Globalization;
using NeuroForge.Cli.Terminal;
using NeuroForge.Engine.Profiling;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Progress;

/// <summary>The computing time of a run by phase, as text.</summary>
internal static class ProfileLines
{
    /// <summary>Smallest number of timed slices for a meaningful result.</summary>
    private const int LeastSlices = 10;

    /// <summary>Smallest fraction that the short form shows.</summary>
    private const double LeastShare = 0.005;

    /// <summary>The phases in one line, the longest first; null if too few slices were timed.</summary>
    internal static string? Short(Profile profile)
    {
        var phases = Enum.GetValues<Phase>()
            .Select(phase => (Phase: phase, Share: profile.Of(phase) / profile.Seconds))
            .Where(p => p.Share >= LeastShare)
            .OrderBy(p => p.Phase == Phase.Other)
            .ThenByDescending(p => p.Share)
            .Select(p => Invariant($"{Word(p.Phase)} {100 * p.Share:0} %"));
        return profile.SampledSlices < LeastSlices ? null : string.Join(", ", phases);
    }

    /// <summary>Prints a row for every part, with an explanation.</summary>
    internal static void Print(TextWriter output, Profile profile)
    {
        var title = profile.SampledSlices == 0
            ? Invariant($"computing time of {profile.Seconds:0.00} s: the run was too short to time the phases of its {profile.Slices:N0} slices")
            : Invariant(
                $"computing time of {profile.Seconds:0.00} s: phases were timed in {profile.SampledSlices:N0} of {profile.Slices:N0} slices and scaled up");
        Columns.Print(output, title, profile.Parts.Select(part => new[]
        {
            Word(part.Phase),
            part.Of ?? "",
            Invariant($"{part.Seconds,9:0.000} s"),
            Invariant($"{100 * part.Seconds / profile.Seconds,5:0.0} %"),
        }));
    }

    private static string Word(Phase phase) => SnakeCase.Of(phase.ToString());

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
