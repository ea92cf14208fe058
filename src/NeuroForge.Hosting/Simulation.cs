using System.Diagnostics;
using NeuroForge.Descriptions;
using NeuroForge.Engine;

namespace NeuroForge.Hosting;

/// <summary>
/// A simulation from its description, or from a snapshot, to its results. Any number of them live side by side in a process.
/// </summary>
/// <remarks>
/// One thread at a time runs it. <see cref="InvokeAsync{T}"/> and <see cref="Dispose"/> may be called from any thread at any time; everything else
/// between two runs, or by what is invoked.
/// </remarks>
public sealed class Simulation : IDisposable
{
    private readonly Results _results;
    private readonly Simulator _simulator;
    private readonly SharedSimulator _shared;
    private readonly Checkpoints _checkpoints;
    private readonly SnapshotWriter? _snapshots;
    private readonly CancellationTokenSource _stop = new();
    private readonly long _end;
    private readonly double _begin;
    private readonly double _buildSeconds;
    private double _simulateSeconds;
    private bool _finished;

    /// <summary>Builds the network and opens its recorders.</summary>
    /// <param name="model">A description that can be run.</param>
    /// <param name="options">Threads, snapshots, the end and the folder for results; null for one thread, the whole duration and no files.</param>
    /// <exception cref="DescriptionException">The description cannot be run, or its values do not go together.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="SnapshotException">Snapshots are asked for at certain times, but some recorders cannot go on from one.</exception>
    /// <exception cref="IOException">The folder for results cannot be made or written, or another run writes there.</exception>
    public Simulation(Model model, SimulationOptions? options = null)
        : this(model.Checked(), options ?? new(), Results.Open(options?.OutputDirectory), snapshot: null)
    {
    }

    private Simulation(Model model, SimulationOptions options, Results results, Snapshot? snapshot)
    {
        var started = Stopwatch.GetTimestamp();
        Model = model;
        _results = results;
        try
        {
            var engine = new EngineOptions { Threads = Math.Min(options.Threads, model.Estimate.UsefulThreads), Directory = results.Directory ?? "" };
            _simulator = new Simulator(results.Recorded(model.Plan), engine, snapshot);
            _snapshots = results.Snapshots(_simulator, model, options);
            if (snapshot is null)
            {
                results.Begin(model);
            }
        }
        catch (Exception failure)
        {
            _simulator?.Dispose();
            results.Dispose();
            if (failure is PlanException refusal)
            {
                throw model.Refuse(refusal);
            }

            throw;
        }

        _shared = new SharedSimulator(_simulator);
        _checkpoints = _snapshots is null ? new NoCheckpoints() : options.Snapshots.Open(_snapshots, model.Plan.Step);
        _end = model.EndStep(options.Until);
        _begin = _simulator.Time;
        _buildSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The folder for results; null where nothing goes to files.</summary>
    public string? OutputDirectory => _results.Directory;

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>Simulated time in ms.</summary>
    public double Time => _simulator.Time;

    /// <summary>Whether it has come to its end: the description's duration, or where the options say to stop.</summary>
    public bool IsOver => _simulator.Step >= _end;

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
            var (manifest, snapshot) = folder.ReadNewest(options.Warn);
            return new Simulation(manifest.ReadModel(pluginDirectories, options.Warn).Checked(), options, folder, snapshot);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Runs to the end and finishes, also where the run is cancelled.</summary>
    /// <param name="progress">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Ends the run; what was recorded up to then is written.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="MechanismException">A plugin failed; what was recorded up to then is written.</exception>
    /// <exception cref="DescriptionException">A rewiring strategy lacks what it needs; what was recorded up to then is written.</exception>
    /// <exception cref="IOException">The results cannot be written.</exception>
    /// <exception cref="InvalidOperationException">It is running, has finished, or was disposed of.</exception>
    public RunResult Run(IProgress<SimulationProgress>? progress = null, CancellationToken cancellation = default) => Alone(() =>
    {
        try
        {
            RunTo(_end, progress, cancellation);
            return Finish(RunOutcome.Paused);
        }
        catch (OperationCanceledException)
        {
            return Finish(RunOutcome.Cancelled);
        }
    });

    /// <summary>Runs to the end and finishes, on a thread of its own.</summary>
    /// <inheritdoc cref="Run"/>
    public Task<RunResult> RunAsync(IProgress<SimulationProgress>? progress = null, CancellationToken cancellation = default) =>
        Task.Factory.StartNew(() => Run(progress, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Runs to a simulated time, or to the end if that comes first.</summary>
    /// <param name="time">The simulated time in ms; nothing happens where it is past. Rounded to a whole step.</param>
    /// <param name="progress">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Stops the run between two slices; the network is whole and can go on.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is not a number.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled, or the simulation is being disposed of.</exception>
    /// <exception cref="MechanismException">A plugin failed; what was recorded up to then is written.</exception>
    /// <exception cref="DescriptionException">A rewiring strategy lacks what it needs; what was recorded up to then is written.</exception>
    /// <exception cref="InvalidOperationException">It is running, has finished, or was disposed of.</exception>
    public void RunTo(double time, IProgress<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsNaN(time), other: true, nameof(time));
        Alone(() => RunTo(Math.Min(_end, Model.EndStep(time)), progress, cancellation));
    }

    /// <summary>Runs for some simulated time, or to the end if that comes first.</summary>
    /// <param name="duration">How long in ms, 0 or more. Rounded to a whole step.</param>
    /// <param name="progress">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Stops the run between two slices; the network is whole and can go on.</param>
    /// <inheritdoc cref="RunTo(double, IProgress{SimulationProgress}?, CancellationToken)"/>
    public void RunFor(double duration, IProgress<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(duration);
        RunTo(Time + duration, progress, cancellation);
    }

    /// <summary>Runs one step, unless the end has come.</summary>
    /// <inheritdoc cref="RunTo(double, IProgress{SimulationProgress}?, CancellationToken)"/>
    public void Step() => Alone(() => RunTo(Math.Min(_end, _simulator.Step + 1), progress: null, CancellationToken.None));

    /// <summary>Closes the recorders and keeps what came of the run; where it has not come to its duration, a snapshot is left from which to go on.</summary>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    /// <exception cref="IOException">The results cannot be written.</exception>
    /// <exception cref="InvalidOperationException">It is running, has finished or failed, or was disposed of.</exception>
    public RunResult Finish() => Alone(() => Finish(RunOutcome.Paused));

    /// <summary>Does something as soon as nobody runs the simulation: at once, or between two slices on the thread that runs it.</summary>
    /// <param name="action">What to do. It has the simulation to itself, and the run waits for it.</param>
    /// <param name="cancellation">Withdraws it as long as it has not begun.</param>
    /// <returns>What came of it, or what it threw.</returns>
    public Task<T> InvokeAsync<T>(Func<Simulation, T> action, CancellationToken cancellation = default) => _shared.Ask(() => action(this), cancellation);

    /// <inheritdoc cref="InvokeAsync{T}"/>
    public Task InvokeAsync(Action<Simulation> action, CancellationToken cancellation = default) => _shared.Ask(() =>
    {
        action(this);
        return true;
    }, cancellation);

    /// <summary>Stops a run that is under way, the threads, closes the recorders and leaves the folder to others.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _shared.Close(() =>
        {
            _simulator.Dispose();
            _results.Dispose();
        });
    }

    private void Alone(Action action) => Alone(() =>
    {
        action();
        return true;
    });

    private T Alone<T>(Func<T> action)
    {
        var result = default(T)!;
        _shared.Run(() =>
        {
            ObjectDisposedException.ThrowIf(_stop.IsCancellationRequested, this);
            if (_finished)
            {
                throw new InvalidOperationException("the simulation has finished: make another one for another run");
            }

            result = action();
        });
        return result;
    }

    private void RunTo(long end, IProgress<SimulationProgress>? progress, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stop.Token);
        var started = Stopwatch.GetTimestamp();
        try
        {
            _checkpoints.RunTo(_shared, end, progress is null ? null : progress.Report, stop.Token);
        }
        catch (MechanismException)
        {
            FinishAfterFailure();
            throw;
        }
        catch (PlanException refusal)
        {
            FinishAfterFailure();
            throw Model.Refuse(refusal);
        }
        finally
        {
            _simulateSeconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
    }

    /// <summary>A run that stops before its duration leaves a snapshot from which to go on.</summary>
    /// <param name="stopped">What it is called where it has not come to its duration.</param>
    private RunResult Finish(RunOutcome stopped)
    {
        var outcome = RunOutcome.Completed;
        if (_simulator.Step < Model.Plan.Steps)
        {
            outcome = stopped;
            _snapshots?.SaveAlways();
        }

        _finished = true;
        var started = Stopwatch.GetTimestamp();
        _simulator.End(outcome);
        _simulateSeconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
        var result = Result(outcome);
        _results.Keep(result);
        return result;
    }

    private void FinishAfterFailure()
    {
        _finished = true;
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
        Model = Model.Name,
        Plan = Model.Plan,
        Overrides = Model.Options.Overrides,
        DescriptionHash = Model.Hash,
        Outcome = outcome,
        Seed = Model.Plan.Seed,
        Plugins = Model.UsedPlugins(),
        Threads = _simulator.Threads,
        ResumedAtSeconds = _begin / 1000,
        SimulatedSeconds = _simulator.Time / 1000,
        BuildSeconds = _buildSeconds,
        SimulateSeconds = _simulateSeconds,
        Profile = _simulator.Profile(),
        Spikes = _simulator.Spikes,
        Synapses = _simulator.Synapses,
        Summaries = [.. _simulator.Summaries],
        Recordings = _simulator.Recordings(),
        StateHash = _simulator.StateHash(),
        IsResumable = outcome != RunOutcome.Completed && _results.IsResumable,
    };
}
