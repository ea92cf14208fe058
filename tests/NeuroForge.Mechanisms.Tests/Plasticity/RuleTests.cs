using NeuroForge.Neurons;
using NeuroForge.Plasticity.Rates;
using NeuroForge.Plasticity.ShortTerm;
using NeuroForge.Plasticity.SpikeTiming;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Plasticity;

/// <summary>What rules do at single spikes, and what their parameters choose.</summary>
public sealed class RuleTests
{
    private const double Step = 0.1;

    /// <summary>Spikes of one step: NEST sees no pair in them, Brian2 one with the pre-synaptic spike first. A spike alone changes nothing.</summary>
    [Theory]
    [InlineData(0, 50)]
    [InlineData(1, 50 + (100 * 0.01 * 0.5))]
    public void A_pair_in_one_step_is_a_pair_where_the_parameter_says_so(double coincident, double expected)
    {
        var synapse = new DrivenSynapse<Stdp<Double1>>(typeof(Stdp<>), Step, 50, ("coincident", coincident));
        Assert.Equal(50, synapse.Spike(100, true, true));
        Assert.Equal(expected, synapse["weight"], 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_spike_passes_on_the_weight_after_it_has_weakened_or_the_one_before(double before)
    {
        var synapse = new DrivenSynapse<Stdp<Double1>>(typeof(Stdp<>), Step, 50, ("passes_on_before", before));
        synapse.Spike(100, false, true);
        var passed = synapse.Spike(150, true, false);
        var weakened = 50 - (100 * 0.01 * 0.5 * Math.Exp(-5 / 20.0));
        Assert.Equal(weakened, synapse["weight"], 1e-12);
        Assert.Equal(before > 0 ? 50 : weakened, passed, 1e-12);
    }

    [Fact]
    public void A_switch_that_is_neither_is_refused() =>
        Assert.Equal("passes_on_before", Assert.Throws<ParameterException>(() => new Stdp<Double1> { PassesOnBefore = 0.3 }.CheckParameters(0.1)).Parameter);

    /// <summary>The tutorial's figures of NEST 3.9: a spike train of 20 Hz with the defaults.</summary>
    [Fact]
    public void A_depressing_synapse_passes_on_what_NEST_says()
    {
        var synapse = new DrivenSynapse<TsodyksMarkram<Double1>>(typeof(TsodyksMarkram<>), Step, 1);
        var passed = Enumerable.Range(1, 4).Select(spike => synapse.Spike(500 * spike, true, false)).ToArray();
        Assert.All(new[] { 0.5, 0.26515, 0.15483, 0.10302 }.Zip(passed), pair => Assert.Equal(pair.First, pair.Second, 5e-6));
    }

    /// <summary>At a steady rate x and u are the fixed point of their map.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(50)]
    public void A_facilitating_synapse_settles_at_its_fixed_point(double rate)
    {
        var synapse = new DrivenSynapse<TsodyksMarkram<Double1>>(
            typeof(TsodyksMarkram<>), Step, 2, ("u_0", 0.03), ("tau_rec", 130), ("tau_fac", 530));
        var interval = 1000 / rate;
        var passed = 0.0;
        for (var spike = 0; spike < 400; spike++)
        {
            passed = synapse.Spike((int)Math.Round(spike * interval / Step), true, false);
        }

        var u = 0.03 / (1 - (0.97 * Math.Exp(-interval / 530)));
        var x = (1 - Math.Exp(-interval / 130)) / (1 - ((1 - u) * Math.Exp(-interval / 130)));
        Assert.Equal(2 * u * x, passed, 1e-12);
    }

    [Fact]
    public void Learning_on_top_of_short_term_plasticity_is_both()
    {
        var both = new DrivenSynapse<StdpTsodyksMarkram<Double1>>(typeof(StdpTsodyksMarkram<>), Step, 50);
        var learning = new DrivenSynapse<Stdp<Double1>>(typeof(Stdp<>), Step, 50);
        var depressing = new DrivenSynapse<TsodyksMarkram<Double1>>(typeof(TsodyksMarkram<>), Step, 1);
        var random = new RandomStream(4, StreamPurpose.Population, 0);
        for (var step = 0; step < 20_000; step++)
        {
            var (pre, post) = (random.NextDouble() < 0.003, random.NextDouble() < 0.003);
            if (pre || post)
            {
                var (passed, weight, share) = (both.Spike(step, pre, post), learning.Spike(step, pre, post), depressing.Spike(step, pre, post));
                Assert.Equal(weight * share, passed, 1e-12);
                Assert.Equal(learning["weight"], both["weight"]);
            }
        }
    }

    /// <summary>With eta alpha taken by each pre-synaptic spike and 2 rate tau eta gained on average, independent trains at the target rate balance.</summary>
    [Fact]
    public void Inhibition_drifts_by_the_closed_form_of_its_window()
    {
        const double Rate = 0.005; // spikes per ms of both neurons
        const double Eta = 1e-3;
        var random = new RandomStream(6, StreamPurpose.Population, 0);
        var synapse = new DrivenSynapse<Vogels2011<Double1>>(typeof(Vogels2011<>), Step, 0, ("w_min", -1e6), ("w_max", 1e6), ("alpha", 0.12), ("eta", Eta));
        const int Steps = 20_000_000;
        for (var step = 0; step < Steps; step++)
        {
            var (pre, post) = (random.NextDouble() < Rate * Step, random.NextDouble() < Rate * Step);
            if (pre || post)
            {
                synapse.Spike(step, pre, post);
            }
        }

        // 10,000 spikes of each neuron: the sum of their windows, 0.2 each, varies by 2 % of itself, four times of which are allowed.
        var (spikes, drift) = (Steps * Step * Rate, Eta * ((2 * Rate * 20) - 0.12));
        Assert.Equal(spikes * drift, synapse["weight"], 0.08 * spikes * Eta * 0.2);
    }

    [Fact]
    public void Weights_never_leave_their_bounds()
    {
        var random = new RandomStream(8, StreamPurpose.Population, 0);
        var rules = new Func<(double Weight, Action<int, bool, bool> Spike, Func<double> Read)>[]
        {
            () => Synapse<Stdp<Double1>>(typeof(Stdp<>), ("mu_plus", 0), ("mu_minus", 0), ("lambda", 0.3), ("w_min", -2), ("w_max", 3)),
            () => Synapse<Stdp<Double1>>(typeof(Stdp<>), ("mu_plus", 0.4), ("mu_minus", 0.4), ("lambda", 0.7), ("w_min", -2), ("w_max", 3)),
            () => Synapse<StdpNnSymm<Double1>>(typeof(StdpNnSymm<>), ("mu_plus", 0), ("mu_minus", 0), ("lambda", 0.5), ("w_min", -2), ("w_max", 3)),
            () => Synapse<StdpTriplet<Double1>>(typeof(StdpTriplet<>), ("a_plus", 1), ("a_minus", 1), ("w_min", -2), ("w_max", 3)),
            () => Synapse<Vogels2011<Double1>>(typeof(Vogels2011<>), ("eta", 1), ("alpha", 0.8), ("w_min", -2), ("w_max", 3)),
        };
        foreach (var open in rules)
        {
            var (_, spike, read) = open();
            var (least, greatest) = (double.MaxValue, double.MinValue);
            for (var step = 0; step < 50_000; step++)
            {
                var (pre, post) = (random.NextDouble() < 0.005, random.NextDouble() < 0.005);
                if (pre || post)
                {
                    spike(step, pre, post);
                    (least, greatest) = (Math.Min(least, read()), Math.Max(greatest, read()));
                }
            }

            Assert.InRange(least, -2, 2.9);
            Assert.InRange(greatest, -1.9, 3);
        }
    }

    /// <summary>Two correlated inputs of a linear neuron: Oja's weights become the first principal component, of length sqrt(norm).</summary>
    [Fact]
    public void Weights_of_oja_become_the_first_principal_component()
    {
        var random = new RandomStream(1, StreamPurpose.Population, 0);
        var (first, second) = (Oja(0.1), Oja(0.7));
        for (var step = 0; step < 100_000; step++)
        {
            var (common, own) = (random.NextNormal(), 0.3 * random.NextNormal());
            var (a, b) = (2 * (common + own), common - own);
            var post = (first.Weight.Number * a) + (second.Weight.Number * b);
            Learn(ref first, a, post);
            Learn(ref second, b, post);
        }

        // Covariance [[4.36, 1.82], [1.82, 1.09]] of (a, b); its first eigenvector by hand.
        var (p, q, r) = (4 * 1.09, 2 * 0.91, 1.09);
        var greatest = ((p + r) / 2) + Math.Sqrt(((p - r) * (p - r) / 4) + (q * q));
        var angle = Math.Atan2(greatest - p, q);
        Assert.Equal(angle, Math.Atan2(second.Weight.Number, first.Weight.Number), 0.03);
        Assert.Equal(1.5, Math.Pow(first.Weight.Number, 2) + Math.Pow(second.Weight.Number, 2), 0.05);
    }

    [Fact]
    public void Weights_of_hebb_grow_with_the_product_of_rates_up_to_their_bound()
    {
        var synapse = new Hebb<Double1> { Eta = 0.01, WMax = 1, Weight = 0.2, Pre = 3, Post = 0.5 };
        synapse.Derive(2);
        synapse.OnStep(default);
        Assert.Equal(0.2 + (2 * 0.01 * 3 * 0.5), synapse.Weight.Number, 1e-15);
        Assert.Equal(3, synapse.Signal(default).Number);
        synapse.Post = 1e6;
        synapse.OnStep(default);
        Assert.Equal(1, synapse.Weight.Number);
    }

    private static Oja<Double1> Oja(double weight)
    {
        var synapse = new Oja<Double1> { Eta = 1e-3, Norm = 1.5, Weight = weight };
        synapse.Derive(1);
        return synapse;
    }

    private static void Learn(ref Oja<Double1> synapse, double pre, double post)
    {
        (synapse.Pre, synapse.Post) = (pre, post);
        synapse.OnTarget(new Clock(0, 1));
        synapse.OnStep(new Clock(0, 1));
    }

    private static (double Weight, Action<int, bool, bool> Spike, Func<double> Read) Synapse<TRule>(Type rule, params (string, double)[] parameters)
        where TRule : struct, Synapses.IOnPreSpike<Double1>
    {
        var synapse = new DrivenSynapse<TRule>(rule, Step, 0.5, parameters);
        return (0.5, (step, pre, post) => synapse.Spike(step, pre, post), () => synapse["weight"]);
    }
}
