using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>A quantity at a moment, here and in NEST.</summary>
/// <param name="Moment">When.</param>
/// <param name="Quantity">What.</param>
/// <param name="Here">Over our seeds.</param>
/// <param name="There">Over NEST's.</param>
internal sealed record Comparison(Moment Moment, Quantity Quantity, Sample Here, Sample There)
{
    /// <summary>Every entry of NEST's table for an experiment, beside what the runs of it give.</summary>
    public static IEnumerable<Comparison> OfAll(Experiment experiment, IReadOnlyList<Run> runs) =>
        Nest.Table(experiment).Select(entry => new Comparison(
            entry.Moment,
            entry.Quantity,
            Sample.Of([.. runs.Select(run => run.Course.At(entry.Moment, entry.Quantity))]),
            entry.Sample));

    public override string ToString() =>
        FormattableString.Invariant(
            $"{Moment}, {Quantity}: here {Here}, NEST {There}, p of means {Welch.PValue(Here, There):G2}, of variances {VarianceRatio.PValue(Here, There):G2}");
}
