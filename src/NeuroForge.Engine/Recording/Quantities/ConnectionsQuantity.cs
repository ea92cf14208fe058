using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The number of synapses of each projection.</summary>
internal sealed class ConnectionsQuantity() : RecordableQuantity(RecordedOwner.Projection, RecordingKind.Series)
{
    /// <inheritdoc/>
    public override string Name => "connections";

    /// <inheritdoc/>
    public override string Doc => "The number of synapses of each projection.";

    /// <inheritdoc/>
    public override bool TakesSubsets => true;

    /// <inheritdoc/>
    public override string TitleOf(string name) => "Synapses";

    /// <inheritdoc/>
    internal override double? NumbersOf(OwnerSize size) => 1;

    /// <inheritdoc/>
    internal override Probe Probe(RecordedQuantity recorded) => new ProjectionProbe(recorded.Synapses, synapses => synapses.Count(), recorded.Unit.Text);
}
