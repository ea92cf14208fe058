using System.Collections.Concurrent;
using System.Globalization;

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
        var folder = Directory.CreateTempSubdirectory("neuroforge-models-");
        try
        {
            var runs = Experiment.All.SelectMany(experiment => Enumerable.Range(1, 3).Select(seed => (experiment, seed)));
            Parallel.ForEach(
                Partitioner.Create(runs, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                run => AssertRepeats(run.experiment, run.seed, folder));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertRepeats(Experiment experiment, int seed, DirectoryInfo folder)
    {
        var draws = Draws.Of(seed);
        var published = PublishedCode.Outputs(experiment)[seed - 1];
        AssertSame(published.Places, draws.Places);
        var directory = Path.Combine(folder.FullName, experiment.ToString(), seed.ToString(CultureInfo.InvariantCulture));
        var weights = Replay.Of(experiment.Description, draws, directory).OfTargets("weights", "feedforward")[^1].Weights;
        Assert.Equal(published.Weights.Count, weights.Length);
        Assert.All(published.Weights.Zip(weights), output => AssertSame(output.First, output.Second));
    }

    private static void AssertSame(IReadOnlyList<double> published, double[] here)
    {
        Assert.Equal(published.Count, here.Length);
        Assert.All(published.Zip(here), pair => Assert.InRange(pair.Second, pair.First - Rounding, pair.First + Rounding));
    }
}
