using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Every birth and death of a synapse.</summary>
internal sealed class RewiringQuantity() : RecordableQuantity(RecordedOwner.Projection, RecordingKind.Rewiring)
{
    /// <inheritdoc/>
    public override string Name => "rewiring";

    /// <inheritdoc/>
    public override string Doc =>
        "Every creation and removal of a synapse, with weight, delay, age and cause; before them the initial synapses.";

    /// <inheritdoc/>
    public override RecordingMoment Moment => RecordingMoment.Event;

    /// <inheritdoc/>
    public override string WhyNotSampled => "every creation and removal is recorded when it happens";

    /// <inheritdoc/>
    public override OwnerTrait? Needs => OwnerTrait.Rewiring;

    /// <inheritdoc/>
    public override bool IsInUnitOfWeights => true;

    /// <inheritdoc/>
    internal override double? NumbersOf(OwnerSize size) => null;

    /// <inheritdoc/>
    internal override Probe Probe(RecordedQuantity recorded) => new EventProbe(Kind, recorded.Unit.Text, recorded.Projections);
}
