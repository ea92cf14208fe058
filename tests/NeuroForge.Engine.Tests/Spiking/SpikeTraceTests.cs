using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Tests.Spiking;

/// <summary>Traces that spikes ask for, beside the sum of exponentials that they stand for.</summary>
public class SpikeTraceTests
{
    private const int Neurons = 11;
    private const double Step = 0.1;

    /// <summary>
    /// What is left is the exponential of 16 time constants at most, each step of which is rounded at 2^-53: some 4e-15 for a factor, and a spike has gone
    /// through a few.
    /// </summary>
    private const double Tolerance = 1e-13;

    [Theory]
    [InlineData(false, 0.03)]
    [InlineData(false, 20)]
    [InlineData(false, 5000)]
    [InlineData(true, 0.03)]
    [InlineData(true, 20)]
    public void It_is_the_sum_of_what_is_left_of_each_spike(bool nearest, double tau)
    {
        var trace = Trace(nearest, tau);
        var spikes = Enumerable.Range(0, Neurons).Select(_ => new List<long>()).ToArray();
        foreach (var (step, neurons) in Spikes(7, 400))
        {
            Handle(trace, step, neurons);
            Array.ForEach(neurons, neuron => spikes[neuron].Add(step));
            for (var neuron = 0; neuron < Neurons; neuron++)
            {
                var counted = nearest ? spikes[neuron].TakeLast(1) : spikes[neuron];
                var expected = counted.Sum(spike => Math.Exp(-(step - spike) * Step / tau));
                Assert.Equal(expected, trace.Seen.At(neuron), Tolerance * Math.Max(1, expected));
            }
        }
    }

    [Fact]
    public void A_restored_one_goes_on_with_the_same_bits()
    {
        var (whole, cut) = (Trace(false, 20), Trace(false, 20));
        foreach (var (step, neurons) in Spikes(8, 300))
        {
            Handle(whole, step, neurons);
            Handle(cut, step, neurons);
            cut = Restored(cut, step + 1);
        }

        whole.MoveTo(1_000_000_000);
        cut.MoveTo(1_000_000_000);
        Assert.Equal(Seen(whole), Seen(cut));
    }

    /// <summary>The shards of a population ask at steps of their own.</summary>
    [Theory]
    [InlineData(0.03)]
    [InlineData(20)]
    public void It_has_the_same_bits_whenever_it_was_asked_before(double tau)
    {
        var (often, seldom) = (Trace(false, tau), Trace(false, tau));
        var last = 0L;
        foreach (var (step, neurons) in Spikes(9, 300))
        {
            for (; last < step; last += 1 + ((step - last) / 3))
            {
                often.MoveTo(last);
            }

            Handle(often, step, neurons);
            Handle(seldom, step, neurons);
            Assert.Equal(Seen(often), Seen(seldom));
        }
    }

    [Fact]
    public void What_has_decayed_for_very_long_is_nothing()
    {
        var trace = Trace(false, 20);
        Handle(trace, 5, [3]);
        trace.MoveTo(1L << 50);
        Assert.Equal(0, trace.Seen.At(3));
        trace.Jump([3]);
        Assert.Equal(1, trace.Seen.At(3));
    }

    private static SpikeTrace Trace(bool nearest, double tau)
    {
        var declared = Declared.Pairing.Seen.OfType<SeenTrace>().First();
        return new SpikeTrace(declared with { Nearest = nearest }, tau, Neurons, Step);
    }

    private static IEnumerable<(long Step, int[] Neurons)> Spikes(ulong seed, int count)
    {
        var random = new RandomStream(seed, StreamPurpose.Connector, 1);
        var step = 0L;
        for (var i = 0; i < count; i++)
        {
            step += random.NextInt32(50) == 0 ? random.NextInt32(5000) : 1 + random.NextInt32(30);
            yield return (step, [.. Enumerable.Range(0, Neurons).Where(_ => random.NextInt32(3) == 0)]);
        }
    }

    private static void Handle(SpikeTrace trace, long step, int[] neurons)
    {
        trace.MoveTo(step);
        trace.Jump(neurons);
    }

    private static SpikeTrace Restored(SpikeTrace trace, long step)
    {
        var saved = new SavingArchive();
        trace.Archive(saved, step, new NeuronBlock(0, Neurons));
        var restored = Trace(false, 20);
        restored.Archive(new RestoringArchive(saved.Saved), step, new NeuronBlock(0, Neurons));
        return restored;
    }

    private static double[] Seen(SpikeTrace trace) => [.. Enumerable.Range(0, Neurons).Select(n => trace.Seen.At(n))];
}
