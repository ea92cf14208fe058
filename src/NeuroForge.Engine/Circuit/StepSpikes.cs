using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Circuit;

/// <summary>All spikes of a step, by population.</summary>
/// <param name="neurons">The neurons that spiked, by their number in their population, population after population.</param>
/// <param name="starts">The begin of each population's spikes in the list, and the end of the last.</param>
internal readonly ref struct StepSpikes(ReadOnlySpan<int> neurons, ReadOnlySpan<int> starts)
{
    private readonly ReadOnlySpan<int> _neurons = neurons;
    private readonly ReadOnlySpan<int> _starts = starts;

    /// <summary>True if there are no spikes.</summary>
    internal bool IsEmpty => _starts[0] == _starts[^1];

    /// <summary>The neurons of a population that spiked, by their number in it, ascending.</summary>
    /// <param name="population">The population's number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<int> Of(int population)
    {
        var start = _starts[population];
        return _neurons.Slice(start, _starts[population + 1] - start);
    }
}
