namespace NeuroForge.Engine;

/// <summary>
/// A trace that is computed when somebody asks for it: each neuron's value at its last spike and that spike's step are kept, and the decay
/// since comes from a table, so neurons that are silent cost nothing.
/// </summary>
internal sealed unsafe class SpikeTrace : SeenColumn
{
    private readonly AlignedMemory<long> _since;
    private readonly AlignedMemory<double> _decay = new(SeenValues.LongestDecay);
    private readonly double _rate;
    private readonly bool _nearest;

    internal SpikeTrace(SeenTrace seen, double tau, int neurons, double step)
        : base(seen, neurons)
    {
        _since = new(neurons);
        _rate = step / tau;
        _nearest = seen.Nearest;
        for (var steps = 0; steps < _decay.Length; steps++)
        {
            _decay.First[steps] = Lane1.Exp(-_rate * steps).Number;
        }
    }

    /// <inheritdoc/>
    internal override SeenValues Seen => new(Field, Values.First, _since.First, _decay.First, _rate);

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
        archive.Values(_since.Span);
    }
}
