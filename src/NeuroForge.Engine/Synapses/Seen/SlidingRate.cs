using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>Each neuron's firing rate in a sliding window: spikes enter at the front and leave at the back, so a step without either costs nothing.</summary>
internal sealed unsafe class SlidingRate : SeenColumn
{
    private readonly Queue<(long Step, int Neuron)> _spikes = new();
    private readonly int[] _counts;
    private readonly long _steps;
    private readonly double _rateOfOne;

    internal SlidingRate(SeenFiringRate seen, double window, int neurons, double step)
        : base(seen, neurons)
    {
        _counts = new int[neurons];
        _steps = Math.Max(1, (long)Math.Round(window / step));
        _rateOfOne = 1000 / (_steps * step);
    }

    /// <inheritdoc/>
    internal override bool Follows => true;

    /// <inheritdoc/>
    internal override void Take(ReadOnlySpan<int> spikes, in Clock clock)
    {
        while (_spikes.TryPeek(out var first) && first.Step <= clock.Index - _steps)
        {
            Count(_spikes.Dequeue().Neuron, -1);
        }

        foreach (var neuron in spikes)
        {
            Enter((clock.Index, neuron));
        }
    }

    /// <inheritdoc/>
    internal override void Archive(StateArchive archive, long step, NeuronBlock neurons)
    {
        var own = _spikes.Where(s => s.Neuron >= neurons.First && s.Neuron < neurons.End).Order().ToList();
        var steps = archive.Items<long>([.. own.Select(s => s.Step)]);
        var numbers = archive.Items<int>([.. own.Select(s => s.Neuron - neurons.First)]);
        if (archive.IsRestoring)
        {
            Replace(own, steps.Zip(numbers, (spiked, number) => (spiked, neurons.First + number)));
        }
    }

    private void Replace(List<(long Step, int Neuron)> before, IEnumerable<(long Step, int Neuron)> after)
    {
        (long Step, int Neuron)[] spikes = [.. _spikes.Except(before).Concat(after).Order()];
        _spikes.Clear();
        Array.Clear(_counts);
        Values.Span.Clear();
        Array.ForEach(spikes, Enter);
    }

    private void Enter((long Step, int Neuron) spike)
    {
        _spikes.Enqueue(spike);
        Count(spike.Neuron, 1);
    }

    /// <summary>Updates a rate, which is always computed from a whole number, so that rounding errors do not accumulate.</summary>
    private void Count(int neuron, int change)
    {
        _counts[neuron] += change;
        Values.First[neuron] = _counts[neuron] * _rateOfOne;
    }
}
