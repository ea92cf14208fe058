using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;
using NeuroForge.Rewiring;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013;

/// <summary>
/// That draws are uniform, over many seeds. Bounds are the quantiles of chi-square that an honest draw passes
/// but once in a million; the seeds are fixed, so the tests always say the same.
/// </summary>
public sealed class RewiringStatisticsTests
{
    private const int Seeds = 12_000;

    public static TheoryData<string> Strategies => ["homeostatic", "homeostatic_nest"];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Every_matching_of_equal_sides_is_equally_likely(string strategy) => AssertUniform(
        6,
        35.888, // 5 degrees of freedom
        seed => Partners(New(strategy).Propose(Cases.Of([1, 1, 1], [1, 1, 1]), seed)));

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Every_choice_from_the_longer_side_is_equally_likely_among_targets(string strategy) => AssertUniform(
        20,
        63.677, // 19 degrees of freedom
        seed => Partners(New(strategy).Propose(Cases.Of([1, 1], [1, 1, 1, 1, 1]), seed)));

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Every_choice_from_the_longer_side_is_equally_likely_among_sources(string strategy) => AssertUniform(
        20,
        63.677,
        seed => Partners(New(strategy).Propose(Cases.Of([1, 1, 1, 1, 1], [1, 1]), seed)));

    // Source 0 holds 3 of 5 elements, so it is drawn 3 times in 5.
    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_neuron_is_drawn_in_proportion_to_its_vacant_elements(string strategy) => AssertUniform(
        5,
        33.377, // 4 degrees of freedom
        seed =>
        {
            var source = New(strategy).Propose(Cases.Of([3.9, 1.1, 1.0], [1]), seed).Created.Single().Source;
            return source == 0 ? $"0, part {seed % 3}" : $"{source}";
        });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Every_set_of_synapses_of_a_source_is_equally_likely_to_break(string strategy) => AssertUniform(
        15,
        54.635, // 14 degrees of freedom
        seed => Broken(New(strategy).Propose(Cases.Of([4], [1, 1, 1, 1, 1, 1], [.. Enumerable.Range(0, 6).Select(target => (0, target))]), seed)));

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Every_set_of_synapses_of_a_target_is_equally_likely_to_break(string strategy) => AssertUniform(
        15,
        54.635,
        seed => Broken(New(strategy).Propose(Cases.Of([1, 1, 1, 1, 1, 1], [4], [.. Enumerable.Range(0, 6).Select(source => (source, 0))]), seed)));

    private static IRewiringStrategy New(string id)
    {
        var type = id == "homeostatic" ? typeof(Homeostatic) : typeof(HomeostaticNest);
        var mechanism = Mechanism.Declare(type, PluginIdentity.None);
        Assert.Equal(id, mechanism.Id);
        return (IRewiringStrategy)mechanism.Create();
    }

    private static string Partners(ConnectivityEdit edit) =>
        string.Join(
            ", ",
            edit.Created.Order(Comparer<NewSynapse>.Create((a, b) => (a.Source, a.Target).CompareTo((b.Source, b.Target))))
                .Select(synapse => $"{synapse.Source}-{synapse.Target}"));

    private static string Broken(ConnectivityEdit edit) => string.Join(", ", edit.Deleted.Order());

    private static void AssertUniform(int outcomes, double greatest, Func<int, string> draw)
    {
        var counts = Enumerable.Range(0, Seeds).Select(draw).CountBy(outcome => outcome).ToList();
        Assert.Equal(outcomes, counts.Count);
        var expected = (double)Seeds / outcomes;
        var chiSquare = counts.Sum(count => (count.Value - expected) * (count.Value - expected) / expected);
        Assert.True(chiSquare < greatest, $"chi-square {chiSquare} of {string.Join("; ", counts)}");
    }
}
