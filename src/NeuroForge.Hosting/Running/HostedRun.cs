using System.Diagnostics;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Grown;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Output;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Telemetry;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Running;

/// <summary>
/// A run of a network from its construction to its results: adds to the simulator the requests of other threads, snapshots during the run, telemetry, and the
/// results that are kept at the end or after a failure.
/// </summary>
internal sealed class HostedRun : IDisposable
{
    private readonly Model _model;
    private readonly RunResults _results;
    private readonly SnapshotWriter? _snapshots;
    private readonly Checkpoints _checkpoints;
    private readonly PhaseSnapshots _phases;
    private readonly GrownMoments _grown;
    private readonly SimulationTelemetry _telemetry;
    private readonly Action<string> _warn;
    private readonly RankExchange _ranks;
    private readonly WorkClock _work = new();
    private readonly double _begin;
    private readonly WorkClock _building;
    private bool _pausing;

    /// <summary>Builds the network and opens its recorders.</summary>
    /// <param name="model">The model, which can be run.</param>
    /// <param name="results">The destination of the results, which is disposed of with the run, also if it cannot be built.</param>
    /// <param name="snapshot">The snapshot to continue from; null to begin.</param>
    /// <param name="settings">The settings.</param>
    /// <exception cref="Descriptions.DescriptionException">The values of the description are inconsistent.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="Engine.Archive.SnapshotException">The snapshot is of another network, or snapshots cannot be taken at the requested times.</exception>
    /// <exception cref="IOException">The folder for results cannot be written.</exception>
    internal HostedRun(Model model, RunResults results, Snapshot? snapshot, RunSettings settings)
    {
        _building = WorkClock.Started();
        using var building = Tracing.Start(Tracing.Build, model);
        (_model, _results, _warn, _ranks) = (model, results, settings.Warn, settings.Ranks);
        try
        {
            RankAgreement.Check(model, settings);
            Simulator = new NetworkSimulator(results.Recorded(model.Plan), Options(model, results, settings), snapshot);
            _telemetry = new SimulationTelemetry(model, Simulator, settings.Observers);
            _snapshots = results.Snapshots(Simulator, model, settings.Snapshots, settings.Warn, _telemetry);
            if (snapshot?.Recorders is null)
            {
                results.Begin(model);
            }
        }
        catch (Exception failure)
        {
            building.Fail(failure);
            Dispose();
            if (failure is PlanException refusal)
            {
                throw model.Refuse(refusal);
            }

            throw;
        }

        _checkpoints = _snapshots is null || IsTimedByFirstRank(settings) ? new NoCheckpoints() : settings.Snapshots.Open(model.Plan.Step);
        var grown = _snapshots is not null && GrownMoments.Grows(model.Plan) ? results.Grown : null;
        _grown = new GrownMoments(Simulator, model.Plan, grown, settings.Warn);
        _phases = new PhaseSnapshots(Simulator, model, _snapshots is null ? null : results.Phases, settings.Warn);
        WarnOfSnapshotsBehindTheEnd();
        Turns = new Turns(Simulator.Interrupt);
        _begin = Simulator.Time;
        _building.Stop();
    }

    /// <summary>The network.</summary>
    internal NetworkSimulator Simulator { get; }

    /// <summary>Exclusive access to the network.</summary>
    internal Turns Turns { get; }

    /// <summary>True if it has finished or failed.</summary>
    internal bool IsOver { get; private set; }

    /// <summary>True if there is a snapshot from which it can be resumed.</summary>
    internal bool IsResumable => _results.IsResumable;

    /// <summary>Runs to a step, with snapshots during the run.</summary>
    /// <param name="end">The step to stop before.</param>
    /// <param name="progress">Receives reports on the progress of the run.</param>
    /// <param name="cancellation">Stops the run between two slices; it can be continued.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="MechanismException">A plugin failed; data recorded up to then are written.</exception>
    /// <exception cref="Descriptions.DescriptionException">The projection lacks something that a rewiring strategy needs; data recorded up to then are
    /// written.</exception>
    internal void To(long end, IProgress<SimulationProgress>? progress, CancellationToken cancellation)
    {
        _work.Start();
        _telemetry.Begin();
        try
        {
            RunTo(end, Following(progress), cancellation);
        }
        catch (PlanException refusal)
        {
            FinishAfter(refusal);
            throw _model.Refuse(refusal);
        }
        catch (Exception failure) when (failure is MechanismException || Simulator.HasFailed)
        {
            FinishAfter(failure);
            throw;
        }
        finally
        {
            _telemetry.Pause();
            _work.Stop();
        }
    }

    /// <summary>Runs to a step, followed by an activity.</summary>
    /// <inheritdoc cref="To"/>
    internal void TraceTo(long end, IProgress<SimulationProgress>? progress, CancellationToken cancellation) =>
        _telemetry.Trace(() => To(end, progress, cancellation));

    /// <summary>
    /// Closes the recorders and keeps the results. If the run has not reached its duration, a snapshot is saved from which it can be resumed.
    /// </summary>
    /// <param name="stopped">The outcome if it has not reached its duration.</param>
    /// <exception cref="MechanismException">A recorder failed, or a synapse rule at the last spikes.</exception>
    /// <exception cref="IOException">The results cannot be written.</exception>
    internal RunResult Finish(RunOutcome stopped)
    {
        var outcome = RunOutcome.Completed;
        if (Simulator.Step < _model.Plan.Steps)
        {
            outcome = stopped;
            LeaveSnapshot();
        }

        IsOver = true;
        _work.Start();
        try
        {
            Simulator.End(outcome);
            _work.Stop();
            if (outcome is RunOutcome.Completed or RunOutcome.Paused)
            {
                _grown.Keep();
            }

            var result = Result(outcome);
            _results.Keep(result);
            if (outcome == RunOutcome.Completed)
            {
                EmptyProjections.Unborn(_model.Plan, Simulator.Tallies()).ToList().ForEach(_warn);
            }

            _telemetry.End(result);
            return result;
        }
        catch (Exception failure)
        {
            _telemetry.Fail(failure);
            throw;
        }
    }

    /// <summary>Stops the threads, closes the recorders and releases the folder for results.</summary>
    public void Dispose()
    {
        _telemetry?.Dispose();
        Simulator?.Dispose();
        _results.Dispose();
    }

    private static EngineOptions Options(Model model, RunResults results, RunSettings settings) => new()
    {
        Threads = Math.Min(settings.Threads, model.Estimate.UsefulThreads),
        Directory = results.Directory ?? "",
        Ranks = settings.Ranks,
        NonFinite = found => NonFiniteWarning.Of(model.Plan, found).ToList().ForEach(settings.Warn),
    };

    /// <summary>True if snapshots are due by the work done, which the first rank alone measures.</summary>
    private static bool IsTimedByFirstRank(RunSettings settings) => settings.Ranks.Rank > 0 && settings.Snapshots == SnapshotTimes.NowAndThen;

    private void RunTo(long end, Action<SimulationProgress> progress, CancellationToken cancellation)
    {
        while (Simulator.Step < end)
        {
            var stop = _ranks.IsAlone ? cancellation : CancellationToken.None; // ranks agree on it with the spikes of a slice
            stop.ThrowIfCancellationRequested();
            Turns.GiveTurns(stop);
            if (_phases.TakeIfDue())
            {
                _grown.Keep();
            }

            var due = _checkpoints.NextAfter(Simulator.Step);
            _pausing = false;
            Simulator.RunTo(Math.Min(Math.Min(end, due), _phases.NextAfter(Simulator.Step)), progress, cancellation);
            if (Simulator.Step < end && (Simulator.Step == due || _ranks.Any(_checkpoints.IsDue(_work.Elapsed))))
            {
                _snapshots!.Save();
                _checkpoints.Taken(_work.Elapsed, _snapshots.Cost);
            }
        }
    }

    /// <summary>Warns if snapshots are requested at intervals of simulated time, but the run ends before the first one.</summary>
    private void WarnOfSnapshotsBehindTheEnd()
    {
        var (first, end) = (_checkpoints.NextAfter(Simulator.Step), _model.Plan.Steps);
        if (first >= end && first < long.MaxValue)
        {
            var times = new RunTimes(_model.Plan.Step);
            _warn($"no snapshot will be taken during the run: the first would be at {times.Words(first)}, but the run ends at {times.Words(end)}");
        }
    }

    /// <summary>Reports progress, and pauses the run between two slices if a snapshot is due by the work done.</summary>
    private Action<SimulationProgress> Following(IProgress<SimulationProgress>? progress) => now =>
    {
        _telemetry.Look();
        progress?.Report(now);
        if (!_pausing && _checkpoints.IsDue(_work.Elapsed))
        {
            _pausing = true;
            Simulator.Interrupt();
        }
    };

    /// <summary>
    /// Saves a snapshot from which the run can be resumed. The last spikes are delivered for it: if a synapse rule fails at them, the run has failed.
    /// </summary>
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
            Simulator.End(RunOutcome.Failed);
        }
        catch (Exception later) when (later is not OutOfMemoryException)
        {
            // The failure that ended the run is the one to tell.
        }
    }

    /// <summary>The greatest amount of physical memory that the process has used so far.</summary>
    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
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
        Models = [.. _model.OwnModels.Select(m => m.Generated)],
        Threads = Simulator.Threads,
        Ranks = Simulator.Ranks,
        Exchange = _ranks.IsAlone ? null : new(_ranks.OfEach(_ranks.BytesSent).Sum(), _ranks.Time.TotalSeconds, _ranks.OfEach(PeakMemory())),
        ResumedAtSeconds = _begin / 1000,
        SimulatedSeconds = Simulator.Time / 1000,
        BuildSeconds = _building.Elapsed.TotalSeconds,
        BuildCpuSeconds = _building.CpuSeconds,
        SimulateSeconds = _work.Elapsed.TotalSeconds,
        SimulateCpuSeconds = _work.CpuSeconds,
        PeakMemoryBytes = PeakMemory(),
        Profile = Simulator.Profile(),
        Spikes = Simulator.Spikes,
        Synapses = Simulator.Synapses,
        SynapseBytes = [.. Simulator.Tallies().Select(tally => (tally.Projection, tally.Bytes))],
        Summaries = [.. Simulator.Summaries],
        Departures = Simulator.Departures,
        NonFiniteStates = Simulator.NonFiniteStates,
        Recordings = Simulator.Recordings(),
        StateHash = Simulator.StateHash(),
        IsResumable = outcome != RunOutcome.Completed && _results.IsResumable,
    };
}
