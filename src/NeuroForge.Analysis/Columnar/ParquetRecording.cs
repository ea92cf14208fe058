using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Columnar;

/// <summary>Reads recordings of the recorder <c>parquet</c>.</summary>
internal sealed class ParquetRecording(string file, RunRecording recording) : RecordingReader
{
    private static readonly (string Name, Type Type) Times = ("time_ms", typeof(double));

    private readonly Dictionary<string, int> _groups =
        recording.Groups.Index().ToDictionary(group => group.Item.Name, group => group.Index, StringComparer.Ordinal);

    /// <inheritdoc/>
    internal override IEnumerable<SeriesSample> Series()
    {
        using var table = new ParquetTable(file, [Times, .. recording.Groups.Select(group => (group.Name, typeof(double)))]);
        while (table.Next())
        {
            var values = new double[recording.Groups.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = table.Value<double>(i + 1);
            }

            yield return new(Time(table, 0), values);
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<NeuronSample> Neurons()
    {
        using var table = new ParquetTable(
            file, Times, ("population", typeof(string)), ("neuron", typeof(int)), (recording.Column, typeof(double)));
        while (table.Next())
        {
            yield return ReadSample(table);
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<SynapseSample> Synapses()
    {
        using var table = new ParquetTable(
            file, Times, ("projection", typeof(string)), ("source", typeof(int)), ("target", typeof(int)), (recording.Column, typeof(double)));
        var areTimes = recording.Column.EndsWith("_ms", StringComparison.Ordinal);
        while (table.Next())
        {
            yield return new(
                Time(table, 0),
                Group(table, 1),
                table.Index(2, int.MaxValue),
                table.Index(3, int.MaxValue),
                areTimes ? Time(table, 4) : table.Value<double>(4));
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<NeuronSpike> Spikes()
    {
        using var table = new ParquetTable(file, Times, ("population", typeof(string)), ("neuron", typeof(int)));
        while (table.Next())
        {
            var group = Group(table, 1);
            yield return new(Time(table, 0), group, table.Index(2, recording.Groups[group].Size));
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<SynapseEvent> Rewiring()
    {
        using var table = new ParquetTable(
            file,
            Times,
            ("projection", typeof(string)),
            ("born", typeof(bool)),
            ("synapse", typeof(long)),
            ("source", typeof(int)),
            ("target", typeof(int)),
            ("weight", typeof(double)),
            ("delay_ms", typeof(double)),
            ("age_ms", typeof(double)),
            ("cause", typeof(string)));
        while (table.Next())
        {
            yield return new()
            {
                Time = Time(table, 0),
                Group = Group(table, 1),
                Born = table.Value<bool>(2),
                Synapse = table.Value<long>(3),
                Source = table.Index(4, int.MaxValue),
                Target = table.Index(5, int.MaxValue),
                Weight = table.Value<double>(6),
                Delay = Time(table, 7),
                Age = Time(table, 8),
                Cause = table.Value<string>(9),
            };
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<NeuronPosition> Positions()
    {
        using var table = new ParquetTable(
            file, ("population", typeof(string)), ("neuron", typeof(int)), ("x_um", typeof(double)), ("y_um", typeof(double)), ("z_um", typeof(double)));
        while (table.Next())
        {
            var group = Group(table, 0);
            yield return new(
                group, table.Index(1, recording.Groups[group].Size), table.Value<double>(2), table.Value<double>(3), table.Value<double>(4));
        }
    }

    /// <summary>A time as every format of the run gives it.</summary>
    private static double Time(ParquetTable table, int column) => DecimalTime.Of(table.Value<double>(column));

    private int Group(ParquetTable table, int column) => _groups.TryGetValue(table.Value<string>(column), out var group)
        ? group
        : throw table.Wrong($"there is no group {table.Value<string>(column)} in the recording");

    /// <summary>Reads a sample: a row for every neuron, group after group, all with the same time.</summary>
    private NeuronSample ReadSample(ParquetTable table)
    {
        var time = table.Value<double>(0);
        var values = new double[recording.Groups.Sum(g => g.Size)];
        var row = 0;
        for (var group = 0; group < recording.Groups.Count; group++)
        {
            for (var neuron = 0; neuron < recording.Groups[group].Size; neuron++)
            {
                if ((row > 0 && !table.Next()) || table.Value<double>(0) != time || Group(table, 1) != group || table.Value<int>(2) != neuron)
                {
                    throw table.Wrong(
                        FormattableString.Invariant($"the sample at {time} ms should continue with neuron {neuron} of {recording.Groups[group].Name}"));
                }

                values[row++] = table.Value<double>(3);
            }
        }

        return new(DecimalTime.Of(time), values);
    }
}
