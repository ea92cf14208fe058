using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Building;

/// <summary>
/// Builds the stores of a projection, empty, and the actions of their synapses: one of each for every shard of the targets that this rank computes, or for all
/// if every rank has the whole projection.
/// </summary>
/// <param name="projection">The projection.</param>
/// <param name="layout">The layout of the stores.</param>
/// <param name="vector">The vector for computing matrices.</param>
internal sealed class IncomingBuilder(Projection projection, StoreLayout layout, Type vector)
{
    /// <summary>Builds all stores.</summary>
    /// <exception cref="PlanException">The rule refused a parameter.</exception>
    /// <exception cref="MechanismException">The rule failed.</exception>
    internal void Build()
    {
        foreach (var population in projection.Targets.Populations)
        {
            int[] receptors = [.. projection.Plan.Receptors.Select(population.ReceptorNumber)];
            foreach (var shard in population.Shards.Where(shard => shard.IsOwn || projection.IsWhole))
            {
                Build(shard, projection.Targets.FirstOf(population) + shard.Range.First, receptors);
            }
        }
    }

    private void Build(Shard shard, int firstTarget, int[] receptors)
    {
        var setup = projection.Setup;
        var (pre, post) = (SeenSide.Of(Side.Pre, setup, projection.Sources.Parts), SeenSide.Of(Side.Post, setup, [shard.Part]));
        var ends = new SynapseEnds(setup, Store(shard.Range.Count), pre, post, shard.Inputs, receptors)
        {
            Modulators = setup.Rule.IsModulated ? new ModulatorColumns(setup) : null,
        };
        var incoming = Guard.Call(
            projection.Plan.Rule,
            $"projections.{projection.Name}.synapse",
            $"projection {projection.Name}",
            () => new IncomingProjection(projection, ends, vector, shard.Due));
        projection.Add(firstTarget, incoming);
        if (shard.IsOwn)
        {
            shard.Add(incoming);
        }
    }

    private SynapseStore Store(int targets) =>
        layout.Complete ? new DenseStore(layout, projection.Sources.Count, targets)
        : layout.Compact ? new CompactStore(layout, projection.Sources.Count, targets)
        : new RowStore(layout, projection.Sources.Count, targets);
}
