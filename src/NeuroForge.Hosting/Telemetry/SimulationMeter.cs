using System.Diagnostics;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Running;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>Updates the metrics with the activity of a simulation since the last update. For the simulation's thread only.</summary>
internal sealed class SimulationMeter : IDisposable
{
    private readonly NetworkSimulator _simulator;
    private readonly LiveSimulation _live;
    private readonly KeyValuePair<string, object?> _model;
    private IReadOnlyList<ProjectionTally> _tallies;
    private long _steps;
    private double _time;
    private long _spikes;
    private long _looked;
    private double _seconds;

    internal SimulationMeter(NetworkSimulator simulator, string model)
    {
        _simulator = simulator;
        _live = new LiveSimulation(model);
        _model = new(TelemetryTags.Model, model);
        _tallies = simulator.Tallies();
        (_steps, _time, _spikes) = (simulator.Step, simulator.Time, simulator.Spikes);
        LiveSimulations.Add(_live);
    }

    /// <summary>Begins to measure working time.</summary>
    internal void Begin()
    {
        Look();
        _looked = Stopwatch.GetTimestamp();
        _live.IsRunning = true;
    }

    /// <summary>Updates the metrics up to now.</summary>
    internal void Look()
    {
        TellWork();
        Instruments.Steps.Add(_simulator.Step - _steps, _model);
        Instruments.SimulatedTime.Add((_simulator.Time - _time) / 1000, _model);
        Instruments.Spikes.Add(_simulator.Spikes - _spikes, _model);
        (_steps, _time, _spikes) = (_simulator.Step, _simulator.Time, _simulator.Spikes);
        TellSynapses();
    }

    /// <summary>Makes the last update.</summary>
    internal void End()
    {
        Look();
        _live.IsRunning = false;
    }

    /// <summary>Updates the metrics of runs with the outcome and the duration of the whole run.</summary>
    internal void TellRun(RunOutcome outcome)
    {
        Look();
        Instruments.RunDuration.Record(_seconds, _model, new KeyValuePair<string, object?>(TelemetryTags.Outcome, outcome.Word()));
    }

    /// <inheritdoc/>
    public void Dispose() => LiveSimulations.Remove(_live);

    private void TellWork()
    {
        if (!_live.IsRunning)
        {
            return;
        }

        var now = Stopwatch.GetTimestamp();
        var seconds = Stopwatch.GetElapsedTime(_looked, now).TotalSeconds;
        var simulated = (_simulator.Time - _time) / 1000;
        if (simulated > 0)
        {
            Instruments.RealTimeFactor.Record(seconds / simulated, _model);
        }

        _seconds += seconds;
        _looked = now;
    }

    /// <summary>Updates the metrics of synapses. Births are numbered, so the metrics follow from the state of the network.</summary>
    private void TellSynapses()
    {
        if (!Instruments.Births.Enabled && !Instruments.Deaths.Enabled && !Instruments.Synapses.Enabled)
        {
            _tallies = [];
            return;
        }

        var tallies = _simulator.Tallies();
        foreach (var (before, now) in _tallies.Zip(tallies))
        {
            var projection = new KeyValuePair<string, object?>(TelemetryTags.Projection, now.Projection);
            Instruments.Births.Add(now.Births - before.Births, _model, projection);
            Instruments.Deaths.Add(now.Births - before.Births - (now.Count - before.Count), _model, projection);
        }

        _tallies = tallies;
        _live.Synapses = [.. tallies.Select(t => (t.Projection, t.Count))];
    }
}
