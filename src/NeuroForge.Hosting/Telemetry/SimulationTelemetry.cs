using System.Diagnostics;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>Tells the world outside of what a simulation does: its observers, the instruments, the listeners to activities.</summary>
internal sealed class SimulationTelemetry : IDisposable
{
    private readonly Simulation _simulation;
    private readonly NetworkSimulator _simulator;
    private readonly IReadOnlyList<ISimulationObserver> _observers;
    private readonly SimulationMeter? _meter;
    private bool _began;

    /// <param name="simulation">The simulation, whose model is known.</param>
    /// <param name="simulator">What runs it.</param>
    /// <param name="observers">Who wants to know.</param>
    internal SimulationTelemetry(Simulation simulation, NetworkSimulator simulator, IReadOnlyList<ISimulationObserver> observers)
    {
        (_simulation, _simulator, _observers) = (simulation, simulator, observers);
        _meter = NeuroForgeTelemetry.IsSupported ? new SimulationMeter(simulator, simulation.Model.Name) : null;
    }

    /// <summary>Follows a stretch of running with an activity.</summary>
    internal void Trace(Action run)
    {
        using var activity = Tracing.Start(Tracing.Run, _simulation.Model)?.SetTag(TelemetryTags.Threads, _simulator.Threads);
        try
        {
            run();
            Tag(activity, _simulator.Step >= _simulation.Model.Plan.Steps ? RunOutcome.Completed : RunOutcome.Paused);
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

    /// <summary>Begins a stretch of running.</summary>
    internal void Begin()
    {
        if (!_began)
        {
            _began = true;
            Tell(observer => observer.Began(_simulation));
        }

        _meter?.Begin();
    }

    /// <summary>What to tell how far the run has come: whoever asked for it, and the instruments.</summary>
    internal Action<SimulationProgress>? Following(IProgress<SimulationProgress>? progress) => _meter is null
        ? progress is null ? null : progress.Report
        : now =>
        {
            _meter.Look();
            progress?.Report(now);
        };

    /// <summary>Ends a stretch of running.</summary>
    internal void Pause() => _meter?.End();

    /// <summary>The simulation has ended, whole.</summary>
    internal void End(RunResult result)
    {
        _meter?.TellRun(result.Outcome);
        Tell(observer => observer.Ended(_simulation, result));
    }

    /// <summary>The simulation has failed.</summary>
    internal void Fail(Exception failure)
    {
        _meter?.TellRun(RunOutcome.Failed);
        Tell(observer => observer.Failed(_simulation, failure));
    }

    /// <summary>Begins the activity of writing a snapshot; null where nobody listens.</summary>
    /// <param name="time">The simulated time at which it was taken, in ms.</param>
    /// <param name="parent">What the simulation was busy with.</param>
    internal Activity? BeginSnapshot(double time, ActivityContext parent) =>
        Tracing.Start(Tracing.Snapshot, _simulation.Model, parent)?.SetTag(TelemetryTags.Time, time / 1000);

    /// <summary>A snapshot has been written.</summary>
    internal void SnapshotWritten(double time) => Tell(observer => observer.SnapshotWritten(_simulation, time));

    /// <inheritdoc/>
    public void Dispose() => _meter?.Dispose();

    private void Tag(Activity? activity, RunOutcome outcome) =>
        activity?.SetTag(TelemetryTags.Outcome, outcome.Word()).SetTag(TelemetryTags.Time, _simulator.Time / 1000);

    private void Tell(Action<ISimulationObserver> news)
    {
        foreach (var observer in _observers)
        {
            news(observer);
        }
    }
}
