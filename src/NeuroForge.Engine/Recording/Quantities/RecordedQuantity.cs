using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A quantity of certain populations or projections of a network, for a recorder.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Plan">The recorder.</param>
/// <param name="Unit">The unit of the quantity, which is the same in all of them.</param>
internal sealed record RecordedQuantity(RecordableQuantity Quantity, RecorderPlan Plan, Unit Unit)
{
    /// <summary>The neurons of populations and groups; empty for a quantity of projections.</summary>
    internal IReadOnlyList<NeuronSelection> Neurons { get; init; } = [];

    /// <summary>The projections; empty for a quantity of populations.</summary>
    internal IReadOnlyList<Projection> Projections { get; init; } = [];

    /// <summary>The synapses that are recorded, for a quantity that takes subsets: all of a projection, or some.</summary>
    internal IReadOnlyList<SynapseSelection> Synapses { get; init; } = [];

    /// <summary>The length of a step in ms.</summary>
    internal required double StepLength { get; init; }

    /// <summary>Creates the probe that reads it.</summary>
    /// <exception cref="PlanException">The plan of the recorder is incomplete.</exception>
    internal Probe Probe() => Quantity.Probe(this);
}
