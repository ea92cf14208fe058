namespace NeuroForge.Models.Tests.Plasticity;

/// <summary>
/// Rules of pairs in the engine, against direct sums over pairs of spikes: ten thousand pairs of random trains for every pairing and every dependence on the
/// weight.
/// </summary>
public sealed class DirectSumTests : IDisposable
{
    /// <summary>Of the range of weights: some 60 changes, each rounded, with traces that are sums of as many.</summary>
    private const double Relative = 1e-12;

    private const string Rewired = """
        "connect": { "model": "fixed_probability", "p": 0.4 }, "multapses": false,
        "rewiring": { "strategy": "prune_and_regrow_anywhere", "every": "50 ms", "threshold": "0.0003 nS", "regrown_weight": "0.0005 nS" }
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    public static TheoryData<string, double> Cases()
    {
        var data = new TheoryData<string, double>();
        foreach (var rule in Pairing.ByRule.Keys)
        {
            foreach (var exponent in new[] { 0, 0.4, 1 })
            {
                data.Add(rule, exponent);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Weights_are_what_the_pairs_make_them(string rule, double exponent) =>
        AssertSummed(PairNetwork.Of(_directory, rule, exponent), rule, exponent, synapses: 10_000);

    /// <summary>Weak synapses are pruned and regrow elsewhere; the neurons' earlier spikes are partners of later ones of a new synapse.</summary>
    [Theory]
    [InlineData("stdp", 0)]
    [InlineData("stdp", 1)]
    [InlineData("stdp_nn_symm", 0.4)]
    public void Synapses_that_are_born_and_pruned_in_between_learn_from_their_own_time(string rule, double exponent)
    {
        var network = PairNetwork.Of(_directory, rule, exponent, Rewired);
        AssertSummed(network, rule, exponent, synapses: null);
    }

    /// <summary>
    /// Spikes meet where the synapse is: those of sources are there after the axonal part of the delay, those of targets after the dendritic part. A delay of
    /// 5 ms and spikes at 10 and 11 ms are 6 ms apart where it is dendritic, and -4 ms where it is axonal.
    /// </summary>
    [Theory]
    [InlineData("stdp", 1, 0.1)]
    [InlineData("stdp", 1, 1)]
    [InlineData("stdp", 1, 3.7)]
    [InlineData("stdp", 0, 0.1)]
    [InlineData("stdp", 0, 1)]
    [InlineData("stdp", 0, 3.7)]
    [InlineData("stdp", 0.5, 3.7)]
    [InlineData("stdp", 0.25, 2)]
    [InlineData("stdp", 0.75, 2)]
    [InlineData("stdp_nn_symm", 1, 1)]
    [InlineData("stdp_nn_symm", 0, 1)]
    [InlineData("stdp_nn_pre_centered", 1, 1)]
    [InlineData("stdp_nn_pre_centered", 0, 1)]
    [InlineData("stdp_nn_restr", 1, 1)]
    [InlineData("stdp_nn_restr", 0, 1)]
    [InlineData("stdp_nn_restr", 0.25, 2)]
    public void Spikes_meet_where_the_synapse_is(string rule, double dendritic, double delay)
    {
        var projection = FormattableString.Invariant($"\"connect\": {{ \"model\": \"all_to_all\" }}, \"dendritic\": {dendritic}");
        var steps = (int)Math.Round((1 - (2 * dendritic)) * delay / PairNetwork.Step);
        AssertSummed(PairNetwork.Of(_directory, rule, 0.4, projection, delay), rule, 0.4, synapses: 10_000, axonal: steps, isAtSoma: dendritic == 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.75)]
    public void Synapses_that_come_and_go_see_late_spikes_of_their_own_time(double dendritic)
    {
        var projection = FormattableString.Invariant($"\"dendritic\": {dendritic}, {Rewired}");
        var steps = (int)Math.Round((1 - (2 * dendritic)) * 20);
        AssertSummed(PairNetwork.Of(_directory, "stdp", 1, projection, delay: 2), "stdp", 1, synapses: null, axonal: steps);
    }

    /// <summary>Where the delay lies is of no matter to what is passed on and when.</summary>
    [Fact]
    public void A_synapse_that_does_not_learn_passes_on_the_same_wherever_it_is()
    {
        string[] Spikes(string dendritic)
        {
            var projection = $"\"connect\": {{ \"model\": \"all_to_all\" }}, \"dendritic\": {dendritic}";
            var network = PairNetwork.Of(Path.Combine(_directory, dendritic), "stdp", 0, projection, delay: 2, isStrong: true);
            return File.ReadAllLines(Path.Combine(network.Directory, "spikes.csv"));
        }

        var expected = Spikes("0.5");
        Assert.InRange(expected.Length, 7_000, 1_000_000);
        Assert.All(new[] { "0", "0.25", "0.75", "1" }, dendritic => Assert.Equal(expected, Spikes(dendritic)));
    }

    private static void AssertSummed(
        PairNetwork network, string rule, double exponent, int? synapses, int axonal = 0, bool isAtSoma = false)
    {
        // A spike at the soma is handled before the step in which it is there, and so within the run.
        var (pre, post) = (
            Late(network.Trains("pre"), Math.Max(axonal, 0), PairNetwork.Steps + (isAtSoma ? 1 : 0)),
            Late(network.Trains("post"), Math.Max(-axonal, 0), PairNetwork.Steps));
        Assert.InRange(pre.Sum(train => train.Length), 2000, 4000);
        Assert.InRange(post.Sum(train => train.Length), 2000, 8000); // some drives give two
        var sum = new DirectSum(Pairing.ByRule[rule], PairNetwork.Step, exponent);
        var lives = network.Lives();
        Assert.Equal(synapses ?? lives.Count, lives.Count);
        Assert.True(synapses is not null || lives.Count(life => life.End < int.MaxValue) > 200);
        Assert.All(lives, life =>
        {
            var expected = sum.Weight(pre[life.Source], post[life.Target], life.WeightAtBirth, life.First, life.End);
            Assert.Equal(expected, life.WeightAtEnd, Relative * DirectSum.Greatest);
            Assert.InRange(life.WeightAtEnd, DirectSum.Least, DirectSum.Greatest);
        });
    }

    private static int[][] Late(int[][] trains, int steps, int end) =>
        [.. trains.Select(train => train.Select(spike => spike + steps).Where(spike => spike < end).ToArray())];
}
