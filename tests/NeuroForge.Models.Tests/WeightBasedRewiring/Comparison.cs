using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>A number here and in Brian2.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Name">What is compared.</param>
/// <param name="Here">Over our seeds.</param>
/// <param name="There">Over Brian2's.</param>
internal sealed record Comparison(Experiment Experiment, string Name, Sample Here, Sample There)
{
    /// <summary>How likely means so far apart are, were both of one distribution.</summary>
    public double PValue => Student.PValue(Here, There);

    /// <summary>Rates and prunings in every block.</summary>
    public static IEnumerable<Comparison> OfBlocks(Experiment experiment, IReadOnlyList<Run> runs) =>
        from block in Block.All
        from quantity in new[] { Quantity.RateE, Quantity.RateI, Quantity.PrunedEE }
        select new Comparison(
            experiment,
            $"{quantity}, {block}",
            Sample.Of([.. runs.Select(run => run.Course.In(block, quantity))]),
            Sample.Of([.. Brian.Courses(experiment).Select(course => course.In(block, quantity))]));

    /// <summary>The distribution of weights, bound by bound.</summary>
    public static IEnumerable<Comparison> OfWeights(Experiment experiment, IReadOnlyList<Run> runs) =>
        Shares.Names.Select((name, share) => new Comparison(
            experiment,
            name,
            Sample.Of([.. runs.Select(run => run.Weights[share])]),
            Sample.Of([.. Brian.Weights(experiment).Select(weights => weights[share])])));

    public override string ToString() => FormattableString.Invariant($"{Experiment}, {Name}: here {Here}, Brian2 {There}, p {PValue:G2}");
}
