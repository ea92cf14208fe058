using System.Runtime.InteropServices;

namespace NeuroForge.Recorders;

/// <summary>
/// A number of every neuron: <c>/report/POPULATION/data</c>, a line for each sample, and <c>mapping</c>. A neuron has one element.
/// The data keep all their 64 bits; readers that want 32 are given them by the library.
/// </summary>
internal sealed class SonataReport(RecordingInfo info) : SonataRecording(info, 1 + info.Groups.Count)
{
    private const int Times = 0;

    /// <inheritdoc/>
    internal override void Take(in SampleFrame frame, Spool spool)
    {
        spool[Times].Add(RecordedTime.Rounded(frame.Time));
        var values = frame.Values;
        for (var i = 0; i < Info.Groups.Count; i++)
        {
            spool[1 + i].Add(values[..Info.Groups[i].Size]);
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
            using var data = file.Dataset(population.Value, "data", Hdf5Type.Double, spool[1 + i], size);
            Hdf5File.Attribute(data.Value, "units", Info.Unit);
            WriteMapping(file, population.Value, size, time);
        }
    }

    /// <summary>Start, end and step of the samples, in ms. The first sample comes after one step; the end is one step behind the last.</summary>
    private static double[] Grid(SpoolColumn times)
    {
        var samples = times.Length / sizeof(double);
        var step = samples == 0 ? 0 : MemoryMarshal.Read<double>(times.Blocks(sizeof(double)).First().Span);
        return [step, RecordedTime.Rounded((samples + 1) * step), step];
    }

    private static void WriteMapping(Hdf5File file, long parent, int size, double[] time)
    {
        using var mapping = Hdf5File.Group(parent, "mapping");
        using var nodes = file.Dataset(mapping, "node_ids", Hdf5Type.UInt64, Numbers(size));
        using var truth = Hdf5File.Enumeration("FALSE", "TRUE");
        Hdf5File.Attribute(nodes.Value, "sorted", truth.Value, [1], null);
        using var pointers = file.Dataset(mapping, "index_pointers", Hdf5Type.UInt64, Numbers(size + 1));
        using var elements = file.Dataset(mapping, "element_ids", Hdf5Type.UInt32, Enumerable.Repeat(1u, size).ToArray());
        using var grid = file.Dataset(mapping, "time", Hdf5Type.Double, time);
        Hdf5File.Attribute(grid.Value, "units", "ms");
    }
}
