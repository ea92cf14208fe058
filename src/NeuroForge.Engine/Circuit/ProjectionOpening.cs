using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Circuit;

/// <summary>Lets synapses come and go that were there for good: they are numbered as births, and each has a weight of its own from now on.</summary>
internal static class ProjectionOpening
{
    /// <summary>Opens a projection.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="vector">The vector that computes matrices.</param>
    internal static void Open(Projection projection, Type vector)
    {
        projection.Births.Restart();
        for (var number = 0; number < projection.Stores.Count; number++)
        {
            var opened = Opened(projection.Stores[number], projection.Births);
            projection.Incoming[number].Prepare(opened, vector)();
            projection.Stores.Replace(number, opened);
        }
    }

    private static RowStore Opened(SynapseStore store, SynapseBirths births)
    {
        var opened = new RowStore(store.Traits with { Rewired = true, Complete = false, Weight = null }, store.SourceCount, store.TargetCount);
        for (var source = 0; source < store.SourceCount; source++)
        {
            var row = store.Row(source);
            for (var position = 0; position < row.Count; position++)
            {
                opened.AddLike(store, source, position, births.Next());
            }
        }

        return opened;
    }
}
