using System.Diagnostics;
using NeuroForge.Descriptions;
using NeuroForge.Engine;

namespace NeuroForge.Hosting;

/// <summary>
/// A simulation from its description, or from a snapshot, to its results. Any number of them live side by side in a process.
/// </summary>
public sealed class Simulation : IDisposable
{
    private readonly Model _model;
    private readonly ResultsFolder _folder;
    private readonly Simulator _simulator;
    private readonly SnapshotWriter? _snapshots;
    private readonly Checkpoints _checkpoints;
    private readonly long _end;
    private readonly double _begin;
    private readonly double _buildSeconds;
    private readonly SimulationTelemetry _telemetry;
    private bool _over;

    /// <summary>Builds the network and opens its recorders.</summary>
    /// <param name="model">A description that can be run.</param>
    /// <param name="options">Threads, snapshots, the end and the folder for results.</param>
    /// <exception cref="DescriptionException">The description cannot be run, or its values do not go together.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="SnapshotException">Snapshots are asked for at certain times, but some recorders cannot go on from one.</exception>
    /// <exception cref="IOException">The folder for results cannot be made or written, or another run writes there.</exception>
    public Simulation(Model model, SimulationOptions options)
        : this(model, options, ResultsFolder.Open(FolderFor(model, options)), snapshot: null)
    {
    }

    private Simulation(Model model, SimulationOptions options, ResultsFolder folder, Snapshot? snapshot)
    {
        var started = Stopwatch.GetTimestamp();
        using var building = Tracing.Start(Tracing.Build, model);
        _model = model;
        _folder = folder;
        try
        {
            _simulator = new Simulator(model.Plan, new EngineOptions { Threads = Math.Min(options.Threads, model.Estimate.UsefulThreads), Directory = folder.Directory }, snapshot);
            _telemetry = new SimulationTelemetry(this, _simulator, options.Observers);
            _snapshots = WriterFor(options);
            if (snapshot is null)
            {
                folder.Forget();
                folder.KeepDescription(model.Text);
            }
        }
        catch (Exception failure)
        {
            building.Fail(failure);
            _telemetry?.Dispose();
            _simulator?.Dispose();
            folder.Dispose();
            if (failure is PlanException refusal)
            {
                throw model.Refuse(refusal);
            }

            throw;
        }

        _checkpoints = _snapshots is null ? new NoCheckpoints() : options.Snapshots.Open(_snapshots, model.Plan.Step);
        _end = model.EndStep(options.Until);
        _begin = _simulator.Time;
        _buildSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The folder for results.</summary>
    public string OutputDirectory => _folder.Directory;

    /// <summary>The model.</summary>
    public Model Model => _model;

    /// <summary>Simulated time in ms.</summary>
    public double Time => _simulator.Time;

    /// <summary>Builds the network of a run that was stopped as it was at its newest good snapshot, and opens its recorders where they stood.</summary>
    /// <param name="directory">The folder into which it wrote.</param>
    /// <param name="options">Threads, snapshots and the end; the description and its parameters are the snapshot's.</param>
    /// <param name="pluginDirectories">Further directories that hold a folder for each plugin; they come before the host's own.</param>
    /// <exception cref="SnapshotException">There is no good snapshot, or what it was taken with is not what is here.</exception>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="MechanismException">A plugin failed, or what was recorded is no longer there.</exception>
    /// <exception cref="IOException">The folder cannot be read or written, or another run writes there.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public static Simulation Resume(string directory, SimulationOptions options, params IReadOnlyList<string> pluginDirectories)
    {
        var folder = ResultsFolder.OpenExisting(directory);
        try
        {
            var (manifest, snapshot) = folder.Snapshots.ReadNewest(options.Warn);
            return new Simulation(manifest.ReadModel(pluginDirectories, options.Warn), options, folder, snapshot);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Runs to the end, once, and writes the results, also those of a run that was cancelled.</summary>
    /// <param name="progress">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Ends the run; what was recorded up to then is written.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="MechanismException">A plugin failed; what was recorded up to then is written.</exception>
    /// <exception cref="DescriptionException">A rewiring strategy lacks what it needs; what was recorded up to then is written.</exception>
    /// <exception cref="IOException">The results cannot be written.</exception>
    /// <exception cref="InvalidOperationException">It has run already, or was disposed of.</exception>
    public RunResult Run(Action<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        RunOnce();
        var started = Stopwatch.GetTimestamp();
        using var activity = _telemetry.Begin();
        try
        {
            var outcome = RunToEnd(_telemetry.Following(progress), cancellation);
            var result = Finish(outcome, Stopwatch.GetElapsedTime(started).TotalSeconds);
            _telemetry.End(result, activity);
            return result;
        }
        catch (Exception failure)
        {
            _telemetry.Fail(failure, Stopwatch.GetElapsedTime(started).TotalSeconds, activity);
            throw;
        }
        finally
        {
            _telemetry.Pause();
        }
    }

    /// <summary>Stops the threads, closes the recorders and leaves the folder to others.</summary>
    public void Dispose()
    {
        _over = true;
        _telemetry.Dispose();
        _simulator.Dispose();
        _folder.Dispose();
    }

    private static string FolderFor(Model model, SimulationOptions options)
    {
        _ = model.Plan;
        return options.OutputDirectory ?? Path.Combine("runs", model.Name);
    }

    /// <summary>Who takes the snapshots; null where there are to be none.</summary>
    /// <exception cref="SnapshotException">They are asked for at certain times, but some recorders cannot go on from one.</exception>
    private SnapshotWriter? WriterFor(SimulationOptions options)
    {
        if (options.Snapshots == SnapshotTimes.Never || (options.Snapshots == SnapshotTimes.NowAndThen && !_simulator.IsResumable))
        {
            return null;
        }

        _simulator.ThrowIfNotResumable();
        return new SnapshotWriter(
            _simulator, _folder.Snapshots, time => SnapshotManifest.Of(_model, time), options.Warn, _telemetry.SnapshotWritten, context => Tracing.Start(Tracing.Snapshot, _model, context));
    }

    /// <summary>Closes the recorders and writes the results.</summary>
    private RunResult Finish(RunOutcome outcome, double seconds)
    {
        _simulator.End(outcome);
        var result = Result(outcome, seconds);
        RunFile.Write(result, Path.Combine(OutputDirectory, RunFile.Name));
        if (outcome == RunOutcome.Completed)
        {
            _folder.Snapshots.Clear();
        }

        return result;
    }

    private void RunOnce()
    {
        if (_over)
        {
            throw new InvalidOperationException("a simulation runs once: make another one for another run");
        }

        _over = true;
    }

    private RunOutcome RunToEnd(Action<SimulationProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return RunAndPause(progress, cancellation);
        }
        catch (MechanismException)
        {
            EndAfterFailure();
            throw;
        }
        catch (PlanException refusal)
        {
            EndAfterFailure();
            throw _model.Refuse(refusal);
        }
    }

    /// <summary>A run that stops before its duration leaves a snapshot from which to go on.</summary>
    private RunOutcome RunAndPause(Action<SimulationProgress>? progress, CancellationToken cancellation)
    {
        var stopped = RunOutcome.Paused;
        try
        {
            _checkpoints.RunTo(_simulator, _end, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            stopped = RunOutcome.Cancelled;
        }

        if (_simulator.Step >= _model.Plan.Steps)
        {
            return RunOutcome.Completed;
        }

        _snapshots?.SaveAlways();
        return stopped;
    }

    private void EndAfterFailure()
    {
        try
        {
            _simulator.End(RunOutcome.Failed);
        }
        catch (MechanismException)
        {
            // The failure that ended the run is the one to tell.
        }
    }

    private RunResult Result(RunOutcome outcome, double simulateSeconds) => new()
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
        BuildSeconds = _buildSeconds,
        SimulateSeconds = simulateSeconds,
        Spikes = _simulator.Spikes,
        Synapses = _simulator.Synapses,
        Summaries = [.. _simulator.Summaries],
        Recordings = _simulator.Recordings(),
        StateHash = _simulator.StateHash(),
        IsResumable = outcome != RunOutcome.Completed && !_folder.Snapshots.IsEmpty,
    };
}
