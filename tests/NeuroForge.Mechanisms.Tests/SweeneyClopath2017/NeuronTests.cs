using NeuroForge.Neurons;
using NeuroForge.Randomness;
using NeuroForge.SweeneyClopath2017;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.SweeneyClopath2017;

/// <summary>
/// Neurons, one step at a time, against the formulas in ordinary arithmetic. Where nothing else is said they may differ by the rounding
/// of a step (<see cref="Rounding"/>): formulas round after each operation, kernels fuse some of them.
/// </summary>
public sealed class NeuronTests
{
    private const double Rounding = 4e-16;

    [Fact]
    public void A_rate_neuron_goes_a_share_of_the_way_to_its_input()
    {
        var neuron = new RateNeuron<Double1> { Tau = 20, Drive = 2.5 };
        neuron.Derive(1);
        var expected = 0.0;
        for (var step = 0; step < 200; step++)
        {
            var given = step < 100 ? 7.5 : 0;
            neuron.Input = given;
            neuron.Step(new Clock(step, 1));
            expected += 0.05 * (-expected + 2.5 + given);
            AssertClose(expected, neuron.Rate);
            expected = neuron.Rate.Number; // so that only one step's rounding counts
        }
    }

    [Fact]
    public void A_rate_is_never_below_zero()
    {
        var rate = new RateNeuron<Double1> { Tau = 20, Input = -100 };
        rate.Derive(1);
        rate.Step(default);
        Assert.Equal(0, rate.Rate.Number);

        var bcm = NewBcmNeuron();
        bcm.Input = -100;
        bcm.Step(default);
        Assert.Equal(0, bcm.Rate.Number);
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(4, 10)]
    public void The_response_saturates_at_r_max_less_r_0_above_and_at_r_0_below(double r0, double rMax)
    {
        double[] inputs = [-1000, -2, -0.01, 0, 1e-9, 0.3, 5, 40, 1000];
        Assert.All(inputs, input =>
        {
            var neuron = NewBcmNeuron(r0, rMax);
            neuron.Rate = 30;
            neuron.Input = input;
            neuron.Step(new Clock(1, 1));
            var response = input > 0 ? (rMax - r0) * Math.Tanh(input / (rMax - r0)) : r0 * Math.Tanh(input / r0);
            AssertClose(30 + (0.05 * (-30 + response)), neuron.Rate);
        });
    }

    [Fact]
    public void The_threshold_follows_the_rate_of_the_step_before_and_nothing_in_the_first_step()
    {
        var neuron = NewBcmNeuron();
        neuron.Threshold = 5;
        neuron.Rate = 3;
        neuron.Input = 40;
        neuron.Step(new Clock(0, 1));
        Assert.Equal(5, neuron.Threshold.Number);
        for (var step = 1; step < 100; step++)
        {
            var (rate, threshold) = (neuron.Rate.Number, neuron.Threshold.Number);
            neuron.Step(new Clock(step, 1));
            AssertClose(threshold + (1e-4 * ((rate * rate / 5) - threshold)), neuron.Threshold);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(1)]
    public void The_threshold_may_follow_the_messenger(double share)
    {
        var neuron = NewBcmNeuron();
        (neuron.MessengerShare, neuron.Rate, neuron.Messenger, neuron.Threshold) = (share, 3, 7, 5);
        neuron.Step(new Clock(1, 1));
        var followed = ((1 - share) * 3) + (share * 7);
        AssertClose(5 + (1e-4 * ((followed * followed / 5) - 5)), neuron.Threshold);
    }

    /// <summary>Five standard errors of the mean, the variance and the correlation of many independent processes.</summary>
    [Fact]
    public void Noise_has_its_deviation_and_forgets_with_its_time_constant()
    {
        const int Processes = 40_000;
        const double Sigma = 3;
        var random = new RandomStream(1, StreamPurpose.Neuron, 0);
        var (before, after) = (new double[Processes], new double[Processes]);
        for (var i = 0; i < Processes; i++)
        {
            var noise = new OrnsteinUhlenbeck<Double1> { Tau = 10, Sigma = Sigma };
            noise.Derive(2);
            before[i] = Play(ref noise, 100);
            after[i] = Play(ref noise, 5);
        }

        var error = 5 / Math.Sqrt(Processes);
        Assert.InRange(after.Average() / Sigma, -error, error);
        Assert.InRange(after.Average(x => x * x / (Sigma * Sigma)), 1 - (error * Math.Sqrt(2)), 1 + (error * Math.Sqrt(2)));
        var correlation = before.Zip(after, (x, y) => x * y / (Sigma * Sigma)).Average();
        Assert.InRange(correlation, Math.Exp(-1) - (error * Math.Sqrt(2)), Math.Exp(-1) + (error * Math.Sqrt(2)));

        double Play(ref OrnsteinUhlenbeck<Double1> noise, int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                noise.Uniform = ((random.NextUInt64() >> 32) + 0.5) / (1L << 32);
                noise.Step(new Clock(step, 2));
            }

            return noise.Rate.Number;
        }
    }

    /// <summary>Two half steps, the second without noise, forget as much as a whole one; the noise of both adds up to that of one.</summary>
    [Fact]
    public void Noise_is_exact_for_any_step()
    {
        var (whole, half) = (new OrnsteinUhlenbeck<Double1> { Tau = 10, Sigma = 3 }, new OrnsteinUhlenbeck<Double1> { Tau = 10, Sigma = 3 });
        whole.Derive(4);
        half.Derive(2);
        Assert.Equal(whole.Kept.Number, half.Kept.Number * half.Kept.Number, 1e-15);
        Assert.Equal(whole.Kick.Number * whole.Kick.Number, half.Kick.Number * half.Kick.Number * (1 + (half.Kept.Number * half.Kept.Number)), 1e-14);
    }

    [Fact]
    public void Vectors_of_one_and_eight_give_the_same_bits()
    {
        var random = new RandomStream(2, StreamPurpose.Population, 0);
        var wide = new BcmNeuron<Double8> { Tau = 20, R0 = 1, RMax = 20, Target = 5, ThresholdRate = 1e-4, MessengerShare = 0.3 };
        wide.Derive(1);
        var narrow = Enumerable.Range(0, 8).Select(_ => NewBcmNeuron()).ToArray();
        var (inputs, messengers, rates, thresholds) = (new double[8], new double[8], new double[8], new double[8]);
        for (var step = 0; step < 500; step++)
        {
            for (var i = 0; i < 8; i++)
            {
                (inputs[i], messengers[i]) = (60 * (random.NextDouble() - 0.2), 10 * random.NextDouble());
                (narrow[i].Input, narrow[i].Messenger, narrow[i].MessengerShare) = (inputs[i], messengers[i], 0.3);
                narrow[i].Step(new Clock(step, 1));
            }

            (wide.Input, wide.Messenger) = (Double8.Load(ref inputs[0]), Double8.Load(ref messengers[0]));
            wide.Step(new Clock(step, 1));
            Double8.Store(wide.Rate, ref rates[0]);
            Double8.Store(wide.Threshold, ref thresholds[0]);
            Assert.Equal(narrow.Select(n => n.Rate.Number), rates);
            Assert.Equal(narrow.Select(n => n.Threshold.Number), thresholds);
        }
    }

    private static BcmNeuron<Double1> NewBcmNeuron(double r0 = 1, double rMax = 20)
    {
        var neuron = new BcmNeuron<Double1> { Tau = 20, R0 = r0, RMax = rMax, Target = 5, ThresholdRate = 1e-4 };
        neuron.Derive(1);
        return neuron;
    }

    private static void AssertClose(double expected, Double1 actual) =>
        Assert.InRange(actual.Number, expected - (Rounding * Math.Abs(expected)) - 1e-300, expected + (Rounding * Math.Abs(expected)) + 1e-300);
}
