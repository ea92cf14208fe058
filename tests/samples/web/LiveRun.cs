using NeuroForge.Engine.Plan;
using NeuroForge.Hosting;

namespace NeuroForge.Samples.Web;

/// <summary>One network from its first step to the last, with the values to show.</summary>
internal sealed class LiveRun : IDisposable
{
    private const double Window = 500;
    private const double Second = 1000;

    private readonly Simulation _simulation;
    private readonly Neurons _neurons;
    private readonly SpikeWindow _spikes = new(Window);
    private readonly Course _course = new(interval: 1);
    private readonly List<double> _lesions = [];
    private double _input;

    /// <summary>Begins to observe a simulation, which is disposed with this object.</summary>
    internal LiveRun(Simulation simulation)
    {
        _simulation = simulation;
        _neurons = new Neurons(simulation.Model.Plan);
        _input = (double)simulation.Model.Plan.Stimuli.Single(s => s.Name == Names.Input).Model.Parameters[Names.Rate];
        _ = _spikes.FollowAsync(simulation.Spikes([.. _neurons.Populations.Select(p => p.Name)]));
        Note();
    }

    /// <summary>Runs for some time, with an observation per simulated second.</summary>
    /// <param name="duration">The duration in ms.</param>
    /// <param name="cancellation">Stops it between two slices.</param>
    internal void RunFor(double duration, CancellationToken cancellation)
    {
        var end = _simulation.Time + duration;
        while (_simulation.Time < end && !_simulation.IsOver)
        {
            _simulation.RunTo(Math.Min(end, (Math.Floor(_simulation.Time / Second) + 1) * Second), cancellationToken: cancellation);
            Note();
        }
    }

    /// <summary>Sets the rate of the background, between two slices.</summary>
    /// <param name="rate">The rate in Hz.</param>
    internal Task SetInputAsync(double rate) => _simulation.InvokeAsync(_ =>
    {
        _simulation.Change(change => change.Set($"stimuli.{Names.Input}.{Names.Rate}", rate));
        _input = rate;
    });

    /// <summary>Lesions neurons, between two slices.</summary>
    /// <exception cref="RefusedException">The neurons do not exist.</exception>
    internal Task LesionAsync(LesionRequest request)
    {
        _neurons.Check(request);
        return _simulation.InvokeAsync(_ =>
        {
            var living = _neurons.StillAlive(request);
            _simulation.Change(change => change.Lesion(request.Population, living));
            _neurons.Lesion(request.Population, living);
            _lesions.Add(_simulation.Time / Second);
        });
    }

    /// <summary>Creates a frame, between two slices.</summary>
    internal Task<Frame> LookAsync(bool running, double pace) => _simulation.InvokeAsync(_ => Look(running, pace));

    /// <summary>The state hash, for comparison with another run, between two slices.</summary>
    internal Task<(double Time, string Hash)> StateAsync() => _simulation.InvokeAsync(simulation => (simulation.Time, simulation.StateHash()));

    /// <inheritdoc/>
    public void Dispose() => _simulation.Dispose();

    private void Note() => _course.Add(
        _simulation.Time / Second,
        [
            .. _neurons.Populations.Select(p => _neurons.MeanOf(p.Name, _simulation.Population(p.Name).Read("calcium"))),
            .. _simulation.Model.Plan.Projections.Select(p => (double)_simulation.Projection(p.Name).Count)
        ]);

    private Frame Look(bool running, double pace)
    {
        var spikes = _spikes.Before(_simulation.Time, _simulation.SpikeCount);
        return new(
            _simulation.Time / Second,
            running,
            _simulation.IsOver,
            pace,
            _input,
            _simulation.Model.Plan.Seed,
            [.. _neurons.Populations.Select(LookAt)],
            [.. _simulation.Model.Plan.Projections.Select(LookAt)],
            new(Window, [.. spikes.Select(s => Math.Round(_simulation.Time - s.Time, 1))], [.. spikes.Select(s => _neurons.FirstOf(s.Population) + s.Neuron)]),
            _course.Rows,
            _lesions);
    }

    private PopulationFrame LookAt(PopulationPlan population)
    {
        var calcium = _simulation.Population(population.Name).Read("calcium");
        return new(
            population.Name, Neurons.SetPoint(population), _neurons.MeanOf(population.Name, calcium), Rounded(calcium), _neurons.LesionedOf(population.Name));
    }

    private ProjectionFrame LookAt(ProjectionPlan projection)
    {
        var synapses = _simulation.Projection(projection.Name).Synapses();
        return new(
            projection.Name,
            synapses.Count,
            [.. synapses.Select(s => _neurons.NumberOf(projection.From, s.Source))],
            [.. synapses.Select(s => _neurons.NumberOf(projection.To, s.Target))]);
    }

    private static double[] Rounded(ReadOnlySpan<double> numbers)
    {
        var rounded = new double[numbers.Length];
        for (var i = 0; i < rounded.Length; i++)
        {
            rounded[i] = Math.Round(numbers[i], 4);
        }

        return rounded;
    }
}
