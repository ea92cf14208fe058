using System.Runtime.InteropServices;

namespace NeuroForge.Recorders;

/// <summary>
/// A number of every neuron: <c>/report/POPULATION/data</c>, a row for each sample, and <c>mapping</c>, which gives neurons and times. A neuron has one
/// element.
/// </summary>
/// <remarks>
/// libsonata takes <c>index_pointers</c>, with one entry more than there are neurons, and data of 32 bits; the Allen Institute's pysonata takes the
/// same entries under the older name <c>index_pointer</c>, and <c>element_pos</c>. The guide's sample positions and numbers of single elements are 1.
/// </remarks>
/// <param name="info">Description of the recording.</param>
/// <param name="precision">The precision of the numbers.</param>
internal sealed class SonataReport(RecordingInfo info, ReportPrecision precision) : SonataRecording(info, 1 + info.Groups.Count)
{
    private const int Times = 0;

    private Hdf5Type DataType => precision == ReportPrecision.Single ? Hdf5Type.Single : Hdf5Type.Double;

    /// <inheritdoc/>
    internal override void Take(in SampleFrame frame, Spool spool)
    {
        spool[Times].Add(frame.Time);
        var values = frame.Values;
        for (var i = 0; i < Info.Groups.Count; i++)
        {
            Take(values[..Info.Groups[i].Size], spool[1 + i]);
            values = values[Info.Groups[i].Size..];
        }
    }

    private protected override void Write(Spool spool, Hdf5File file)
    {
        var time = Grid(spool[Times]);
        using var report = Hdf5File.Group(file.Root, "report");
        for (var i = 0; i < Info.Groups.Count; i++)
        {
            var size = Info.Groups[i].Size;
            using var population = Hdf5File.Group(report.Value, Info.Groups[i].Name);
            using var data = file.Dataset(population.Value, "data", DataType, spool[1 + i], size);
            Hdf5File.Attribute(data.Value, "units", Info.Unit);
            WriteMapping(file, population.Value, size, time);
        }
    }

    private void Take(ReadOnlySpan<double> values, SpoolColumn column)
    {
        if (precision == ReportPrecision.Single)
        {
            column.AddSingles(values);
        }
        else
        {
            column.Add(values);
        }
    }

    private double[] Grid(SpoolColumn times)
    {
        var every = Info.Every ?? throw new InvalidOperationException("a recording of samples has an interval");
        var samples = times.Length / sizeof(double);
        var first = samples == 0 ? every : (long)Math.Round(MemoryMarshal.Read<double>(times.Blocks(sizeof(double)).First().Span) / Info.Step);
        return SonataGrid.Of(Info.Step, every, first, samples);
    }

    private static void WriteMapping(Hdf5File file, long parent, int size, double[] time)
    {
        using var mapping = Hdf5File.Group(parent, "mapping");
        using var nodes = file.Dataset(mapping, "node_ids", Hdf5Type.UInt64, Numbers(size));
        Hdf5File.Attribute(nodes.Value, "sorted", Hdf5Type.Byte.Id, [1], null);
        using var pointers = file.Dataset(mapping, "index_pointers", Hdf5Type.UInt64, Numbers(size + 1));
        Hdf5File.Link(mapping, "index_pointers", "index_pointer");
        using var elements = file.Dataset(mapping, "element_ids", Hdf5Type.UInt32, Ones<uint>(size));
        using var positions = file.Dataset(mapping, "element_pos", Hdf5Type.Single, Ones<float>(size));
        using var grid = file.Dataset(mapping, "time", Hdf5Type.Double, time);
        Hdf5File.Attribute(grid.Value, "units", "ms");
    }

    private static T[] Ones<T>(int count)
        where T : System.Numerics.INumber<T> => [.. Enumerable.Repeat(T.One, count)];
}
