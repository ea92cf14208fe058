using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Mechanisms.Tests.WeightBasedRewiring.Driving;
using NeuroForge.Rewiring;

namespace NeuroForge.Mechanisms.Tests.WeightBasedRewiring;

/// <summary>
/// That draws are uniform, over many seeds, by Pearson's test with an error of one in a million; the seeds are fixed, so the tests always say the same.
/// Among few neurons pairs are found by trial; among many of which all but a few pairs are joined, most draws come from the list of the free ones.
/// </summary>
public sealed class RewiringStatisticsTests
{
    private const int Seeds = 12_000;

    [Theory]
    [InlineData(8)]
    [InlineData(200)]
    public void From_the_source_every_pair_of_its_free_targets_is_equally_likely(int neurons) => AssertUniform(
        anywhere: false,
        outcomes: 6, // 2 of 4
        Cases.Full(neurons, free: (source, target) => source == 0 && target is 1 or 2 or 4 or 5, weak: (source, target) => source == 0 && target is 3 or 6));

    [Theory]
    [InlineData(4)]
    [InlineData(30)]
    public void Anywhere_every_pair_of_free_pairs_is_equally_likely(int neurons) => AssertUniform(
        anywhere: true,
        outcomes: 15, // 2 of 6
        Cases.Full(neurons, free: (source, target) => source is 0 or 1 && target <= 3, weak: (source, target) => source == 2 && target is 0 or 1));

    [Theory]
    [InlineData(true, 8)]
    [InlineData(false, 2)]
    public void With_multapses_every_pair_but_the_pruned_one_is_equally_likely(bool anywhere, int outcomes) => AssertUniform(
        anywhere,
        outcomes,
        new WeightedProjection(3, 4, [(0, 3, 0.001), (0, 1, 0.2), (0, 1, 0.3), (1, 2, 0.2)]) { Multapses = true });

    private static void AssertUniform(bool anywhere, int outcomes, WeightedProjection view)
    {
        var strategy = Cases.New(anywhere);
        var counts = Enumerable.Range(0, Seeds)
            .Select(seed => Name(strategy.Propose(view, seed)))
            .CountBy(name => name)
            .Select(count => (double)count.Value)
            .ToArray();
        Assert.Equal(outcomes, counts.Length);
        ChiSquare.AssertUniform(counts);
    }

    private static string Name(ConnectivityEdit edit) =>
        string.Join(", ", edit.Created.Select(synapse => (synapse.Source, synapse.Target)).Order());
}
