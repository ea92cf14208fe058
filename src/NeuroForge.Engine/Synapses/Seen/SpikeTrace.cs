using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>
/// A trace that is computed when somebody asks for it: each neuron's value at its last spike and that spike's step are kept, and the decay
/// since comes from a table, so neurons that are silent cost nothing.
/// </summary>
internal sealed unsafe class SpikeTrace : SeenColumn
{
    /// <summary>Longer spans are rare and computed one by one.</summary>
    private const int TableLength = 2048;

    private readonly long[] _since;
    private readonly double[] _decay = new double[TableLength];
    private readonly double _rate;
    private readonly bool _nearest;

    internal SpikeTrace(SeenTrace seen, double tau, int neurons, double step)
        : base(seen, neurons)
    {
        _since = new long[neurons];
        _rate = step / tau;
        _nearest = seen.Nearest;
        for (var steps = 0; steps < TableLength; steps++)
        {
            _decay[steps] = Lane1.Exp(-_rate * steps).Number;
        }
    }

    /// <summary>The value of a neuron's trace at the end of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double DecayedTo(int neuron, long step)
    {
        var steps = step - _since[neuron];
        return Values.First[neuron] * ((ulong)steps < TableLength ? _decay[steps] : Lane1.Exp(-_rate * steps).Number);
    }

    /// <inheritdoc/>
    internal override void Jump(int neuron, long step)
    {
        Values.First[neuron] = (_nearest ? 0 : DecayedTo(neuron, step)) + 1;
        _since[neuron] = step;
    }

    /// <inheritdoc/>
    internal override void Archive(StateArchive archive)
    {
        base.Archive(archive);
        archive.Values<long>(_since);
    }
}
