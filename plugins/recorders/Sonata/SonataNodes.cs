namespace NeuroForge.Recorders;

/// <summary>
/// Positions of neurons: <c>/nodes/POPULATION</c>, whose nodes are all in one group, <c>0</c>, with <c>x</c>, <c>y</c> and <c>z</c>, and of one type, 0. The
/// description says what that type is.
/// </summary>
internal sealed class SonataNodes(RecordingInfo info) : SonataRecording(info, Axes.Length * info.Groups.Count)
{
    private static readonly string[] Axes = ["x", "y", "z"];

    /// <inheritdoc/>
    internal override void Take(in PositionFrame frame, Spool spool)
    {
        var first = Axes.Length * frame.Group;
        foreach (var position in frame.Positions)
        {
            spool[first].Add(position.X);
            spool[first + 1].Add(position.Y);
            spool[first + 2].Add(position.Z);
        }
    }

    private protected override void Write(Spool spool, Hdf5File file)
    {
        using var nodes = Hdf5File.Group(file.Root, "nodes");
        for (var i = 0; i < Info.Groups.Count; i++)
        {
            using var population = Hdf5File.Group(nodes.Value, Info.Groups[i].Name);
            WriteIndices(file, population, Info.Groups[i].Size);
            using var group = Hdf5File.Group(population.Value, "0");
            foreach (var (axis, name) in Axes.Index())
            {
                using var coordinates = file.Dataset(group.Value, name, Hdf5Type.Double, spool[(Axes.Length * i) + axis]);
                Hdf5File.Attribute(coordinates.Value, "units", Info.Unit);
            }
        }
    }

    private static void WriteIndices(Hdf5File file, Hdf5Id population, int size)
    {
        using var ids = file.Dataset(population, "node_id", Hdf5Type.UInt64, Numbers(size));
        using var types = file.Dataset(population, "node_type_id", Hdf5Type.UInt64, new ulong[size]);
        using var groups = file.Dataset(population, "node_group_id", Hdf5Type.UInt64, new ulong[size]);
        using var indices = file.Dataset(population, "node_group_index", Hdf5Type.UInt64, Numbers(size));
    }
}
