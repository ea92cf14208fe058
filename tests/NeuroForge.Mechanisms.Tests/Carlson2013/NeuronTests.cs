using NeuroForge.Carlson2013;
using NeuroForge.Mechanisms.Tests.Carlson2013.Driving;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Neurons;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Carlson2013;

public sealed class NeuronTests
{
    private const int Steps = 20_000;

    /// <summary>
    /// Terms of a slope are below 1e4 mV/ms and each is rounded a few times, by 1.1e-16; an error of the first half step grows at most
    /// 0.08 v + 5, some 25 times, in the second: 30 roundings x 25 x 1.1e-16 x 1e4.
    /// </summary>
    private const double Rounding = 1e-9;

    private static readonly string[] Conductances = ["ampa", "nmda", "gaba_a", "gaba_b"];

    /// <remarks>From rest, v' = -3 and u' = 0, at the middle (-66.5, -13) v' = -2.61 and u' = -0.006.</remarks>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_input_a_step_of_1_ms_from_rest_is_what_it_is_by_hand(bool gaba)
    {
        var neuron = Open(gaba, 1);
        neuron.Begin(1);
        Assert.Equal(0u, neuron.Step());
        Assert.Equal(-67.61, neuron.Get("v_m", 0), 1e-12);
        Assert.Equal(-13.006, neuron.Get("u", 0), 1e-12);
    }

    /// <remarks>
    /// At -65 mV one NMDA channel in 17 is open, (15/60)^2 / (1 + (15/60)^2): I = 0.017 (1 + 1/17) 65 = 1.17. Then v' = -1.83; at the middle
    /// (-65.915, -13) v' = 173.7914890 - 329.575 + 153 + 1.17 = -1.6135110 and u' = 0.02 (-13.183 + 13) = -0.00366.
    /// </remarks>
    [Fact]
    public void What_arrives_acts_in_the_same_step_then_decays()
    {
        var neuron = Open(gaba: false, 1);
        neuron.Begin(1);
        neuron.Set("ampa", 0, 0.017);
        neuron.Set("nmda", 0, 0.017);
        neuron.Step();
        Assert.Equal(-66.613511, neuron.Get("v_m", 0), 1e-12);
        Assert.Equal(-13.00366, neuron.Get("u", 0), 1e-12);
        Assert.Equal(0.017 * Math.Exp(-1 / 5.0), neuron.Get("g_ampa", 0), 1e-17);
        Assert.Equal(0.017 * Math.Exp(-1 / 150.0), neuron.Get("g_nmda", 0), 1e-17);
    }

    [Theory]
    [InlineData(false, 1, 1.0)]
    [InlineData(false, 8, 0.5)]
    [InlineData(true, 1, 1.0)]
    [InlineData(true, 8, 0.5)]
    public void Every_step_is_that_of_the_published_equations(bool gaba, int width, double step)
    {
        var random = new RandomStream(5, StreamPurpose.Population, 0);
        var neuron = Open(gaba, width);
        neuron.Begin(step);
        var spikes = 0;
        for (var i = 0; i < Steps; i++)
        {
            var arrivals = Arrivals(gaba, random);
            var original = Copy(neuron, gaba);
            for (var receptor = 0; receptor < arrivals.Length; receptor++)
            {
                neuron.SetAll(Conductances[receptor], arrivals[receptor]);
            }

            var spiked = original.Step(arrivals, step);
            Assert.Equal(spiked ? (1u << width) - 1 : 0, neuron.Step());
            AssertSame(original, neuron, gaba);
            spikes += spiked ? 1 : 0;
        }

        Assert.InRange(spikes, 100, Steps / 10);
    }

    /// <remarks>The current is held in a step, so the method is of first order: each halving halves the difference, to within the next order's share.</remarks>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Shorter_steps_converge_at_first_order(bool gaba)
    {
        double[] potentials = [.. Enumerable.Range(2, 5).Select(halvings => PotentialAfter4Ms(gaba, 1 << halvings))];
        double[] differences = [.. potentials.Zip(potentials.Skip(1), (coarse, fine) => coarse - fine)];
        Assert.All(differences.Zip(differences.Skip(1)), pair => Assert.InRange(pair.First / pair.Second, 1.8, 2.2));
    }

    [Theory]
    [InlineData(1, 1.0, 1)]
    [InlineData(2, 1.0, 2)]
    [InlineData(1, 0.5, 2)]
    [InlineData(0, 1.0, 0)]
    public void While_refractory_potential_and_recovery_rest_and_conductances_do_not(double refractory, double step, int steps)
    {
        var neuron = Open(gaba: true, 1);
        neuron.SetAll("t_ref", refractory);
        neuron.Begin(step);
        neuron.Set("ampa", 0, 5);
        while (neuron.Step() == 0)
        {
        }

        Assert.All(Conductances, conductance => Assert.Equal(0, neuron.Get("g_" + conductance, 0)));
        var u = neuron.Get("u", 0);
        for (var i = 0; i < steps; i++)
        {
            var g = neuron.Get("g_ampa", 0);
            Assert.Equal(0u, neuron.Step());
            Assert.Equal((-65, u), (neuron.Get("v_m", 0), neuron.Get("u", 0)));
            Assert.Equal((g + 5) * Math.Exp(-step / 5), neuron.Get("g_ampa", 0), 1e-14);
        }

        neuron.Step();
        Assert.NotEqual(u, neuron.Get("u", 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Vectors_of_one_and_eight_give_the_same_bits(bool gaba)
    {
        var random = new RandomStream(9, StreamPurpose.Population, 0);
        var wide = Open(gaba, 8);
        DrivenNeuron[] narrow = [.. Enumerable.Range(0, 8).Select(_ => Open(gaba, 1))];
        wide.Begin(1);
        Array.ForEach(narrow, neuron => neuron.Begin(1));
        for (var i = 0; i < Steps; i++)
        {
            for (var vector = 0; vector < 8; vector++)
            {
                var arrivals = Arrivals(gaba, random);
                for (var receptor = 0; receptor < arrivals.Length; receptor++)
                {
                    wide.Set(Conductances[receptor], vector, arrivals[receptor]);
                    narrow[vector].Set(Conductances[receptor], 0, arrivals[receptor]);
                }
            }

            var spiked = wide.Step();
            for (var vector = 0; vector < 8; vector++)
            {
                Assert.Equal((spiked >> vector) & 1, narrow[vector].Step());
                Assert.All(wide.Mechanism.States, state => Assert.Equal(Bits(narrow[vector].Get(state.Name, 0)), Bits(wide.Get(state.Name, vector))));
            }
        }
    }

    [Fact]
    public void A_source_spikes_with_the_probability_that_its_rate_gives()
    {
        var source = new InhomogeneousPoissonSource<Double1> { Rate = 250 };
        Assert.Equal(0.125, Enumerable.Range(0, 1000).Count(draw => Spikes(source, (draw + 0.5) / 1000, 0.5)) / 1000.0);
        source.Rate = 0;
        Assert.False(Spikes(source, double.Epsilon, 0.5));
    }

    /// <summary>The potential 4 ms after a spike that is too weak to make the neuron fire.</summary>
    private static double PotentialAfter4Ms(bool gaba, int stepsPerMs)
    {
        var neuron = Open(gaba, 1);
        neuron.Begin(1.0 / stepsPerMs);
        for (var step = 0; step < 4 * stepsPerMs; step++)
        {
            Array.ForEach(gaba ? Conductances : Conductances[..2], conductance => neuron.Set(conductance, 0, step == 0 ? 0.03 : 0));
            Assert.Equal(0u, neuron.Step());
        }

        return neuron.Get("v_m", 0);
    }

    private static bool Spikes(InhomogeneousPoissonSource<Double1> source, double draw, double step)
    {
        source.Draw = draw;
        return source.Step(new Clock(3, step)).ToBits() != 0;
    }

    /// <summary>A spike in four steps at each receptor; inhibition weak enough to fire and strong enough to meet the floor.</summary>
    private static double[] Arrivals(bool gaba, RandomStream random)
    {
        double[] scales = gaba ? [0.5, 0.05, 0.5, 0.03] : [0.1, 0.01];
        return Array.ConvertAll(scales, scale => random.NextDouble() < 0.25 ? scale * random.NextDouble() : 0);
    }

    private static OriginalNeuron Copy(DrivenNeuron neuron, bool gaba)
    {
        var original =
            new OriginalNeuron { Gaba = gaba, V = neuron.Get("v_m", 0), U = neuron.Get("u", 0), Refractory = gaba ? (int)neuron.Get("refractory", 0) : 0 };
        for (var receptor = 0; receptor < (gaba ? 4 : 2); receptor++)
        {
            original.G[receptor] = neuron.Get("g_" + Conductances[receptor], 0);
        }

        return original;
    }

    private static void AssertSame(OriginalNeuron original, DrivenNeuron neuron, bool gaba)
    {
        for (var vector = 0; vector < neuron.Width; vector++)
        {
            Assert.Equal(original.V, neuron.Get("v_m", vector), Rounding);
            Assert.Equal(original.U, neuron.Get("u", vector), Rounding);
            for (var receptor = 0; receptor < (gaba ? 4 : 2); receptor++)
            {
                Assert.Equal(original.G[receptor], neuron.Get("g_" + Conductances[receptor], vector), 1e-15);
            }
        }
    }

    private static DrivenNeuron Open(bool gaba, int width) =>
        DrivenNeuron.Open(gaba ? typeof(IzhikevichConductanceGaba<>) : typeof(IzhikevichConductance<>), width);

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
