using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Building;

/// <summary>Builds the stores of a projection, empty, and what their synapses do: one of each for every shard of the targets.</summary>
/// <param name="projection">The projection.</param>
/// <param name="traits">What its synapses have in common, but for the receptors that they drive.</param>
/// <param name="vector">The vector that computes matrices.</param>
internal sealed class IncomingBuilder(Projection projection, SynapseTraits traits, Type vector)
{
    /// <summary>Builds all.</summary>
    /// <exception cref="PlanException">The rule refused a parameter.</exception>
    /// <exception cref="MechanismException">The rule failed.</exception>
    internal void Build()
    {
        foreach (var population in projection.Targets.Populations)
        {
            var onto = traits with { Receptors = [.. projection.Plan.Receptors.Select(population.ReceptorNumber)] };
            foreach (var shard in population.Shards)
            {
                Build(shard, projection.Targets.FirstOf(population) + shard.Range.First, onto);
            }
        }
    }

    private void Build(Shard shard, int firstTarget, SynapseTraits onto)
    {
        var store = Store(onto, shard.Range.Count);
        var ends = new SynapseEnds(store, SeenSide.Of(Side.Pre, onto, projection.Sources.Parts), SeenSide.Of(Side.Post, onto, [shard.Part]), shard.Inputs);
        var incoming = Guard.Call(
            projection.Plan.Rule,
            $"projections.{projection.Name}.synapse",
            $"projection {projection.Name}",
            () => new IncomingProjection(projection, ends, vector));
        projection.Add(firstTarget, incoming);
        shard.Add(incoming);
    }

    private SynapseStore Store(SynapseTraits onto, int targets) =>
        onto.Complete ? new DenseStore(onto, projection.Sources.Count, targets) : new RowStore(onto, projection.Sources.Count, targets);
}
