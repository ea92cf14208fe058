using System.Globalization;
using System.Text.Json;

namespace NeuroForge.Mechanisms.Tests.Shelf;

/// <summary>What a neuron is given in a reference run: parameters and the steps at whose ends spikes arrive. See the PROVENANCE.md beside the data.</summary>
internal sealed class Protocol
{
    private readonly JsonElement _run;
    private readonly string _path;

    private Protocol(string folder, string model)
    {
        Model = model;
        _path = Path.Combine(AppContext.BaseDirectory, "ReferenceData", folder, model);
        _run = JsonDocument.Parse(File.ReadAllText(_path + "_run.json")).RootElement;
        Parameters = _run.GetProperty("parameters").EnumerateObject()
            .ToDictionary(p => p.Name.ToLowerInvariant(), p => p.Value.GetDouble(), StringComparer.Ordinal);
        Step = _run.GetProperty("resolution_ms").GetDouble();
        (WeightEx, WeightIn) = Weights();
    }

    public string Model { get; }

    /// <summary>Parameters by the names that descriptions use, among others that the model does not have.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; }

    /// <summary>Whether inhibitory currents are recorded by their amount, as NEST does in adaptive exponential neurons.</summary>
    public bool CountsInhibition { get; private init; }

    /// <summary>The length of a step in ms.</summary>
    public double Step { get; }

    public double WeightEx { get; }

    public double WeightIn { get; }

    /// <summary>Steps at whose ends spikes arrive at receptor ex.</summary>
    public IReadOnlySet<int> ArrivalsEx => Arrivals("exc_spike_times");

    /// <summary>Steps at whose ends spikes arrive at receptor in.</summary>
    public IReadOnlySet<int> ArrivalsIn => Arrivals("inh_spike_times");

    /// <summary>A run of NEST 3.9.</summary>
    public static Protocol OfNest(string model) => new("nest/shelf", model) { CountsInhibition = model == "aeif_psc_exp" };

    /// <summary>A run of the tight solver.</summary>
    public static Protocol OfSolver(string model) => new("solver", model);

    /// <summary>A run of NEURON 8.2.2.</summary>
    public static Protocol OfNeuron(string model) => new("neuron", model);

    /// <summary>Steps at whose ends the neuron spikes.</summary>
    public IReadOnlyList<int> Spikes() =>
        _run.TryGetProperty("spike_steps", out var steps)
            ? [.. steps.EnumerateArray().Select(step => step.GetInt32() - 1)]
            : [.. File.ReadAllLines(_path + "_spikes.csv")[1..].Select(line => StepOf(Number(line.Split(',')[^1])))];

    /// <summary>What was recorded: for each row the step at whose end it was, and the values by the names of states.</summary>
    public IReadOnlyList<(int Step, IReadOnlyDictionary<string, double> Values)> Trace()
    {
        var lines = File.ReadAllLines(_path + "_trace.csv");
        var columns = lines[0].ToLowerInvariant().Split(',');
        return
        [
            .. from line in lines[1..]
               let numbers = Array.ConvertAll(line.Split(','), Number)
               let values = Enumerable.Range(1, columns.Length - 1).ToDictionary(i => columns[i], i => numbers[i], StringComparer.Ordinal)
               select (StepOf(numbers[0]), (IReadOnlyDictionary<string, double>)values),
        ];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private int StepOf(double time) => (int)Math.Round(time / Step) - 1;

    private HashSet<int> Arrivals(string name)
    {
        var delay = _run.GetProperty("delay_ms").GetDouble();
        return [.. _run.GetProperty(name).EnumerateArray().Select(time => StepOf(time.GetDouble() + delay))];
    }

    /// <summary>NEST has one weight, with a minus sign for inhibitory spikes, which its conductances take for their amount.</summary>
    private (double Ex, double In) Weights()
    {
        if (_run.TryGetProperty("weights", out var weights))
        {
            return (weights.GetProperty("ex").GetDouble(), weights.GetProperty("in").GetDouble());
        }

        var weight = _run.GetProperty("weight").GetDouble();
        return (weight, Model.Contains("_cond_", StringComparison.Ordinal) ? weight : -weight);
    }
}
