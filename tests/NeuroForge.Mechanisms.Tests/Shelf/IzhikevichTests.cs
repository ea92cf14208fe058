using NeuroForge.Izhikevich;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Shelf;

/// <summary>Both orders of updates, against the statements of the published program and of NEST, in plain numbers.</summary>
public sealed class IzhikevichTests
{
    private const double Step = 0.5;

    /// <summary>Each step rounds 1e-14 mV; on the way up to a spike, where v grows as 1 / (t_spike - t), this grows some ten million times.</summary>
    private const double Rounding = 1e-6;

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    public void It_moves_as_written(int consistent, double current)
    {
        var random = new RandomStream(5, StreamPurpose.Population, 0);
        var neuron = DrivenNeuron.Open(typeof(IzhikevichNeuron<>), 1);
        neuron.SetAll("consistent_integration", consistent);
        neuron.SetAll("i_e", current);
        neuron.Begin(Step);
        var (v, u, spikes) = (-65.0, -13.0, 0);
        for (var step = 0; step < 1000; step++)
        {
            var arriving = random.NextDouble() < 0.1 ? 4 * random.NextDouble() : 0;
            neuron.SetAll("ex", arriving);
            if (consistent == 1)
            {
                var before = v;
                v += (Step * ((0.04 * v * v) + (5 * v) + 140 - u + current)) + arriving;
                u += Step * 0.02 * ((0.2 * before) - u);
            }
            else
            {
                v += 0.5 * Step * ((0.04 * v * v) + (5 * v) + 140 - u + current + arriving);
                v += 0.5 * Step * ((0.04 * v * v) + (5 * v) + 140 - u + current + arriving);
                u += Step * 0.02 * ((0.2 * v) - u);
            }

            var spiked = v >= 30;
            (v, u) = spiked ? (-65, u + 8) : (v, u);
            spikes += spiked ? 1 : 0;
            Assert.Equal(spiked ? 1u : 0u, neuron.Step());
            Assert.Equal(v, neuron.Get("v_m", 0), Rounding);
            Assert.Equal(u, neuron.Get("u_m", 0), Rounding);
        }

        Assert.InRange(spikes, 2, 200);
    }

    /// <summary>As NEST 3.9 does: the jump is in the sample of the arrival, u moves one step later.</summary>
    [Fact]
    public void A_spike_of_weight_5_raises_the_potential_by_5_in_the_step_in_which_it_arrives()
    {
        var (with, without) = (DrivenNeuron.Open(typeof(IzhikevichNeuron<>), 1), DrivenNeuron.Open(typeof(IzhikevichNeuron<>), 1));
        with.Begin();
        without.Begin();
        with.Set("ex", 0, 5);
        with.Step();
        without.Step();
        Assert.Equal(5, with.Get("v_m", 0) - without.Get("v_m", 0), 1e-13);
        Assert.Equal(without.Get("u_m", 0), with.Get("u_m", 0));
    }

    /// <summary>
    /// Both orders of updates are methods of the first order: below threshold half the step leaves half of the error, up to terms of the second order.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Half_the_step_leaves_half_of_the_error(int consistent)
    {
        var exact = PotentialAfter20Ms(consistent, 512);
        var errors = new[] { 1, 2, 4 }.Select(parts => PotentialAfter20Ms(consistent, parts) - exact).ToArray();
        Assert.InRange(Math.Abs(errors[0]), 1e-4, 1);
        Assert.InRange(errors[0] / errors[1], 1.8, 2.2);
        Assert.InRange(errors[1] / errors[2], 1.9, 2.1);
    }

    private static double PotentialAfter20Ms(int consistent, int parts)
    {
        var neuron = DrivenNeuron.Open(typeof(IzhikevichNeuron<>), 1);
        neuron.Set("consistent_integration", 0, consistent);
        neuron.Set("i_e", 0, 2);
        neuron.Begin(0.1 / parts);
        for (var step = 0; step < 200 * parts; step++)
        {
            Assert.Equal(0u, neuron.Step());
        }

        return neuron.Get("v_m", 0);
    }

    [Fact]
    public void An_order_between_the_two_is_refused()
    {
        var neuron = new IzhikevichNeuron<Double1> { ConsistentIntegration = 0.5 };
        var refused = Assert.Throws<ParameterException>(() => neuron.CheckParameters(0.1));
        Assert.Equal("consistent_integration", refused.Parameter);
    }
}
