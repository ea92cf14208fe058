using System.Runtime.CompilerServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Growth;

/// <summary>Calcium and synaptic elements of a shard's neurons.</summary>
/// <remarks>
/// Nothing is computed step by step. A neuron is updated at its spikes and at the updates of the connectivity: elements grow during the decay of calcium up to
/// that moment, then calcium increases.
/// </remarks>
internal sealed class ShardGrowth
{
    /// <summary>Number of decays that are integrated before any is added.</summary>
    private const int Together = 64;

    private readonly Calcium _calcium;
    private readonly SynapticElements[] _elements;
    private readonly Lesions _lesions;
    private readonly int _first;
    private readonly int _count;
    private CalciumDecay[] _decays;

    internal ShardGrowth(Calcium calcium, SynapticElements[] elements, Lesions lesions, int first, int count)
    {
        _calcium = calcium;
        _elements = elements;
        _lesions = lesions;
        _first = first;
        _count = count;
        _decays = new CalciumDecay[count];
    }

    /// <summary>Handles the spikes of a slice.</summary>
    internal void FollowSpikes(SpikeBuffer spikes, in Slice slice)
    {
        var count = 0;
        for (var step = 0; step < slice.Steps; step++)
        {
            foreach (var spike in spikes.At(step))
            {
                count = Advance(_first + spike, slice.First + step + 1, count);
                _calcium.AddSpike(_first + spike);
            }
        }

        Grow(count, slice.First);
    }

    /// <summary>Updates every neuron to the beginning of a step; lesioned neurons grow no elements.</summary>
    internal void FollowTime(long step)
    {
        var count = 0;
        for (var neuron = _first; neuron < _first + _count; neuron++)
        {
            if (!_lesions.Contains(neuron))
            {
                count = Advance(neuron, step, count);
            }
        }

        Grow(count, step);
    }

    /// <summary>Shows the calcium and the elements of a block of neurons.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="block">The block of neurons.</param>
    /// <param name="nameOf">Gives the name of a neuron of the shard.</param>
    internal void Archive(StateArchive archive, NeuronBlock block, Func<long, string> nameOf)
    {
        archive.Enter(item => $"{nameOf(block.First + (item % block.Count))}, calcium");
        _calcium.Archive(archive, _first + block.First, block.Count);
        foreach (var elements in _elements)
        {
            archive.Enter(item => $"{nameOf(block.First + (item % block.Count))}, {elements.Name}");
            elements.Archive(archive, _first + block.First, block.Count);
        }
    }

    private int Advance(int neuron, long step, int count)
    {
        if (count == _decays.Length)
        {
            Array.Resize(ref _decays, 2 * count);
        }

        _decays[count] = _calcium.DecayUntil(neuron, step);
        _calcium.Advance(neuron, step);
        return count + 1;
    }

    private void Grow(int count, long step)
    {
        for (var first = 0; first < count; first += Together)
        {
            Grow(_decays.AsSpan(first, Math.Min(Together, count - first)), _calcium.TimeOf(step));
        }
    }

    /// <summary>Kinds of elements with the same curve and parameters grow alike, so it is integrated once for all of them.</summary>
    [SkipLocalsInit]
    private void Grow(ReadOnlySpan<CalciumDecay> decays, double time)
    {
        Span<double> grown = stackalloc double[Together];
        for (var kind = 0; kind < _elements.Length; kind++)
        {
            if (FirstLike(kind) == kind)
            {
                _elements[kind].Integrate(decays, _calcium.Tau, time, grown);
                for (var like = kind; like < _elements.Length; like++)
                {
                    if (_elements[like].Growth == _elements[kind].Growth)
                    {
                        _elements[like].Add(decays, grown, time);
                    }
                }
            }
        }
    }

    private int FirstLike(int kind)
    {
        var first = 0;
        while (_elements[first].Growth != _elements[kind].Growth)
        {
            first++;
        }

        return first;
    }
}
