using System.Buffers.Binary;
using System.Text.Json;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting;

namespace NeuroForge.Studio.Observation;

/// <summary>Reads a simulation between two slices: a row for its course, and frames for the page. Both keep within a share of the time of the run.</summary>
internal sealed class RunObservation : IDisposable
{
    /// <summary>The name of calcium among quantities.</summary>
    internal const string Calcium = "calcium";

    /// <summary>The largest share of a run's time for frames, and again for synapses.</summary>
    internal const double Share = 0.02;

    /// <summary>Greatest number of neurons of the network that are drawn in space.</summary>
    internal const int MostDrawn = 20_000;

    private const double Window = 500;
    private const double Second = 1000;

    private readonly int _number;
    private readonly Simulation _simulation;
    private readonly NetworkPlan _plan;
    private readonly NeuronColours[] _neurons;
    private readonly ShownSpikeWindow _spikes;
    private readonly SynapseObservation _synapses;
    private readonly CostBudget _frames;
    private readonly CostBudget _rows;
    private readonly CostBudget _reading;
    private readonly RateMeter _rates;
    private byte[] _colours = [];

    /// <summary>Begins to observe a simulation.</summary>
    /// <param name="number">The number of the run in frames.</param>
    /// <param name="simulation">The simulation, of a description with groups of <see cref="ShownNeurons"/>.</param>
    /// <param name="clock">The clock.</param>
    internal RunObservation(int number, Simulation simulation, TimeProvider clock)
    {
        (_number, _simulation, _plan) = (number, simulation, simulation.Model.Plan);
        DrawnEvery = (int)((_plan.Populations.Sum(p => (long)p.Size) + MostDrawn - 1) / MostDrawn);
        _neurons = [.. _plan.Populations.Select(p => new NeuronColours(p, DrawnEvery))];
        _spikes = new(simulation, ShownNeurons.Of(_plan));
        _synapses = new(_plan);
        _rates = new(simulation);
        _frames = new(Share, TimeSpan.FromMilliseconds(50), clock);
        _rows = new(Share / 2, TimeSpan.FromMilliseconds(50), clock);
        _reading = new(Share, TimeSpan.FromMilliseconds(500), clock);
        Quantity = _plan.Populations.SelectMany(NeuronColours.Quantities).FirstOrDefault() ?? "";
        Course = new(
        [
            .. _plan.Populations.Select(p => $"rate {p.Name}"),
            .. _plan.Populations.Where(p => p.Calcium is not null).Select(p => $"calcium {p.Name}"),
            .. _plan.Projections.Select(p => $"synapses {p.Name}"),
        ]);
    }

    /// <summary>The distance from one drawn neuron to the next in numbers.</summary>
    internal int DrawnEvery { get; }

    /// <summary>The quantity that gives neurons their colours; empty if there is none.</summary>
    internal string Quantity { get; set; }

    /// <summary>Rates in Hz, mean calcium and numbers of synapses over time.</summary>
    internal RunCourse Course { get; }

    /// <summary>Adds a row to the course if one is due.</summary>
    internal void Note()
    {
        if (_rows.IsDue)
        {
            _rows.Spend(() =>
            {
                Course.Add(_simulation.Time / Second, Row());
                return true;
            });
        }
    }

    /// <summary>Creates a frame if one is due; null otherwise.</summary>
    /// <param name="speed">Simulated seconds per second, recently.</param>
    internal byte[]? FrameIfDue(double speed) => _frames.IsDue ? Frame(speed) : null;

    /// <summary>Creates a frame.</summary>
    /// <param name="speed">Simulated seconds per second, recently.</param>
    internal byte[] Frame(double speed) => _frames.Spend(() => Write(speed));

    /// <summary>Reads the synapses if that is due; null otherwise.</summary>
    internal IReadOnlyList<ProjectionView>? SynapsesIfDue() => _reading.IsDue ? Synapses() : null;

    /// <summary>Reads the synapses.</summary>
    internal IReadOnlyList<ProjectionView> Synapses() => _reading.Spend(() => _synapses.Read(_simulation));

    /// <inheritdoc/>
    public void Dispose() => _spikes.Dispose();

    private IEnumerable<double> Row()
    {
        _rates.Read();
        return
        [
            .. _rates.Rates,
            .. _plan.Populations.Where(p => p.Calcium is not null).Select(MeanCalcium),
            .. _plan.Projections.Select(p => (double)_simulation.Projection(p.Name).Count),
        ];
    }

    private double MeanCalcium(PopulationPlan population)
    {
        var sum = 0.0;
        foreach (var value in _simulation.Population(population.Name).Read(Calcium))
        {
            sum += value;
        }

        return sum / population.Size;
    }

    private byte[] Write(double speed)
    {
        var now = _simulation.Time;
        var spikes = _spikes.Since(now - Window, now);
        Array.Resize(ref _colours, _neurons.Sum(n => n.Count));
        var used = 0;
        var populations = new FramePopulation[_neurons.Length];
        for (var i = 0; i < populations.Length; i++)
        {
            var neurons = _neurons[i];
            if (!NeuronColours.Quantities(_plan.Populations[i]).Contains(Quantity))
            {
                populations[i] = new(0, 0, 0, 0);
                continue;
            }

            neurons.Read(_simulation, Quantity, _colours.AsSpan(used, neurons.Count));
            used += neurons.Count;
            populations[i] = new(neurons.Count, Finite(neurons.Mean), Finite(neurons.Least), Finite(neurons.Greatest));
        }

        double[] row = [.. Course.Last.Select(value => Finite(value))];
        var head = JsonSerializer.SerializeToUtf8Bytes(
            new FrameHead(_number, now / Second, Finite(speed), Quantity, populations, spikes.Count, _spikes.Rows, Window, row), JsonSerializerOptions.Web);
        return Join(head, spikes, _colours.AsSpan(0, used));
    }

    /// <summary>The length of the head, the head, for each spike its time before now and its row, then a byte for each drawn neuron.</summary>
    private static byte[] Join(byte[] head, IReadOnlyList<(float Ago, int Row)> spikes, ReadOnlySpan<byte> colours)
    {
        var frame = new byte[4 + head.Length + (8 * spikes.Count) + colours.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, head.Length);
        head.CopyTo(frame, 4);
        var at = 4 + head.Length;
        foreach (var (ago, row) in spikes)
        {
            BinaryPrimitives.WriteSingleLittleEndian(frame.AsSpan(at), ago);
            BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(at + 4), row);
            at += 8;
        }

        colours.CopyTo(frame.AsSpan(at));
        return frame;
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : 0;
}
