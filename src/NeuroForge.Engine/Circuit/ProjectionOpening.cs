using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Circuit;

/// <summary>
/// Makes a projection with permanent synapses changeable: they are numbered as births, by source, and each has a weight of its own from now on.
/// </summary>
internal static class ProjectionOpening
{
    /// <summary>Opens a projection.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="vector">The vector for computing matrices.</param>
    internal static void Open(Projection projection, Type vector)
    {
        foreach (var shard in projection.Targets.Populations.SelectMany(population => population.Shards))
        {
            shard.Due?.End(projection.Setup.Step);
        }

        RowStore[] opened = [.. projection.Stores.Select(Empty)];
        projection.Births.Restart();
        for (var source = 0; source < projection.Sources.Count; source++)
        {
            for (var number = 0; number < opened.Length; number++)
            {
                Copy(source, projection.Stores[number], opened[number], projection.Births);
            }
        }

        for (var number = 0; number < opened.Length; number++)
        {
            projection.Incoming[number].Prepare(opened[number], vector)();
            projection.Stores.Replace(number, opened[number]);
        }
    }

    private static RowStore Empty(SynapseStore store) =>
        new(store.Layout with { Rewired = true, Complete = false, Compact = false, Weight = null }, store.SourceCount, store.TargetCount);

    private static void Copy(int source, SynapseStore from, RowStore to, SynapseBirths births)
    {
        var count = from.Row(source).Count;
        for (var position = 0; position < count; position++)
        {
            to.AddLike(from, source, position, births.Next());
        }
    }
}
