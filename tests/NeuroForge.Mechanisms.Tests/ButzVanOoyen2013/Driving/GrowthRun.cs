using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;

/// <summary>Runs what NEST ran for a series: given spikes, calcium, growth and, where there are updates, rewiring and decay.</summary>
internal sealed class GrowthRun
{
    private const double SampleSpan = 100;
    private const double VacantDecay = 0.1;

    private readonly NestSeries _series;
    private readonly GrowingNeuron[] _neurons;
    private readonly InMemoryProjection _projection = new(1, 1);
    private readonly HomeostaticNest _strategy = new();
    private readonly ConnectivityEdit _edit = new();

    public GrowthRun(NestSeries series, ElementGrowth growth)
    {
        _series = series;
        _neurons = [.. Enumerable.Range(0, series.NeuronCount).Select(neuron => new GrowingNeuron(
            Curves.Close(series.Curve(neuron), series.Parameters(neuron)),
            growth,
            series.Tau,
            series.Beta,
            series.Parameters(neuron).GetValueOrDefault("z")))];
        Rows = [.. series.Rows.Select((_, sample) => Sample(sample * SampleSpan))];
    }

    /// <summary>As the series: time in ms, then for each neuron calcium, elements, connected and vacant elements.</summary>
    public IReadOnlyList<double[]> Rows { get; }

    /// <summary>
    /// The most that NEST's elements can be off at the end. Its sum takes the rate at the end of each step of h = 0.1 ms,
    /// where calcium has moved by at most h Ca / tau, half of that on average; and it lets its copy of calcium decay by Euler,
    /// which over a span adds at most the part span / tau of that. Decay, lifting and the bound at 0 make no error greater.
    /// </summary>
    public double EulerErrorBound(int neuron)
    {
        var slope = _neurons[neuron].PeakCalcium / _series.Tau;
        var meanMove = 0.1 / 2 * slope * (1 + (SampleSpan / _series.Tau));
        return Curves.Steepness(_series.Curve(neuron), _series.Parameters(neuron)) * meanMove * Rows[^1][0];
    }

    private double[] Sample(double from)
    {
        if (_series.Interval is { } interval && from % interval == 0)
        {
            Update(from);
        }

        var until = from + SampleSpan;
        var row = new List<double> { until };
        for (var neuron = 0; neuron < _neurons.Length; neuron++)
        {
            foreach (var time in _series.Spikes(neuron, from, until))
            {
                _neurons[neuron].Spike(time);
            }

            _neurons[neuron].GrowTo(until);
            row.AddRange([_neurons[neuron].Calcium, _neurons[neuron].Elements, Connected(neuron), Vacant(neuron)]);
        }

        return [.. row];
    }

    private void Update(double time)
    {
        foreach (var neuron in _neurons)
        {
            neuron.GrowTo(time);
        }

        if (_neurons.Length == 2)
        {
            Rewire(time);
        }

        for (var neuron = 0; neuron < _neurons.Length; neuron++)
        {
            _neurons[neuron].Elements -= Math.Max(0, Vacant(neuron)) * VacantDecay;
        }
    }

    private void Rewire(double time)
    {
        (_projection.Time, _projection.SourceElements[0], _projection.TargetElements[0]) = (time, _neurons[0].Elements, _neurons[1].Elements);
        _edit.Clear();
        _strategy.Propose(_projection, _edit, new RandomStream(1, StreamPurpose.Rewiring, 0, (long)time));
        _projection.Apply(_edit);
        (_neurons[0].Elements, _neurons[1].Elements) = (_projection.SourceElements[0], _projection.TargetElements[0]);
    }

    private int Connected(int neuron) => _neurons.Length == 1 ? 0 : (neuron == 0 ? _projection.SourceConnected : _projection.TargetConnected)[0];

    private int Vacant(int neuron) => (int)Math.Floor(_neurons[neuron].Elements) - Connected(neuron);
}
