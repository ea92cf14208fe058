using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Neurons;
using NeuroForge.Randomness;
using NeuroForge.Vectors;
using NeuroForge.WeightBasedRewiring;

namespace NeuroForge.Mechanisms.Tests.WeightBasedRewiring;

/// <summary>The rule against its sums over pairs of spikes, with traces kept as the contract says.</summary>
public sealed class FourTraceStdpTests
{
    private const double Step = 0.1;

    [Theory]
    [InlineData(0.1)]
    [InlineData(5)]
    [InlineData(33.3)]
    public void A_pair_of_spikes_changes_the_weight_by_the_window_in_either_order(double apart)
    {
        var window = (3 * Math.Exp(-apart / 5)) - Math.Exp(-apart / 20);
        var expected = 1 + (0.01 * (0.6 - 0.5 + window));
        Assert.Equal(expected, After(Synapse(1), [0], [apart]), 1e-14);
        Assert.Equal(expected, After(Synapse(1), [apart], [0]), 1e-14);
    }

    /// <summary>The pre-synaptic spike comes first within a step: it sees nothing of the other, which sees all of it.</summary>
    [Fact]
    public void Of_two_spikes_in_one_step_the_post_synaptic_one_sees_the_other() =>
        Assert.Equal(1 + (0.01 * (0.6 - 0.5 + 3 - 1)), After(Synapse(1), [0], [0]), 1e-15);

    [Fact]
    public void Every_pair_of_two_trains_counts()
    {
        var random = new RandomStream(1, StreamPurpose.Population, 0);
        double[] pre = [.. Train(random)];
        double[] post = [.. Train(random)];
        var window = pre.Sum(a => post.Sum(b => (3 * Math.Exp(-Math.Abs(a - b) / 5)) - Math.Exp(-Math.Abs(a - b) / 20)));
        var expected = 10 + (0.01 * ((0.6 * pre.Length) - (0.5 * post.Length) + window));

        // 400 changes of a weight near 10, each rounded.
        Assert.Equal(expected, After(Synapse(10), pre, post), 400 * 2e-15);
    }

    [Fact]
    public void A_spike_delivers_the_weight_as_it_was_before_it_learned()
    {
        var synapse = Synapse(1);
        Assert.Equal(1, synapse.OnPreSpike(default).Number);
        Assert.Equal(1.006, synapse.Weight.Number, 1e-15);
        Assert.Equal(1.006, synapse.OnPreSpike(default).Number, 1e-15);
    }

    [Theory]
    [InlineData(0.004, 1e-3, 0)]
    [InlineData(19.9, 20, 20)]
    public void The_weight_stays_between_0_and_its_bound(double weight, double minus, double expected)
    {
        var low = Synapse(weight) with { PrePlus = expected > 0 ? minus : 0, PreMinus = expected > 0 ? 0 : minus };
        low.OnPostSpike(default);
        Assert.Equal(expected, low.Weight.Number);
    }

    [Fact]
    public void Its_weight_is_plastic_and_its_rate_and_bound_are_those_of_the_thread()
    {
        var rule = Mechanism.Declare(typeof(FourTraceStdp<>), PluginIdentity.None);
        Assert.True(rule.Weight!.Plastic);
        Assert.Equal(0.01, rule.Parameters.Single(p => p.Name == "learning_rate").Default);
        Assert.Equal(20.0, rule.Parameters.Single(p => p.Name == "g_max").Default);
    }

    [Fact]
    public void Vectors_of_one_and_eight_give_the_same_bits()
    {
        var random = new RandomStream(3, StreamPurpose.Population, 0);
        for (var round = 0; round < 1000; round++)
        {
            // Learning rate first, then offsets, amplitudes, time constants, bound, weight and four traces.
            var numbers = Enumerable.Range(0, 8 * 13).Select(_ => (4 * random.NextDouble()) - 1).ToArray();
            var wide = Unsafe.As<double, FourTraceStdp<Double8>>(ref numbers[0]);
            var delivered = Numbers(wide.OnPreSpike(default));
            wide.OnPostSpike(default);
            for (var i = 0; i < 8; i++)
            {
                var own = Enumerable.Range(0, 13).Select(field => numbers[(field * 8) + i]).ToArray();
                var narrow = Unsafe.As<double, FourTraceStdp<Double1>>(ref own[0]);
                Assert.Equal(delivered[i], narrow.OnPreSpike(default).Number);
                narrow.OnPostSpike(default);
                Assert.Equal(Numbers(wide.Weight)[i], narrow.Weight.Number);
            }
        }
    }

    private static double[] Numbers(Double8 vector)
    {
        var numbers = new double[8];
        Double8.Store(vector, ref numbers[0]);
        return numbers;
    }

    private static FourTraceStdp<Double1> Synapse(double weight) => new()
    {
        LearningRate = 0.01,
        AlphaPre = 0.6,
        AlphaPost = -0.5,
        APlus = 3,
        AMinus = -1,
        TauPlus = 5,
        TauMinus = 20,
        GMax = 20,
        Weight = weight,
    };

    private static IEnumerable<double> Train(RandomStream random) =>
        Enumerable.Range(0, 20_000).Where(_ => random.NextDouble() < 0.01).Select(step => step * Step);

    /// <summary>The weight after two trains, times in ms on the grid of steps.</summary>
    private static double After(FourTraceStdp<Double1> synapse, double[] pre, double[] post)
    {
        var (pres, posts) = (Steps(pre), Steps(post));
        double prePlus = 0, preMinus = 0, postPlus = 0, postMinus = 0;
        for (var step = 0; step <= Math.Max(pres.Max(), posts.Max()); step++)
        {
            (prePlus, postPlus) = (prePlus * Math.Exp(-Step / 5), postPlus * Math.Exp(-Step / 5));
            (preMinus, postMinus) = (preMinus * Math.Exp(-Step / 20), postMinus * Math.Exp(-Step / 20));
            if (pres.Contains(step))
            {
                (prePlus, preMinus) = (prePlus + 1, preMinus + 1);
                Show();
                synapse.OnPreSpike(new Clock(step, Step));
            }

            if (posts.Contains(step))
            {
                (postPlus, postMinus) = (postPlus + 1, postMinus + 1);
                Show();
                synapse.OnPostSpike(new Clock(step, Step));
            }
        }

        return synapse.Weight.Number;

        void Show() => (synapse.PrePlus, synapse.PreMinus, synapse.PostPlus, synapse.PostMinus) = (prePlus, preMinus, postPlus, postMinus);
    }

    private static HashSet<int> Steps(double[] times) => [.. times.Select(time => (int)Math.Round(time / Step))];
}
