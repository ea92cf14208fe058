using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Shows the synapses of a store, a part for each block of targets, target after target and those of one target by source: the order depends neither on their
/// places in memory nor on the targets that share a store.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="projection">The projection's name.</param>
/// <param name="firstTarget">The number in the projection of the store's first target.</param>
/// <param name="archive">The archive.</param>
internal sealed class StoreState(SynapseStore store, string projection, int firstTarget, StateArchive archive)
{
    /// <summary>Shows all synapses.</summary>
    internal void Archive()
    {
        if (archive.IsRestoring && store is RowStore { Layout.Rewired: true } rows)
        {
            Restore(rows);
        }
        else
        {
            Show();
        }
    }

    /// <summary>Shows the values of existing synapses without their ends.</summary>
    internal void ArchiveValues()
    {
        var bands = new TargetBands(store, NeuronBlock.Size);
        foreach (var block in NeuronBlock.Of(store.TargetCount))
        {
            int[] counts = [.. Enumerable.Range(block.First, block.Count).Select(bands.CountOf)];
            ShowColumns(bands.PlacesOf(block.First, block.End), block, counts, bands.SourcesOf(block.First, block.End).ToArray());
        }
    }

    /// <summary>Shows existing synapses; if they are restored, only their values may differ.</summary>
    private void Show()
    {
        var bands = new TargetBands(store, NeuronBlock.Size);
        foreach (var block in NeuronBlock.Of(store.TargetCount))
        {
            var sources = bands.SourcesOf(block.First, block.End).ToArray();
            int[] counts = [.. Enumerable.Range(block.First, block.Count).Select(bands.CountOf)];
            var shown = ShowEnds(block, [.. counts], total => total == sources.Length ? [.. sources] : throw SnapshotException.OfAnotherNetwork());
            if (!counts.AsSpan().SequenceEqual(shown.Counts) || !sources.AsSpan().SequenceEqual(shown.Sources))
            {
                throw SnapshotException.OfAnotherNetwork();
            }

            ShowColumns(bands.PlacesOf(block.First, block.End), block, counts, sources);
        }
    }

    /// <summary>Replaces all synapses by the saved ones.</summary>
    private void Restore(RowStore rows)
    {
        rows.Clear();
        foreach (var block in NeuronBlock.Of(store.TargetCount))
        {
            var (counts, sources) = ShowEnds(block, new int[block.Count], Room);
            if (Array.Exists(sources, source => (uint)source >= (uint)store.SourceCount))
            {
                throw SnapshotException.OfAnotherNetwork();
            }

            ShowColumns(rows.Append(block.First, counts, sources), block, counts, sources);
        }

        rows.OrderByBirth();
    }

    /// <summary>Memory for the saved number of synapses.</summary>
    private int[] Room(long total)
    {
        archive.CheckRoom<int>(total);
        return new int[total];
    }

    /// <summary>Shows the ends of the synapses onto a block of targets.</summary>
    /// <param name="block">The targets.</param>
    /// <param name="counts">Number of synapses of each target.</param>
    /// <param name="sourcesOf">Returns the source of each of a number of synapses.</param>
    private (int[] Counts, int[] Sources) ShowEnds(NeuronBlock block, int[] counts, Func<long, int[]> sourcesOf)
    {
        archive.BeginPart();
        archive.Enter(item => $"projection {projection}, number of synapses onto target {firstTarget + block.First + item}");
        archive.Values<int>(counts);
        if (Array.Exists(counts, count => count < 0))
        {
            throw SnapshotException.OfAnotherNetwork();
        }

        var sources = sourcesOf(counts.Sum(count => (long)count));
        archive.Enter(item => $"projection {projection}, source of a synapse onto target {firstTarget + TargetOf(item, block, counts)}");
        archive.Values<int>(sources);
        return (counts, sources);
    }

    private void ShowColumns(ReadOnlySpan<int> places, NeuronBlock block, int[] counts, int[] sources)
    {
        foreach (var column in store.Columns)
        {
            archive.Enter(item => $"projection {projection}, synapse {sources[item]} -> {firstTarget + TargetOf(item, block, counts)}, {column.Name}");
            column.Archive(archive, places);
        }
    }

    /// <summary>The target of a synapse among those of a block.</summary>
    private static int TargetOf(long synapse, NeuronBlock block, int[] counts)
    {
        var target = 0;
        while (synapse >= counts[target])
        {
            synapse -= counts[target++];
        }

        return block.First + target;
    }
}
