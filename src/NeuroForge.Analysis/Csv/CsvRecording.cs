using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Csv;

/// <summary>Reads recordings of the recorder <c>csv</c>.</summary>
internal sealed class CsvRecording(string file, RunRecording recording) : RecordingReader
{
    /// <inheritdoc/>
    internal override IEnumerable<SeriesSample> Series()
    {
        using var table = new CsvTable(file, ["time_ms", .. recording.Groups.Select(g => g.Name)]);
        var fields = new CsvFields(table, recording.Groups);
        while (table.Next())
        {
            var values = new double[recording.Groups.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = fields.Number(i + 1);
            }

            yield return new(fields.Time(), values);
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<NeuronSample> Neurons()
    {
        using var table = new CsvTable(file, ["time_ms", "population", "neuron", recording.Column]);
        var fields = new CsvFields(table, recording.Groups);
        while (table.Next())
        {
            yield return ReadSample(table, fields);
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<SynapseSample> Synapses()
    {
        using var table = new CsvTable(file, ["time_ms", "projection", "source", "target", recording.Column]);
        var fields = new CsvFields(table, recording.Groups);
        while (table.Next())
        {
            yield return new(fields.Time(), fields.Group(1), fields.Neuron(2, int.MaxValue), fields.Neuron(3, int.MaxValue), fields.Number(4));
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<NeuronSpike> Spikes()
    {
        using var table = new CsvTable(file, ["time_ms", "population", "neuron"]);
        var fields = new CsvFields(table, recording.Groups);
        while (table.Next())
        {
            var group = fields.Group(1);
            yield return new(fields.Time(), group, fields.Neuron(2, recording.Groups[group].Size));
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<SynapseEvent> Rewiring()
    {
        using var table = new CsvTable(file, ["time_ms", "projection", "event", "synapse", "source", "target", "weight", "delay_ms", "age_ms", "cause"]);
        var fields = new CsvFields(table, recording.Groups);
        while (table.Next())
        {
            yield return new()
            {
                Time = fields.Time(),
                Group = fields.Group(1),
                Born = fields.Word(2) switch
                {
                    "born" => true,
                    "died" => false,
                    _ => throw fields.Wrong(2, "born or died"),
                },
                Synapse = fields.Count(3),
                Source = fields.Neuron(4, int.MaxValue),
                Target = fields.Neuron(5, int.MaxValue),
                Weight = fields.Number(6),
                Delay = fields.Number(7),
                Age = fields.Number(8),
                Cause = fields.Word(9),
            };
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<NeuronPosition> Positions()
    {
        using var table = new CsvTable(file, ["population", "neuron", "x_um", "y_um", "z_um"]);
        var fields = new CsvFields(table, recording.Groups);
        while (table.Next())
        {
            var group = fields.Group(0);
            yield return new(group, fields.Neuron(1, recording.Groups[group].Size), fields.Number(2), fields.Number(3), fields.Number(4));
        }
    }

    /// <summary>Reads a sample: a row for every neuron, group after group, all with the same time.</summary>
    private NeuronSample ReadSample(CsvTable table, CsvFields fields)
    {
        var time = fields.Time();
        var values = new double[recording.Groups.Sum(g => g.Size)];
        var row = 0;
        for (var group = 0; group < recording.Groups.Count; group++)
        {
            for (var neuron = 0; neuron < recording.Groups[group].Size; neuron++)
            {
                if ((row > 0 && !table.Next()) || fields.Time() != time || fields.Group(1) != group || fields.Neuron(2, int.MaxValue) != neuron)
                {
                    throw table.Wrong(
                        FormattableString.Invariant($"the sample at {time} ms should continue with neuron {neuron} of {recording.Groups[group].Name}"));
                }

                values[row++] = fields.Number(3);
            }
        }

        return new(time, values);
    }
}
