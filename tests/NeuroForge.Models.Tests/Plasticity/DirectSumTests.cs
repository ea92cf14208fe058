namespace NeuroForge.Models.Tests.Plasticity;

/// <summary>
/// Rules of pairs in the engine, against direct sums over pairs of spikes: ten thousand pairs of random trains for every pairing and every dependence on the
/// weight.
/// </summary>
public sealed class DirectSumTests : IDisposable
{
    /// <summary>Of the range of weights: some 60 changes, each rounded, with traces that are sums of as many.</summary>
    private const double Relative = 1e-12;

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
        const string Rewired = """
            "connect": { "model": "fixed_probability", "p": 0.4 }, "multapses": false,
            "rewiring": { "strategy": "prune_and_regrow_anywhere", "every": "50 ms", "threshold": "0.0003 nS", "regrown_weight": "0.0005 nS" }
            """;
        var network = PairNetwork.Of(_directory, rule, exponent, Rewired);
        AssertSummed(network, rule, exponent, synapses: null);
    }

    private static void AssertSummed(PairNetwork network, string rule, double exponent, int? synapses)
    {
        var (pre, post) = (network.Trains("pre"), network.Trains("post"));
        Assert.InRange(pre.Sum(train => train.Length), 2000, 4000);
        Assert.InRange(post.Sum(train => train.Length), 2000, 4000);
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
}
