using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Npz;

/// <summary>Reads recordings of the recorder <c>npz</c>.</summary>
internal sealed class NpzRecording(string file, RunRecording recording) : RecordingReader
{
    private const string Number = "<f8";
    private const string Whole = "<i4";

    /// <inheritdoc/>
    internal override IEnumerable<SeriesSample> Series() => Samples(recording.Groups.Count).Select(s => new SeriesSample(s.Time, s.Values));

    /// <inheritdoc/>
    internal override IEnumerable<NeuronSample> Neurons() => Samples(recording.Groups.Sum(g => g.Size)).Select(s => new NeuronSample(s.Time, s.Values));

    /// <inheritdoc/>
    internal override IEnumerable<SynapseSample> Synapses()
    {
        using var arrays = new NpzArrays(file);
        var times = arrays.Open("time_ms", Number);
        var projections = arrays.Open("projection", Whole, times.Count);
        var sources = arrays.Open("source", Whole, times.Count);
        var targets = arrays.Open("target", Whole, times.Count);
        var areTimes = recording.Column.EndsWith("_ms", StringComparison.Ordinal);
        var numbers = arrays.Open(recording.Column, Number, times.Count);
        for (var i = 0L; i < times.Count; i++)
        {
            var (projection, source, target) = (projections.Index(recording.Groups.Count), sources.Index(int.MaxValue), targets.Index(int.MaxValue));
            yield return new(times.Time(), projection, source, target, areTimes ? numbers.Time() : numbers.Double());
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<NeuronSpike> Spikes()
    {
        using var arrays = new NpzArrays(file);
        var times = arrays.Open("time_ms", Number);
        var populations = arrays.Open("population", Whole, times.Count);
        var neurons = arrays.Open("neuron", Whole, times.Count);
        for (var i = 0L; i < times.Count; i++)
        {
            var group = populations.Index(recording.Groups.Count);
            yield return new(times.Time(), group, neurons.Index(recording.Groups[group].Size));
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<SynapseEvent> Rewiring()
    {
        using var arrays = new NpzArrays(file);
        var causes = arrays.Texts("causes");
        var times = arrays.Open("time_ms", Number);
        NpyArray Column(string name, string type) => arrays.Open(name, type, times.Count);
        var (projections, born, synapses) = (Column("projection", Whole), Column("born", "|b1"), Column("synapse", "<i8"));
        var (sources, targets, cause) = (Column("source", Whole), Column("target", Whole), Column("cause", Whole));
        var (weights, delays, ages) = (Column("weight", Number), Column("delay_ms", Number), Column("age_ms", Number));
        for (var i = 0L; i < times.Count; i++)
        {
            yield return new()
            {
                Time = times.Time(),
                Group = projections.Index(recording.Groups.Count),
                Born = born.IsTrue(),
                Synapse = synapses.Int64(),
                Source = sources.Index(int.MaxValue),
                Target = targets.Index(int.MaxValue),
                Weight = weights.Double(),
                Delay = delays.Time(),
                Age = ages.Time(),
                Cause = causes[cause.Index(causes.Length)],
            };
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<NeuronPosition> Positions()
    {
        using var arrays = new NpzArrays(file);
        var populations = arrays.Open("population", Whole);
        var neurons = arrays.Open("neuron", Whole, populations.Count);
        var x = arrays.Open("x_um", Number, populations.Count);
        var y = arrays.Open("y_um", Number, populations.Count);
        var z = arrays.Open("z_um", Number, populations.Count);
        for (var i = 0L; i < populations.Count; i++)
        {
            var group = populations.Index(recording.Groups.Count);
            yield return new(group, neurons.Index(recording.Groups[group].Size), x.Double(), y.Double(), z.Double());
        }
    }

    private IEnumerable<(double Time, double[] Values)> Samples(int width)
    {
        using var arrays = new NpzArrays(file);
        var times = arrays.Open("time_ms", Number);
        var numbers = arrays.Open("values", Number, times.Count * width);
        for (var sample = 0L; sample < times.Count; sample++)
        {
            var values = new double[width];
            for (var i = 0; i < width; i++)
            {
                values[i] = numbers.Double();
            }

            yield return (times.Time(), values);
        }
    }
}
