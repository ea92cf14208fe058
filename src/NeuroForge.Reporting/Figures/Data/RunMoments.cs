using NeuroForge.Engine.Plan;
using NeuroForge.Reporting.Charts.Drawing;
using NeuroForge.Units;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>
/// The moments of the experiment: when stimuli start, stop or change, by their windows and their parameters <c>start</c>, <c>stop</c> and <c>times</c>, when
/// phases begin, act and end, and when the host changed the network, for example by a lesion.
/// </summary>
internal static class RunMoments
{
    /// <summary>The greatest number of moments with a detailed figure.</summary>
    internal const int Most = 3;

    private const string Changed = "the network was changed";

    /// <summary>The decimals of a time in ms that count: what is left is the rounding of its product of steps and step.</summary>
    private const int Decimals = 6;

    private static readonly Unit Milliseconds = Unit.Parse("ms");

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal) { ["start"] = "starts", ["stop"] = "stops", ["times"] = "acts" };

    /// <summary>The moments of a run between its start and its end, in order, each time once.</summary>
    internal static IReadOnlyList<RunMoment> Of(ReportedRun run) =>
    [
        .. (run.Plan is { } plan ? OfPlan(plan) : []).Concat(run.Folder.Run.ChangedAt.Select(t => new RunMoment(t, Changed)))
            .Select(m => m with { Time = Math.Round(m.Time, Decimals) })
            .Where(m => m.Time > 0 && m.Time < run.End)
            .GroupBy(m => m.Time).OrderBy(g => g.Key)
            .Select(g => new RunMoment(g.Key, string.Join(", ", g.Select(m => m.Words).Distinct().Where(words => words != Changed).DefaultIfEmpty(Changed)))
            {
                IsBorder = g.All(m => m.IsBorder),
            }),
    ];

    /// <summary>A limited number of some moments, evenly chosen, the first and the last among them.</summary>
    internal static IReadOnlyList<RunMoment> Chosen(IReadOnlyList<RunMoment> moments, int most = Most) =>
        [.. HoverBands.Evenly(moments.Count, most).Select(i => moments[i])];

    private static IEnumerable<RunMoment> OfPlan(NetworkPlan plan) =>
    [
        .. plan.Stimuli.SelectMany(stimulus => OfWindow(stimulus, plan.Step).Concat(OfStimulus(stimulus))),
        .. plan.Phases.SelectMany(phase => OfPhase(phase, plan.Step)),
    ];

    private static IEnumerable<RunMoment> OfWindow(StimulusPlan stimulus, double step) =>
    [
        new(stimulus.Start * step, $"{stimulus.Name} starts"),
        .. stimulus.Stop is { } stop ? [new RunMoment(stop * step, $"{stimulus.Name} stops")] : Array.Empty<RunMoment>(),
    ];

    private static IEnumerable<RunMoment> OfPhase(PhasePlan phase, double step) =>
    [
        new(phase.First * step, $"phase {phase.Name} begins") { IsBorder = true },
        .. phase.Actions.Where(a => a.Step > phase.First).Select(a => new RunMoment(a.Step * step, $"an action of phase {phase.Name}")),
        new(phase.End * step, $"phase {phase.Name} ends") { IsBorder = true },
    ];

    private static IEnumerable<RunMoment> OfStimulus(StimulusPlan stimulus)
    {
        foreach (var (name, value) in stimulus.Model.Parameters)
        {
            var unit = stimulus.Model.Mechanism.Parameters.First(p => p.Name == name).Unit;
            if (Words.TryGetValue(name, out var words) && unit.Dimension == Milliseconds.Dimension)
            {
                // Of many times the first and the last are the moments between which it acts.
                double[] times = value is double time ? [time] : value is double[] { Length: > 0 } many ? [many.Min(), many.Max()] : [];
                foreach (var moment in times.Distinct())
                {
                    yield return new(unit.Convert(moment, Milliseconds), $"{stimulus.Name} {words}");
                }
            }
        }
    }
}
