namespace NeuroForge.Recorders;

/// <summary>Spikes: <c>/spikes/POPULATION/timestamps</c> and <c>node_ids</c>, sorted by time.</summary>
internal sealed class SonataSpikes(RecordingInfo info) : SonataRecording(info, 2 * info.Groups.Count)
{
    private static readonly string[] Sortings = ["none", "by_id", "by_time"];

    /// <inheritdoc/>
    internal override void Take(in SpikeFrame frame, Spool spool)
    {
        foreach (var spike in frame.Spikes)
        {
            spool[2 * spike.Group].Add(spike.Time);
            spool[(2 * spike.Group) + 1].Add((long)spike.Neuron);
        }
    }

    private protected override void Write(Spool spool, Hdf5File file)
    {
        using var sorting = Hdf5File.Enumeration(Sortings);
        using var spikes = Hdf5File.Group(file.Root, "spikes");
        for (var i = 0; i < Info.Groups.Count; i++)
        {
            using var population = Hdf5File.Group(spikes.Value, Info.Groups[i].Name);
            Hdf5File.Attribute(population.Value, "sorting", sorting.Value, [(byte)Array.IndexOf(Sortings, "by_time")], null);
            using var timestamps = file.Dataset(population.Value, "timestamps", Hdf5Type.Double, spool[2 * i]);
            Hdf5File.Attribute(timestamps.Value, "units", "ms");
            using var nodes = file.Dataset(population.Value, "node_ids", Hdf5Type.UInt64, spool[(2 * i) + 1]);
        }
    }
}
