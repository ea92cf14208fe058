using NeuroForge.Declarations;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;
using NeuroForge.WeightBasedRewiring;

namespace NeuroForge.Mechanisms.Tests.WeightBasedRewiring;

/// <summary>The neuron against Euler's method done by hand, and against Brian2's rules for spikes and refractory time written out one by one.</summary>
public sealed class ConductanceLifTests
{
    private const double Step = 0.1;

    /// <summary>A few units in the last place of a potential.</summary>
    private const double Rounding = 3e-14;

    [Fact]
    public void One_step_is_the_step_worked_out_by_hand()
    {
        var neuron = Open();
        neuron.Begin(Step);
        (double Potential, double Ampa, double Gaba) before = (-55, 2, 1);
        neuron.Set("v_m", 0, before.Potential);
        neuron.Set("g_ampa", 0, before.Ampa);
        neuron.Set("g_gaba", 0, before.Gaba);
        neuron.Set("ampa", 0, 0.5);
        neuron.Set("gaba", 0, 2);
        Assert.Equal(0u, neuron.Step());

        // 10 nS x -5 mV of leak, 2.5 nS x 55 mV, 3 nS x -25 mV: 12.5 pA for 0.1 ms into 200 pF; of the conductances a fiftieth and a hundredth decay.
        Assert.Equal(-55 + (12.5 * 0.1 / 200), neuron.Get("v_m", 0), Rounding);
        Assert.Equal(2.5 * 0.98, neuron.Get("g_ampa", 0), Rounding);
        Assert.Equal(3 * 0.99, neuron.Get("g_gaba", 0), Rounding);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.34)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_train_of_inputs_gives_the_spikes_and_potentials_of_Brian2s_rules(double refractory)
    {
        var neuron = Open();
        neuron.SetAll("t_ref", refractory);
        neuron.Begin(Step);
        var expected = new BrianNeuron(refractory);
        var random = new RandomStream(1, StreamPurpose.Population, 0);
        var spikes = 0;
        for (var step = 0; step < 20_000; step++)
        {
            var (ampa, gaba) = (Arrival(random, 0.2), Arrival(random, 0.1));
            neuron.Set("ampa", 0, ampa);
            neuron.Set("gaba", 0, gaba);
            expected.Arrive(ampa, gaba);
            var spiked = expected.Move(step);
            Assert.Equal(spiked, neuron.Step() != 0);

            // The two round in different orders; the membrane forgets within C / g_L = 200 steps.
            Assert.Equal(expected.Potential, neuron.Get("v_m", 0), 200 * Rounding);
            Assert.Equal(expected.Ampa, neuron.Get("g_ampa", 0), 200 * Rounding);
            Assert.Equal(expected.Gaba, neuron.Get("g_gaba", 0), 200 * Rounding);
            spikes += spiked ? 1 : 0;
        }

        Assert.InRange(spikes, 50, 5000);
    }

    [Fact]
    public void The_potential_moves_again_in_the_fiftieth_step_after_that_of_the_spike()
    {
        var neuron = Open();
        neuron.Begin(Step);
        neuron.Set("v_m", 0, -40);
        Assert.Equal(1u, neuron.Step());
        neuron.Set("ampa", 0, 1);
        for (var step = 1; step < 50; step++)
        {
            Assert.Equal(0u, neuron.Step());
            Assert.Equal(-60, neuron.Get("v_m", 0));

            // What arrives while it rests is kept: a geometric series.
            Assert.Equal(49 * (1 - Math.Pow(0.98, step)), neuron.Get("g_ampa", 0), 1e-12);
        }

        neuron.Step();
        Assert.InRange(neuron.Get("v_m", 0), -59.9, -50);
    }

    /// <summary>
    /// Euler's method is of first order: half the step leaves half the error, but for terms of the order of step over tau_ampa, at most 0.02.
    /// </summary>
    [Fact]
    public void Half_the_step_leaves_half_the_error()
    {
        var (whole, half, quarter) = (PotentialAfterOneSpike(0.1), PotentialAfterOneSpike(0.05), PotentialAfterOneSpike(0.025));
        Assert.InRange((whole - half) / (half - quarter), 2 * 0.98, 2 * 1.02);
    }

    /// <summary>Without any conductance the potential stays where it is put.</summary>
    [Theory]
    [InlineData(-50, 0)]
    [InlineData(-49.999999, 1)]
    public void A_spike_needs_a_potential_above_the_threshold(double potential, uint spikes)
    {
        var neuron = Open();
        neuron.SetAll("g_l", 0);
        neuron.Begin(Step);
        neuron.Set("v_m", 0, potential);
        Assert.Equal(spikes, neuron.Step());
    }

    [Fact]
    public void Its_defaults_are_those_of_the_thread()
    {
        var defaults = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["c_m"] = 200,
            ["g_l"] = 10,
            ["e_l"] = -60,
            ["e_ampa"] = 0,
            ["e_gaba"] = -80,
            ["tau_ampa"] = 5,
            ["tau_gaba"] = 10,
            ["v_th"] = -50,
            ["v_reset"] = -60,
            ["t_ref"] = 5,
        };
        Assert.Equal(defaults, Mechanism.Declare(typeof(ConductanceLif<>), PluginIdentity.None).Parameters.ToDictionary(p => p.Name, p => (double)p.Default!));
    }

    [Fact]
    public void Vectors_of_one_and_eight_give_the_same_bits()
    {
        var wide = DrivenNeuron.Open(typeof(ConductanceLif<>), 8);
        var narrow = Enumerable.Range(0, 8).Select(_ => Open()).ToArray();
        var random = new RandomStream(2, StreamPurpose.Population, 0);
        foreach (var parameter in wide.Mechanism.Parameters)
        {
            SetBoth(parameter.Name, () => (double)parameter.Default! * (0.9 + (0.2 * random.NextDouble())));
        }

        wide.Begin(Step);
        Array.ForEach(narrow, neuron => neuron.Begin(Step));
        var spikes = 0;
        for (var step = 0; step < 3000; step++)
        {
            SetBoth("ampa", () => Arrival(random, 0.2));
            SetBoth("gaba", () => Arrival(random, 0.1));
            var spiked = wide.Step();
            spikes += int.PopCount((int)spiked);
            for (var i = 0; i < 8; i++)
            {
                Assert.Equal((spiked >> i) & 1, narrow[i].Step());
                Assert.All(wide.Mechanism.States, state => Assert.Equal(
                    BitConverter.DoubleToInt64Bits(narrow[i].Get(state.Name, 0)),
                    BitConverter.DoubleToInt64Bits(wide.Get(state.Name, i))));
            }
        }

        Assert.InRange(spikes, 8, 8 * 3000);

        void SetBoth(string name, Func<double> next)
        {
            for (var i = 0; i < 8; i++)
            {
                var value = next();
                wide.Set(name, i, value);
                narrow[i].Set(name, 0, value);
            }
        }
    }

    private static DrivenNeuron Open() => DrivenNeuron.Open(typeof(ConductanceLif<>), 1);

    /// <summary>8 ms after a spike, on the way up and far below the threshold.</summary>
    private static double PotentialAfterOneSpike(double step)
    {
        var neuron = Open();
        neuron.Begin(step);
        neuron.Set("g_ampa", 0, 2);
        for (var time = 0.0; time < 8 - (step / 2); time += step)
        {
            neuron.Step();
        }

        return neuron.Get("v_m", 0);
    }

    private static double Arrival(RandomStream random, double probability) => random.NextDouble() < probability ? 2 * random.NextDouble() : 0;

    /// <summary>
    /// The thread's equations in the order of a step of Brian2: states from the states before, then the threshold, the spikes without delay, the reset.
    /// What arrives in a step of ours is, there, what arrived at the end of the step before.
    /// </summary>
    private sealed class BrianNeuron(double refractory)
    {
        private double _lastSpike = -1e7;

        public double Potential { get; private set; } = -60;

        public double Ampa { get; private set; }

        public double Gaba { get; private set; }

        public void Arrive(double ampa, double gaba) => (Ampa, Gaba) = (Ampa + ampa, Gaba + gaba);

        public bool Move(long step)
        {
            var time = step * Step;
            var notRefractory = WholeSteps(time - _lastSpike) >= WholeSteps(refractory);
            var slope = ((-10 * (Potential + 60)) - ((Ampa * Potential) + (Gaba * (Potential + 80)))) / 200;
            Potential += notRefractory ? Step * slope : 0;
            Ampa += Step * -Ampa / 5;
            Gaba += Step * -Gaba / 10;
            if (!(Potential > -50 && notRefractory)) return false;
            (_lastSpike, Potential) = (time, -60);
            return true;
        }

        /// <summary>Brian2's count of steps, which forgives a thousandth of a step.</summary>
        private static long WholeSteps(double time) => (long)((time + (1e-3 * Step)) / Step);
    }
}
