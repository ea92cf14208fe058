using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A number that every synapse of a projection has.</summary>
internal abstract class SynapseQuantity() : RecordableQuantity(RecordedOwner.Projection, RecordingKind.Synapses)
{
    /// <inheritdoc/>
    public sealed override bool TakesSubsets => true;

    /// <summary>The number in the stores.</summary>
    /// <param name="name">The name by which it is recorded.</param>
    /// <param name="projection">One of the projections that have it.</param>
    /// <param name="stepLength">The length of a step in ms.</param>
    internal abstract StoredNumber NumberIn(string name, Projection projection, double stepLength);

    /// <inheritdoc/>
    internal sealed override double? NumbersOf(OwnerSize size) => size.Synapses;

    /// <inheritdoc/>
    internal sealed override Probe Probe(RecordedQuantity recorded) => new SynapseProbe(
        recorded.Synapses,
        [.. recorded.Synapses.Select(synapses => NumberIn(recorded.Plan.Record, synapses.Projection, recorded.StepLength))],
        recorded.Unit.Text,
        recorded.Plan.Reduce);
}
