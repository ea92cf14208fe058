using NeuroForge.Models.Tests.Statistics;
using Xunit.Abstractions;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>
/// The ramp experiment against ANNarchy, in distribution over seeds. Tolerances are those of statistical tests, that is, of the spread over seeds on
/// both sides: of simulators that agree with ANNarchy each test here refuses one in a hundred (<see cref="Error"/>), however many comparisons it
/// makes; they share the error by Bonferroni's rule. The seeds are fixed, so this is decided anew only when the draws change.
/// </summary>
/// <remarks>
/// Three seeds of ANNarchy's are known for courses and weights: their spread alone is too uncertain a measure, so both samples' is taken, by Student's
/// test.
/// </remarks>
public sealed class RampFidelityTests(RampRuns runs, ITestOutputHelper output) : IClassFixture<RampRuns>
{
    private const double Error = 0.01;

    /// <summary>The greatest weight, which the model leaves at its default.</summary>
    internal const double Bound = 0.03;

    private static readonly Learner[] Learners = Enum.GetValues<Learner>();

    /// <summary>Seconds of the rise, the overshoot and the return to the target.</summary>
    private static readonly int[] Seconds = [0, 1, 2, 3, 4, 5, 10, 20];

    [Fact]
    public void Mean_rates_are_those_of_ANNarchy() => RefuseNone(
        Learners.Length,
        Learners.Select(learner => (
            $"mean rate, {learner}",
            Welch.PValue(Show($"mean rate, {learner}", Over(run => run.MeanRate(learner))), Show("ANNarchy", Annarchy.MeanRate(learner))))));

    [Fact]
    public void Rates_rise_overshoot_and_settle_as_in_ANNarchy() => RefuseNone(
        Learners.Length * Seconds.Length,
        from learner in Learners
        from second in Seconds
        select Compared($"rate in second {second}, {learner}", run => run.Rates(learner)[second], seed => Annarchy.Rates(seed, learner)[second]));

    [Theory]
    [InlineData(Learner.Standard)]
    [InlineData(Learner.Homeostatic)]
    public void The_course_of_the_rate_cannot_be_told_from_those_of_ANNarchy(Learner learner)
    {
        var p = Exchangeability.PValue(
            [.. Annarchy.Seeds.Select(seed => Annarchy.Rates(seed, learner))],
            [.. runs.All.Select(run => run.Rates(learner))]);
        output.WriteLine(FormattableString.Invariant($"{learner}: p {p:G2}"));
        Assert.InRange(p, Error, 1);
    }

    [Fact]
    public void With_homeostasis_weights_order_themselves_by_the_rates_of_their_inputs_as_in_ANNarchy() => RefuseNone(
        10,
        from ten in Enumerable.Range(0, 10)
        select Compared(
            $"mean weight of inputs {10 * ten} to {(10 * ten) + 9}",
            run => MeanOfTen(run.Weights(Learner.Homeostatic), ten),
            seed => MeanOfTen(Annarchy.Weights(seed, Learner.Homeostatic), ten)));

    [Fact]
    public void Without_homeostasis_as_many_weights_as_in_ANNarchy_end_at_the_bound() => RefuseNone(
        3,
        [
            Compared("weights at the bound", run => AtBound(run.Weights(Learner.Standard)), seed => AtBound(Annarchy.Weights(seed, Learner.Standard))),
            Compared("mean weight", run => run.Weights(Learner.Standard).Average(), seed => Annarchy.Weights(seed, Learner.Standard).Average()),
            Compared("least weight", run => run.Weights(Learner.Standard).Min(), seed => Annarchy.Weights(seed, Learner.Standard).Min()),
        ]);

    [Fact]
    public void The_page_has_the_table() => PageTable.Check("plugins/carlson-2013/README.md", "ramp", new RampPageLines(runs.All).Table());

    private static double MeanOfTen(double[] weights, int ten) => weights[(10 * ten)..((10 * ten) + 10)].Average();

    private static double AtBound(double[] weights) => weights.Count(weight => weight >= Bound);

    private (string Name, double PValue) Compared(string name, Func<RampRun, double> here, Func<int, double> there)
    {
        var (ours, annarchys) = (Over(here), Sample.Of([.. Annarchy.Seeds.Select(there)]));
        var p = Student.PValue(ours, annarchys);
        output.WriteLine(FormattableString.Invariant($"{name}: here {ours}, ANNarchy {annarchys}, p {p:G2}"));
        return (name, p);
    }

    private Sample Over(Func<RampRun, double> quantity) => Sample.Of([.. runs.All.Select(quantity)]);

    private Sample Show(string name, Sample sample)
    {
        output.WriteLine($"{name}: {sample}");
        return sample;
    }

    private static void RefuseNone(int count, IEnumerable<(string Name, double PValue)> comparisons)
    {
        var all = comparisons.ToArray();
        Assert.Equal(count, all.Length);
        Assert.DoesNotContain(all, comparison => comparison.PValue < Error / count);
    }
}
