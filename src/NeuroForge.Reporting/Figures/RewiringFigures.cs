using System.Numerics;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Charts.Drawing;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Figures;

/// <summary>Figures of births and deaths of synapses: turnover, survival, and the resulting connectivity.</summary>
internal sealed class RewiringFigures : IRecordingFigures
{
    private const int MostBins = 120;
    private const int LeastBins = 20;
    private const int TurnoverBins = 20;

    /// <inheritdoc/>
    public RecordedKind Kind => RecordedKind.Rewiring;

    /// <inheritdoc/>
    public IEnumerable<Figure> Of(ReportedRun run, RunRecording recording)
    {
        var bins = Bins(run);
        var lives = SynapseLives.Read(run, recording, bins);
        (RunProjection Projection, SynapseLives Lives)[] changed =
            [
                .. recording.Groups.Select((g, i) => (Projection: run.Projection(g.Name)!, Lives: lives[i]))
                .Where(p => p.Projection is not null && p.Lives.Changed)
            ];
        if (changed.Length == 0)
        {
            yield break;
        }

        foreach (var (projection, life) in changed)
        {
            yield return DrawChanges(run, projection, life, bins);
        }

        yield return DrawTurnover(run, changed, bins);
        yield return DrawSurvival(run, changed);
        foreach (var (projection, life) in changed)
        {
            foreach (var figure in WiringFigures.Of(run, projection, Wirings(life, run.End), weight: null))
            {
                yield return figure;
            }
        }
    }

    private static Wiring[] Wirings(SynapseLives lives, double end) => lives.AtFirst > 0 ? [lives.Initial, lives.Living(end)] : [lives.Living(end)];

    /// <summary>Stretches with the same number of updates of every projection, as far as their common interval leaves some stretches.</summary>
    private static TimeBins Bins(ReportedRun run)
    {
        long[] intervals = [.. (run.Plan?.Projections ?? []).Select(p => p.Rewiring?.Every ?? 0).Where(every => every > 0).Distinct()];
        if (intervals.Length == 0)
        {
            return TimeBins.Over(run.End, run.End / MostBins);
        }

        var most = (long)(run.End / run.Plan!.Step / LeastBins);
        var common = intervals.Aggregate((one, other) => LeastCommonMultiple(one, other) is var multiple && multiple <= most ? multiple : Math.Max(one, other));
        return TimeBins.OfIntervals(run.End, run.End / MostBins, common * run.Plan.Step);
    }

    private static long LeastCommonMultiple(long one, long other) => one / (long)BigInteger.GreatestCommonDivisor(one, other) * other;

    private static Figure DrawChanges(ReportedRun run, RunProjection projection, SynapseLives lives, TimeBins bins)
    {
        var born = EventRate.Steps(run, "born", bins, lives.Born) with { Colour = run.ColourOf(projection.Name) };
        var died = EventRate.Steps(run, "died", bins, [.. lives.Died.Select(d => -d)]) with { Colour = Chart.Grey };
        var axis = Axis.For("Synapses per second", born.Y.Concat(died.Y)) with { Mirrored = true };
        var chart = OverTime.Chart(run, axis, [born, died]);
        return new(
            run.Name("births-and-deaths", projection.Name),
            $"Births and deaths of synapses of {projection.Name}",
            chart,
            OverTime.Caption(
                run,
                $"Births upwards, deaths downwards, counted in intervals of {run.Time.Words(bins.Width)}: {Numbers.Count((long)lives.Born.Sum())} born and "
                    + $"{Numbers.Count((long)lives.Died.Sum())} died in total."));
    }

    private static Figure DrawTurnover(ReportedRun run, (RunProjection Projection, SynapseLives Lives)[] changed, TimeBins bins)
    {
        var together = Math.Max(1, bins.Count / TurnoverBins);
        Line[] lines =
        [
            .. changed.Select(
                c =>
                    new Line(
                        c.Projection.Name,
                        run.ColourOf(c.Projection.Name),
                        run.Time.Of(Enumerable.Range(0, (bins.Count / together) + 1).Select(i => Math.Min(run.End, i * together * bins.Width))),
                        Turnover.Of(c.Lives, together)) { Stepped = true })
        ];
        var chart = OverTime.Chart(run, Axis.For("Turnover ratio", lines.SelectMany(l => l.Y).Append(0)), lines);
        return new(
            run.Name("turnover"),
            "Turnover of synapses",
            chart,
            OverTime.Caption(
                run, $"Synapses gained and lost in {run.Time.Words(together * bins.Width)}, divided by the sum of those present before and after."));
    }

    private static Figure DrawSurvival(ReportedRun run, (RunProjection Projection, SynapseLives Lives)[] changed)
    {
        var estimates = changed.Select(c => (c.Projection, Estimate: Survival.Of(c.Lives.AgesAtDeath, c.Lives.AgesOfLiving(run.End)))).ToList();
        Line[] lines =
        [
            .. estimates.Select(
                e =>
                    new Line(
                        e.Projection.Name,
                        run.ColourOf(e.Projection.Name),
                        run.Time.Of(e.Estimate.Ages),
                        e.Estimate.Shares) { Stepped = true, Band = (e.Estimate.Low, e.Estimate.High) })
        ];
        var medians = estimates.Select(e => $"{e.Projection.Name} {(e.Estimate.Median is { } age ? run.Time.Words(age) : "longer than the run")}");
        var chart = new LineChart(run.Time.Axis("Age", run.End), new Axis("Fraction of synapses", 0, 1), lines);
        return new(
            run.Name("survival"),
            "Survival of synapses",
            chart,
            "Fraction of synapses that reaches an age (Kaplan and Meier; synapses that still exist count up to their age), with its 95 % band. Half of them "
                + "reach: "
                + $"{string.Join(", ", medians)}.");
    }
}
