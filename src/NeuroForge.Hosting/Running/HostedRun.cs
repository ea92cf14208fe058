using System.Diagnostics;
using NeuroForge.Descriptions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Output;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Telemetry;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Running;

/// <summary>A run of a network, from where it was built to its results.</summary>
internal sealed class HostedRun
{
    private readonly Model _model;
    private readonly NetworkSimulator _simulator;
    private readonly Turns _shared;
    private readonly RunResults _results;
    private readonly SnapshotWriter? _snapshots;
    private readonly Checkpoints _checkpoints;
    private readonly SimulationTelemetry _telemetry;
    private readonly double _begin;
    private double _simulateSeconds;

    /// <summary>Prepares a run.</summary>
    /// <param name="model">The model.</param>
    /// <param name="simulator">The network, built.</param>
    /// <param name="shared">The same, as it is shared with other threads.</param>
    /// <param name="results">Where what comes of it goes.</param>
    /// <param name="snapshots">Takes snapshots; null where there are to be none.</param>
    /// <param name="times">When to take them.</param>
    /// <param name="telemetry">Is told what happens.</param>
    internal HostedRun(Model model, NetworkSimulator simulator, Turns shared, RunResults results, SnapshotWriter? snapshots, SnapshotTimes times, SimulationTelemetry telemetry)
    {
        _model = model;
        _simulator = simulator;
        _shared = shared;
        _results = results;
        _snapshots = snapshots;
        _checkpoints = snapshots is null ? new NoCheckpoints() : times.Open(snapshots, model.Plan.Step);
        _telemetry = telemetry;
        _begin = simulator.Time;
    }

    /// <summary>Seconds spent on building the network.</summary>
    internal required double BuildSeconds { get; init; }

    /// <summary>Whether it has finished or failed.</summary>
    internal bool IsOver { get; private set; }

    /// <summary>Runs to a step, with snapshots on the way.</summary>
    /// <param name="end">The step to stop before.</param>
    /// <param name="progress">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Stops the run between two slices; it can go on.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="MechanismException">A plugin failed; what was recorded up to then is written.</exception>
    /// <exception cref="Descriptions.DescriptionException">A rewiring strategy lacks what it needs; what was recorded up to then is written.</exception>
    internal void To(long end, IProgress<SimulationProgress>? progress, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        _telemetry.Begin();
        try
        {
            _checkpoints.RunTo(_shared, end, _telemetry.Following(progress), cancellation);
        }
        catch (MechanismException failure)
        {
            FinishAfter(failure);
            throw;
        }
        catch (PlanException refusal)
        {
            FinishAfter(refusal);
            throw _model.Refuse(refusal);
        }
        finally
        {
            _telemetry.Pause();
            _simulateSeconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
    }

    /// <summary>Closes the recorders and keeps what came of the run. One that stops before its duration leaves a snapshot from which to go on.</summary>
    /// <param name="stopped">What it is called where it has not come to its duration.</param>
    /// <exception cref="MechanismException">A recorder failed, or a synapse rule at the last spikes.</exception>
    /// <exception cref="IOException">The results cannot be written.</exception>
    internal RunResult Finish(RunOutcome stopped)
    {
        var outcome = RunOutcome.Completed;
        if (_simulator.Step < _model.Plan.Steps)
        {
            outcome = stopped;
            LeaveSnapshot();
        }

        IsOver = true;
        var started = Stopwatch.GetTimestamp();
        try
        {
            _simulator.End(outcome);
            _simulateSeconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
            var result = Result(outcome);
            _results.Keep(result);
            _telemetry.End(result);
            return result;
        }
        catch (Exception failure)
        {
            _telemetry.Fail(failure);
            throw;
        }
    }

    /// <summary>Takes a snapshot from which to go on. The last spikes are delivered for it: where a synapse rule fails at them, so has the run.</summary>
    private void LeaveSnapshot()
    {
        try
        {
            _snapshots?.SaveAlways();
        }
        catch (Exception failure)
        {
            FinishAfter(failure);
            throw;
        }
    }

    private void FinishAfter(Exception failure)
    {
        IsOver = true;
        _telemetry.Fail(failure);
        try
        {
            _simulator.End(RunOutcome.Failed);
        }
        catch (MechanismException)
        {
            // The failure that ended the run is the one to tell.
        }
    }

    private RunResult Result(RunOutcome outcome) => new()
    {
        Model = _model.Name,
        Plan = _model.Plan,
        Overrides = _model.Options.Overrides,
        DescriptionHash = _model.Hash,
        Outcome = outcome,
        Seed = _model.Plan.Seed,
        Plugins = _model.UsedPlugins(),
        Threads = _simulator.Threads,
        ResumedAtSeconds = _begin / 1000,
        SimulatedSeconds = _simulator.Time / 1000,
        BuildSeconds = BuildSeconds,
        SimulateSeconds = _simulateSeconds,
        Profile = _simulator.Profile(),
        Spikes = _simulator.Spikes,
        Synapses = _simulator.Synapses,
        Summaries = [.. _simulator.Summaries],
        Departures = _simulator.Departures,
        NonFiniteStates = _simulator.NonFiniteStates,
        Recordings = _simulator.Recordings(),
        StateHash = _simulator.StateHash(),
        IsResumable = outcome != RunOutcome.Completed && _results.IsResumable,
    };
}
