using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Every spike.</summary>
internal sealed class SpikesQuantity() : RecordableQuantity(RecordedOwner.Population, RecordingKind.Spikes)
{
    /// <inheritdoc/>
    public override string Name => "spikes";

    /// <inheritdoc/>
    public override string Doc => "Every spike, at the end of the step in which it was emitted.";

    /// <inheritdoc/>
    public override RecordingMoment Moment => RecordingMoment.Event;

    /// <inheritdoc/>
    public override string WhyNotSampled => "every spike is recorded when it happens";

    /// <inheritdoc/>
    internal override double? NumbersOf(OwnerSize size) => null;

    /// <inheritdoc/>
    internal override Probe Probe(RecordedQuantity recorded) => new EventProbe(Kind, recorded.Unit.Text, recorded.Neurons);
}
