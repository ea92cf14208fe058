using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The synapses of each projection over the pairs of a source and a target.</summary>
internal sealed class ConnectivityQuantity() : RecordableQuantity(RecordedOwner.Projection, RecordingKind.Series)
{
    /// <inheritdoc/>
    public override string Name => "connectivity";

    /// <inheritdoc/>
    public override string Doc => "The synapses of each projection over the number of its sources times that of its targets.";

    /// <inheritdoc/>
    public override bool TakesSubsets => true;

    /// <inheritdoc/>
    internal override double? NumbersOf(OwnerSize size) => 1;

    /// <inheritdoc/>
    internal override Probe Probe(RecordedQuantity recorded)
    {
        var pairs = recorded.Synapses.ToDictionary(synapses => synapses, synapses => synapses.Pairs);
        return new ProjectionProbe(recorded.Synapses, synapses => synapses.Count() / pairs[synapses], recorded.Unit.Text);
    }
}
