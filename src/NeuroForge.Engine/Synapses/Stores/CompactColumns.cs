using System.Buffers;
using NeuroForge.Engine.Archive;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>The weights and delays of a compact store as its state shows them: the same numbers as those of rows.</summary>
internal static class CompactColumns
{
    /// <summary>The columns of a store.</summary>
    internal static IEnumerable<SynapseColumn> Of(CompactStore store)
    {
        if (store.Layout.Weight is null)
        {
            yield return new Weights(store);
        }

        if (store.Layout.Delay is null)
        {
            yield return new Delays(store);
        }
    }

    private sealed class Weights(CompactStore store) : SynapseColumn("weight")
    {
        internal override void Archive(StateArchive archive, ReadOnlySpan<int> places)
        {
            var rented = ArrayPool<double>.Shared.Rent(places.Length);
            var shown = rented.AsSpan(0, places.Length);
            for (var i = 0; i < places.Length; i++)
            {
                shown[i] = store.WeightAt(places[i]);
            }

            archive.Values(shown);
            for (var i = 0; i < places.Length && archive.IsRestoring; i++)
            {
                store.SetWeight(places[i], shown[i]);
            }

            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private sealed class Delays(CompactStore store) : SynapseColumn("delay")
    {
        internal override void Archive(StateArchive archive, ReadOnlySpan<int> places)
        {
            var rented = ArrayPool<ushort>.Shared.Rent(places.Length);
            var shown = rented.AsSpan(0, places.Length);
            for (var i = 0; i < places.Length; i++)
            {
                shown[i] = store.DelayAt(places[i]);
            }

            archive.Values(shown);
            for (var i = 0; i < places.Length && archive.IsRestoring; i++)
            {
                if (shown[i] != store.DelayAt(places[i]))
                {
                    throw SnapshotException.OfAnotherNetwork();
                }
            }

            ArrayPool<ushort>.Shared.Return(rented);
        }
    }
}
