using System.Text;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;
using NeuroForge.Engine.Plan;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>A run for its report: the results in its folder, and the network if the description can still be read.</summary>
internal sealed class ReportedRun
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _populations;
    private readonly Dictionary<string, int> _projections;

    /// <summary>Creates the data of a run.</summary>
    /// <param name="folder">The folder of its results.</param>
    /// <param name="plan">The network; null if it is not known.</param>
    internal ReportedRun(RunFolder folder, NetworkPlan? plan)
    {
        Folder = folder;
        Plan = plan;
        End = folder.Run.End;
        Time = TimeAxis.Until(End);
        Intervals = RunIntervals.Of(folder.Run, End, Time.Words);
        Moments = RunMoments.Of(this);
        Deeds = [.. Moments.Where(m => !m.IsBorder)];
        var groups = folder.Recordings.SelectMany(r => r.Groups).Select(g => g.Name);
        var recorded = groups.Concat(plan?.Recorders.SelectMany(r => r.Of) ?? []).ToHashSet(StringComparer.Ordinal);
        var ofNeurons = folder.Recordings.Where(r => !r.OfProjections).SelectMany(r => r.Groups).Select(g => g.Name);
        _populations = Colours([.. folder.Run.Populations.Select(p => p.Name).Concat(ofNeurons).Distinct(StringComparer.Ordinal)], recorded);
        _projections = Colours([.. folder.Run.Projections.Select(p => p.Name)], recorded);
    }

    /// <summary>The folder of its results.</summary>
    internal RunFolder Folder { get; }

    /// <summary>The network; null if it is not known.</summary>
    internal NetworkPlan? Plan { get; }

    /// <summary>The end of the run, in ms.</summary>
    internal double End { get; }

    /// <summary>The unit in which times are shown.</summary>
    internal TimeAxis Time { get; }

    /// <summary>The phases of its protocol, up to the end of the run.</summary>
    internal IReadOnlyList<RunInterval> Phases => Folder.Run.Phases.Count > 0 ? Intervals : [];

    /// <summary>The intervals that are compared; empty if there are none.</summary>
    internal IReadOnlyList<RunInterval> Intervals { get; }

    /// <summary>The quantities in each interval, in the order in which recordings were read.</summary>
    internal List<IntervalRow> Compared { get; } = [];

    /// <summary>The measures of all spike trains, in the order in which recordings were read.</summary>
    internal List<SpikeTrainRow> SpikeTrains { get; } = [];

    /// <summary>The moments at which something was done to the network, and the borders of phases.</summary>
    internal IReadOnlyList<RunMoment> Moments { get; }

    /// <summary>The moments at which something was done to the network, without those that are only the border of a phase.</summary>
    internal IReadOnlyList<RunMoment> Deeds { get; }

    /// <summary>The recordings of a kind.</summary>
    internal IEnumerable<RunRecording> Recordings(RecordedKind kind) => Folder.Recordings.Where(r => r.Kind == kind);

    /// <summary>The number of the colour of a population, group or projection in the whole report.</summary>
    /// <remarks>
    /// The first population of the description has the first colour, and so on, whatever is recorded; projections likewise. Groups of neurons follow the
    /// populations. If there are more than colours, and two that are recorded would share one, the later takes the next that is free.
    /// </remarks>
    internal int ColourOf(string group) =>
        _populations.TryGetValue(group, out var population) ? population : _projections.GetValueOrDefault(group);

    /// <summary>The projection with a name.</summary>
    internal RunProjection? Projection(string name) => Folder.Run.Projections.FirstOrDefault(p => p.Name == name);

    /// <summary>A unique name for a figure, formed from words.</summary>
    internal string Name(params string[] words)
    {
        var name = Slug(string.Join('-', words));
        var unique = name;
        for (var i = 2; !_names.Add(unique); i++)
        {
            unique = FormattableString.Invariant($"{name}-{i}");
        }

        return unique;
    }

    private static Dictionary<string, int> Colours(IReadOnlyList<string> groups, HashSet<string> recorded)
    {
        var colours = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < groups.Count; place++)
        {
            if (recorded.Contains(groups[place]))
            {
                var free = Enumerable.Range(place, Chart.Colours).Select(c => c % Chart.Colours).Where(c => !colours.ContainsValue(c));
                colours.Add(groups[place], free.DefaultIfEmpty(place % Chart.Colours).First());
            }
        }

        return colours;
    }

    /// <summary>Only letters, digits and single hyphens, which is safe as the name of a file and as an id.</summary>
    private static string Slug(string words)
    {
        var slug = new StringBuilder();
        foreach (var character in words)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        return text.Length > 0 ? text[..Math.Min(text.Length, 80)] : "figure";
    }
}
