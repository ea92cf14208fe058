using System.Diagnostics;
using NeuroForge.Engine;

namespace NeuroForge.Hosting;

/// <summary>Tells the world outside of what a simulation does: its observers, the instruments, the listeners to activities.</summary>
/// <param name="simulation">The simulation.</param>
/// <param name="simulator">What runs it.</param>
/// <param name="observers">Who wants to know.</param>
internal sealed class SimulationTelemetry(Simulation simulation, Simulator simulator, IReadOnlyList<ISimulationObserver> observers) : IDisposable
{
    private readonly SimulationMeter? _meter = NeuroForgeTelemetry.IsSupported ? new SimulationMeter(simulator, simulation.Model.Name) : null;
    private bool _began;

    /// <summary>Begins a stretch of running, which the returned activity follows.</summary>
    internal Activity? Begin()
    {
        if (!_began)
        {
            _began = true;
            Tell(observer => observer.Began(simulation));
        }

        _meter?.Begin();
        return Tracing.Start(Tracing.Run, simulation.Model)?.SetTag(TelemetryTags.Threads, simulator.Threads);
    }

    /// <summary>What to tell how far the run has come: whoever asked for it, and the instruments.</summary>
    internal Action<SimulationProgress>? Following(Action<SimulationProgress>? progress) => _meter is null
        ? progress
        : now =>
        {
            _meter.Look();
            progress?.Invoke(now);
        };

    /// <summary>Ends a stretch of running.</summary>
    internal void Pause() => _meter?.End();

    /// <summary>The simulation has ended, whole.</summary>
    internal void End(RunResult result, Activity? run)
    {
        run?.SetTag(TelemetryTags.Outcome, result.Outcome.Word()).SetTag(TelemetryTags.Time, result.SimulatedSeconds);
        _meter?.TellRun(result.Outcome, result.SimulateSeconds);
        Tell(observer => observer.Ended(simulation, result));
    }

    /// <summary>The simulation has failed.</summary>
    internal void Fail(Exception failure, double seconds, Activity? run)
    {
        run?.SetTag(TelemetryTags.Outcome, RunOutcome.Failed.Word());
        run.Fail(failure);
        _meter?.TellRun(RunOutcome.Failed, seconds);
        Tell(observer => observer.Failed(simulation, failure));
    }

    /// <summary>A snapshot has been written.</summary>
    internal void SnapshotWritten(double time) => Tell(observer => observer.SnapshotWritten(simulation, time));

    /// <inheritdoc/>
    public void Dispose() => _meter?.Dispose();

    private void Tell(Action<ISimulationObserver> news)
    {
        foreach (var observer in observers)
        {
            news(observer);
        }
    }
}
