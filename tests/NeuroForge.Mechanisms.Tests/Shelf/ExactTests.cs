using NeuroForge.Conductance;
using NeuroForge.IntegrateAndFire;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;
using NeuroForge.RateNeurons;
using NeuroForge.Stimuli;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Shelf;

/// <summary>Neurons that are integrated exactly, against closed forms and against one another.</summary>
public sealed class ExactTests
{
    private const double Step = 0.1;

    /// <summary>Half a unit in the last place of 70 mV in each step, which decays with tau_m over some hundred steps.</summary>
    private const double Rounding = 2e-12;

    [Fact]
    public void A_membrane_with_an_adaptive_threshold_is_the_sum_of_its_responses()
    {
        var neuron = DrivenNeuron.Open(typeof(Mat2PscExp<>), 1);
        neuron.SetAll("i_e", 700);
        neuron.Begin(Step);
        var arrivals = new[] { 40, 41, 300, 555, 900, 1400 };
        var spikes = new List<int>();
        for (var step = 0; step < 2000; step++)
        {
            neuron.SetAll("ex", arrivals.Contains(step) ? 250 : 0);
            neuron.SetAll("in", arrivals.Contains(step - 7) ? -120 : 0);
            var (before1, before2) = (Threshold(spikes, step + 1, 37, 10), Threshold(spikes, step + 1, 2, 200));
            if (neuron.Step() != 0)
            {
                Assert.True(neuron.Get("v_m", 0) >= -51 + before1 + before2);
                Assert.True(spikes.Count == 0 || step - spikes[^1] > 20);
                spikes.Add(step);
            }

            var time = (step + 1) * Step;
            var expected = -70 + (700 * 5 / 100.0 * (1 - Math.Exp(-time / 5)));
            expected += arrivals.Where(a => a < step).Sum(a => 250 * Response((step - a) * Step, 1, 5, 100));
            expected -= arrivals.Where(a => a + 7 < step).Sum(a => 120 * Response((step - a - 7) * Step, 3, 5, 100));
            Assert.Equal(expected, neuron.Get("v_m", 0), Rounding);
            Assert.Equal(Threshold(spikes, step + 1, 37, 10), neuron.Get("v_th_1", 0), Rounding);
            Assert.Equal(Threshold(spikes, step + 1, 2, 200), neuron.Get("v_th_2", 0), Rounding);
        }

        Assert.InRange(spikes.Count, 5, 90);
    }

    [Theory]
    [InlineData(typeof(IafPscExpMultisynapse<>), typeof(IafPscExp<>))]
    [InlineData(typeof(IafCondExpMultisynapse<>), typeof(IafCondExp<>))]
    public void Eight_receptors_with_the_constants_of_two_do_what_the_two_do(Type many, Type two)
    {
        var random = new RandomStream(9, StreamPurpose.Population, 0);
        var (neuron, twin) = (DrivenNeuron.Open(many, 1), DrivenNeuron.Open(two, 1));
        var (sign, scale) = two == typeof(IafPscExp<>) ? (-1, 150) : (1, 30);
        foreach (var receptor in Enumerable.Range(1, 8))
        {
            neuron.SetAll($"tau_syn_{receptor}", receptor % 2 == 1 ? 0.2 : 2);
        }

        twin.SetAll("tau_syn_ex", 0.2);
        twin.SetAll("tau_syn_in", 2);
        var drive = two == typeof(IafPscExp<>) ? 700 : 1200;
        neuron.SetAll("i_e", drive);
        twin.SetAll("i_e", drive);
        neuron.Begin(Step);
        twin.Begin(Step);
        var spikes = 0;
        for (var step = 0; step < 3000; step++)
        {
            var receptor = 1 + (int)(8 * random.NextDouble());
            var weight = random.NextDouble() < 0.2 ? scale * random.NextDouble() : 0;
            foreach (var other in Enumerable.Range(1, 8))
            {
                neuron.SetAll($"syn_{other}", other != receptor ? 0 : receptor % 2 == 1 ? weight : sign * weight);
            }

            twin.SetAll("ex", receptor % 2 == 1 ? weight : 0);
            twin.SetAll("in", receptor % 2 == 0 ? sign * weight : 0);
            var spiked = twin.Step();
            Assert.Equal(spiked, neuron.Step());
            spikes += (int)spiked;
            Assert.Equal(twin.Get("v_m", 0), neuron.Get("v_m", 0), Rounding);
        }

        Assert.InRange(spikes, 3, 150);
    }

    /// <summary>With a threshold so wide that the potential does not matter, spikes are a Poisson process: 4 standard deviations of a binomial count.</summary>
    [Fact]
    public void A_soft_threshold_gives_the_intensity_that_it_states()
    {
        const int Steps = 200_000;
        var random = new RandomStream(2, StreamPurpose.Population, 0);
        var neuron = new GifPscExp<Double1>
        {
            CM = 80, GL = 4, EL = -70, VReset = -70, DeltaV = 1e12, VTStar = -35, Lambda0 = 0.05, TauSynEx = 2, TauSynIn = 2, VM = -70,
            TauSfa1 = 10, TauSfa2 = 100, TauSfa3 = 1000, TauStc1 = 10, TauStc2 = 100, TauStc3 = 1000,
        };
        neuron.Derive(Step);
        var spikes = 0;
        for (var step = 0; step < Steps; step++)
        {
            neuron.Draw = random.NextDouble();
            spikes += neuron.Step(default).Any ? 1 : 0;
        }

        var probability = 1 - Math.Exp(-0.05 * Step);
        Assert.Equal(Steps * probability, spikes, 4 * Math.Sqrt(Steps * probability * (1 - probability)));
    }

    /// <summary>Each spike adds to every part of threshold and current, which then decay; the potential follows the exact solution with them.</summary>
    [Fact]
    public void Spikes_of_the_generalised_neuron_leave_traces_in_threshold_and_currents()
    {
        var neuron = new GifPscExp<Double1>
        {
            CM = 80, GL = 4, EL = -70, VReset = -55, TRef = 4, DeltaV = 0.5, VTStar = -35, Lambda0 = 0.001, TauSynEx = 2, TauSynIn = 2, VM = -70,
            TauSfa1 = 10, TauSfa2 = 100, TauSfa3 = 1000, TauStc1 = 10, TauStc2 = 100, TauStc3 = 1000,
            QSfa1 = 5, QSfa2 = 3, QSfa3 = 1, QStc1 = 20, QStc2 = 10, QStc3 = 4,
        };
        neuron.Derive(Step);
        neuron.Draw = 0; // less than any probability: it spikes at once
        Assert.True(neuron.Step(default).Any);
        Assert.Equal(-55, neuron.VM.Number);
        neuron.Draw = 1;
        for (var step = 1; step <= 300; step++)
        {
            Assert.False(neuron.Step(default).Any);
            var time = step * Step;
            Assert.Equal(5 * Math.Exp(-time / 10), neuron.Sfa1.Number, 1e-12);
            Assert.Equal(3 * Math.Exp(-time / 100), neuron.Sfa2.Number, 1e-12);
            Assert.Equal(Math.Exp(-time / 1000), neuron.Sfa3.Number, 1e-12);
            Assert.Equal(4 * Math.Exp(-time / 1000), neuron.Stc3.Number, 1e-12);
            var free = Math.Max(step - 40, 0) * Step;
            var left = new[] { (20.0, 10.0), (10.0, 100.0), (4.0, 1000.0) }
                .Sum(part => part.Item1 * Math.Exp(-(time - free) / part.Item2) * Response(free, part.Item2, 20, 80));
            Assert.Equal(-70 + (15 * Math.Exp(-free / 20)) - left, neuron.VM.Number, Rounding);
        }
    }

    [Fact]
    public void A_parrot_repeats_what_arrives_whatever_its_weight()
    {
        foreach (var (weight, spikes) in new[] { (1.0, true), (-3.0, true), (0.0, false) })
        {
            Assert.Equal(spikes, new Parrot<Double1> { Ex = weight }.Step(default).Any);
        }
    }

    /// <summary>Of a spiking neuron the rate is counted: 100 intervals, each rounded up to a step.</summary>
    [Theory]
    [InlineData(400)]
    [InlineData(700)]
    [InlineData(1500)]
    public void The_rate_of_a_leaky_integrate_and_fire_neuron_is_the_one_with_which_it_spikes(double current)
    {
        var spiking = DrivenNeuron.Open(typeof(IafPscExp<>), 1);
        spiking.SetAll("i_e", current);
        spiking.Begin(0.01);
        var times = new List<int>();
        for (var step = 0; times.Count < 100; step++)
        {
            if (spiking.Step() != 0)
            {
                times.Add(step);
            }
        }

        var interval = (times[^1] - times[0]) * 0.01 / 99;
        var rate = Settled(typeof(LifRate<>), "i_e", current);
        Assert.InRange(1000 / rate, interval - 0.01, interval);
        Assert.Equal(0, Settled(typeof(LifRate<>), "i_e", 374.9));
    }

    [Fact]
    public void Rate_neurons_settle_at_their_response_and_get_there_exponentially()
    {
        Assert.Equal(2 * 1.5, Settled(typeof(ThresholdLinearRate<>), "g", 2, 2, ("theta", 0.5)), 1e-12);
        Assert.Equal(0, Settled(typeof(ThresholdLinearRate<>), "theta", 3, 2), 1e-12);
        Assert.Equal(0.7, Settled(typeof(ThresholdLinearRate<>), "alpha", 0.7, 2), 1e-12);
        Assert.Equal(3 / (1 + Math.Exp(-2 * (2 - 0.5))), Settled(typeof(SigmoidRate<>), "g", 3, 2, ("beta", 2), ("theta", 0.5)), 1e-12);
        var neuron = DrivenNeuron.Open(typeof(ThresholdLinearRate<>), 1);
        neuron.Begin(0.5);
        neuron.SetAll("input", 1);
        neuron.Step();
        Assert.Equal(1 - Math.Exp(-0.05), neuron.Get("rate", 0), 1e-15);
    }

    private static double Settled(Type model, string name, double value, double input = 0, params (string Name, double Value)[] more)
    {
        var neuron = DrivenNeuron.Open(model, 1);
        foreach (var (parameter, number) in more.Append((name, value)))
        {
            neuron.SetAll(parameter, number);
        }

        neuron.Begin(1);
        neuron.SetAll(model == typeof(LifRate<>) ? "current" : "input", input);
        for (var step = 0; step < 1000; step++)
        {
            neuron.Step();
        }

        return neuron.Get("rate", 0);
    }

    /// <summary>mV after a time for each pA of a current that decays with tau, through a membrane of tau_m and C, in closed form.</summary>
    private static double Response(double time, double tau, double tauM, double capacitance) =>
        (Math.Exp(-time / tauM) - Math.Exp(-time / tau)) / (capacitance * ((1 / tau) - (1 / tauM)));

    private static double Threshold(IEnumerable<int> spikes, int step, double amount, double tau) =>
        spikes.Where(s => s < step).Sum(s => amount * Math.Exp(-(step - 1 - s) * Step / tau));
}
