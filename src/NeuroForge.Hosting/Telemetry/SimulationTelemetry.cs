using System.Diagnostics;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>Reports the activity of a simulation to its observers, the metrics, and the listeners to activities.</summary>
internal sealed class SimulationTelemetry : IDisposable
{
    private readonly Model _model;
    private readonly NetworkSimulator _simulator;
    private readonly IReadOnlyList<IRunObserver> _observers;
    private readonly SimulationMeter? _meter;
    private bool _began;

    /// <param name="model">The model.</param>
    /// <param name="simulator">Its network.</param>
    /// <param name="observers">Receive the events.</param>
    internal SimulationTelemetry(Model model, NetworkSimulator simulator, IReadOnlyList<IRunObserver> observers)
    {
        (_model, _simulator, _observers) = (model, simulator, observers);
        _meter = NeuroForgeTelemetry.IsSupported ? new SimulationMeter(simulator, model.Name) : null;
    }

    /// <summary>Records a part of a run as an activity.</summary>
    internal void Trace(Action run)
    {
        using var activity = Tracing.Start(Tracing.Run, _model)?.SetTag(TelemetryTags.Threads, _simulator.Threads);
        try
        {
            run();
            Tag(activity, _simulator.Step >= _model.Plan.Steps ? RunOutcome.Completed : RunOutcome.Paused);
        }
        catch (OperationCanceledException)
        {
            Tag(activity, RunOutcome.Cancelled);
            throw;
        }
        catch (Exception failure)
        {
            Tag(activity, RunOutcome.Failed);
            activity.Fail(failure);
            throw;
        }
    }

    /// <summary>Begins a part of a run.</summary>
    internal void Begin()
    {
        if (!_began)
        {
            _began = true;
            Tell(observer => observer.Began());
        }

        _meter?.Begin();
    }

    /// <summary>Updates the metrics.</summary>
    internal void Look() => _meter?.Look();

    /// <summary>Ends a part of a run.</summary>
    internal void Pause() => _meter?.End();

    /// <summary>Reports that the simulation has ended without failure.</summary>
    internal void End(RunResult result)
    {
        _meter?.TellRun(result.Outcome);
        Tell(observer => observer.Ended(result));
    }

    /// <summary>Reports that the simulation has failed.</summary>
    internal void Fail(Exception failure)
    {
        _meter?.TellRun(RunOutcome.Failed);
        Tell(observer => observer.Failed(failure));
    }

    /// <summary>Begins the activity for writing a snapshot; null if there is no listener.</summary>
    /// <param name="time">The simulated time at which it was taken, in ms.</param>
    /// <param name="parent">The parent activity.</param>
    internal Activity? BeginSnapshot(double time, ActivityContext parent) =>
        Tracing.Start(Tracing.Snapshot, _model, parent)?.SetTag(TelemetryTags.Time, time / 1000);

    /// <summary>Reports that a snapshot has been written.</summary>
    internal void SnapshotWritten(double time) => Tell(observer => observer.SnapshotWritten(time));

    /// <inheritdoc/>
    public void Dispose() => _meter?.Dispose();

    private void Tag(Activity? activity, RunOutcome outcome) =>
        activity?.SetTag(TelemetryTags.Outcome, outcome.Word()).SetTag(TelemetryTags.Time, _simulator.Time / 1000);

    private void Tell(Action<IRunObserver> news)
    {
        foreach (var observer in _observers)
        {
            news(observer);
        }
    }
}
