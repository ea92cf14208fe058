namespace NeuroForge.Engine;

/// <summary>
/// A trace that is computed when somebody asks for it: each neuron's value at its last spike and that spike's step are kept, so neurons that are
/// silent cost nothing.
/// </summary>
internal sealed unsafe class SpikeTrace : SeenColumn
{
    /// <summary>Steps are whole, but kept as numbers that lanes compute with: exact up to 2^53.</summary>
    private readonly AlignedMemory<double> _since;
    private readonly double _rate;
    private readonly bool _nearest;

    internal SpikeTrace(SeenTrace seen, double tau, int neurons, double step)
        : base(seen, neurons)
    {
        _since = new(neurons);
        _rate = step / tau;
        _nearest = seen.Nearest;
    }

    /// <inheritdoc/>
    internal override SeenValues Seen => new(Field, Values.First, _since.First, _rate);

    /// <inheritdoc/>
    internal override void Jump(int neuron, long step)
    {
        Values.First[neuron] = (_nearest ? 0 : Seen.At(neuron, step)) + 1;
        _since.First[neuron] = step;
    }

    /// <inheritdoc/>
    internal override void Archive(StateArchive archive)
    {
        base.Archive(archive);
        var steps = Array.ConvertAll(_since.Span.ToArray(), since => (long)since);
        archive.Values<long>(steps);
        if (archive.IsRestoring)
        {
            Array.ConvertAll(steps, step => (double)step).CopyTo(_since.Span);
        }
    }
}
