namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>
/// The published code's own runs, repeated: with the places, weights and inputs that it drew, the models end with its weights after 2.5 million steps.
/// </summary>
public sealed class ReplayTests
{
    /// <summary>Half a unit of the fifth decimal, to which the reference is written, and what the rounding of another order of sums may come to.</summary>
    private const double Rounding = 0.5e-5 + 1e-9;

    [Fact]
    public void Every_weight_at_the_end_is_that_of_the_published_code()
    {
        (Experiment Experiment, int Seed, Draws Draws)[] cases =
            [.. Experiment.All.SelectMany(experiment => Enumerable.Range(1, 3).Select(seed => (experiment, seed, Draws.Of(seed))))];
        var runs = SideBySide.Run(
            cases, (run, folder) => Replay.Of(run.Experiment.Description, run.Draws, folder).OfTargets("weights", "feedforward")[^1].Weights);
        Assert.All(cases.Zip(runs), run => AssertRepeats(PublishedCode.Outputs(run.First.Experiment)[run.First.Seed - 1], run.First.Draws, run.Second));
    }

    private static void AssertRepeats(Outputs published, Draws draws, double[][] weights)
    {
        AssertSame(published.Places, draws.Places);
        Assert.Equal(published.Weights.Count, weights.Length);
        Assert.All(published.Weights.Zip(weights), output => AssertSame(output.First, output.Second));
    }

    private static void AssertSame(IReadOnlyList<double> published, double[] here)
    {
        Assert.Equal(published.Count, here.Length);
        Assert.All(published.Zip(here), pair => Assert.InRange(pair.Second, pair.First - Rounding, pair.First + Rounding));
    }
}
