using NeuroForge.Analysis.Runs;

namespace NeuroForge.Analysis.Connectomes;

/// <summary>The synapses of a network at one moment.</summary>
/// <param name="Time">The moment, in ms: after everything before it, and before the updates of connectivity at that moment.</param>
/// <param name="Projections">The projections that it contains.</param>
/// <param name="Unit">The unit of weights.</param>
/// <param name="Synapses">The synapses, by projection, then source, then birth.</param>
public sealed record Connectome(double Time, IReadOnlyList<RunProjection> Projections, string Unit, IReadOnlyList<Synapse> Synapses)
{
    /// <summary>The source of a synapse.</summary>
    public Neuron SourceOf(in Synapse synapse) => Projections[synapse.Projection].SourceAt(synapse.Source);

    /// <summary>The target of a synapse.</summary>
    public Neuron TargetOf(in Synapse synapse) => Projections[synapse.Projection].TargetAt(synapse.Target);
}
