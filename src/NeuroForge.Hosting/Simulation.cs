using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Observing.Live;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Output;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Running;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Streams;
using NeuroForge.Hosting.Telemetry;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Recording;

namespace NeuroForge.Hosting;

/// <summary>
/// A simulation from its description, or from a snapshot, to its results. Any number of them live side by side in a process.
/// </summary>
/// <remarks>
/// One thread at a time runs it. Others may call at any time what says so, and then have their turn between two slices; everything else is for who runs
/// it, or for what is given to <see cref="InvokeAsync{T}"/>.
/// </remarks>
public sealed class Simulation : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HostedRun _run;
    private readonly long _end;

    /// <summary>Builds the network and opens its recorders.</summary>
    /// <param name="model">A description that can be run.</param>
    /// <param name="options">Threads, snapshots, the end and the folder for results; null for one thread, the whole duration and no files.</param>
    /// <exception cref="DescriptionException">The description cannot be run, or its values do not go together.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="SnapshotException">Snapshots are asked for at certain times, but some recorders cannot go on from one.</exception>
    /// <exception cref="UnfinishedRunException">The folder for results holds a run that was stopped and can go on.</exception>
    /// <exception cref="IOException">The folder for results cannot be made or written, or another run writes there.</exception>
    public Simulation(Model model, SimulationOptions? options = null)
        : this(model.Checked(), options ?? new(), Open(options ?? new()), snapshot: null)
    {
    }

    /// <summary>Builds a network as it was when a snapshot was taken, and opens its recorders anew.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="options">Threads, snapshots, the end and the folder for results; null for one thread, the whole duration and no files.</param>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="SnapshotException">The snapshot is of another network than its description says.</exception>
    /// <exception cref="UnfinishedRunException">The folder for results holds a run that was stopped and can go on.</exception>
    /// <exception cref="IOException">The folder for results cannot be made or written, or another run writes there.</exception>
    public Simulation(SimulationSnapshot snapshot, SimulationOptions? options = null)
        : this(snapshot.Model, options ?? new(), Open(options ?? new()), snapshot.State)
    {
    }

    private Simulation(StoppedRun stopped, SimulationOptions options)
        : this(stopped.Model, options, stopped.Results, stopped.Snapshot)
    {
    }

    private Simulation(Model model, SimulationOptions options, RunResults results, Snapshot? snapshot)
    {
        Model = model;
        OutputDirectory = results.Directory;
        IReadOnlyList<IRunObserver> observers = [.. options.Observers.Select(observer => new ObservedSimulation(this, observer))];
        try
        {
            _ = model.EndStep(options.Until); // a wrong time is refused before anything is built
            _run = new HostedRun(model, results, snapshot, new(options.Threads, options.Snapshots, options.Warn, observers));
            _end = model.EndStep(options.Until, _run.Simulator.Step);
        }
        catch
        {
            _run?.Dispose();
            results.Dispose();
            throw;
        }

        Streams = new OpenStreams(_run.Simulator, _run.Turns, model.Plan.Step);
        if (snapshot is null)
        {
            EmptyProjections.In(model.Plan, model.Estimate, _run.Simulator.Synapses.Select(s => s.Count)).ToList().ForEach(options.Warn);
        }
    }

    /// <summary>The folder for results; null where nothing goes to files.</summary>
    public string? OutputDirectory { get; }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>Simulated time in ms.</summary>
    public double Time => _run.Simulator.Time;

    /// <summary>Whether it has come to its end: the description's duration, or where the options say to stop.</summary>
    public bool IsOver => _run.Simulator.Step >= _end;

    /// <summary>How many spikes there were.</summary>
    public long SpikeCount => _run.Simulator.Spikes;

    /// <summary>
    /// The states and weights that were found not to be finite numbers any more: what follows from them means nothing. It is looked for now and then, always
    /// at the same simulated times, and at the end; each is told to <see cref="SimulationOptions.Warn"/> when it is found.
    /// </summary>
    public IReadOnlyList<NonFiniteState> NonFiniteStates => _run.Simulator.NonFiniteStates;

    /// <summary>How many threads work.</summary>
    public int Threads => _run.Simulator.Threads;

    /// <summary>A hash over the complete state: equal exactly where every bit is, however the simulation was run.</summary>
    /// <exception cref="MechanismException">A synapse rule failed at the last spikes; the network cannot go on.</exception>
    /// <exception cref="InvalidOperationException">The run has failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulation was disposed of.</exception>
    public string StateHash() => _run.Simulator.StateHash();

    /// <summary>Builds the network of a run that was stopped as it was at its newest good snapshot, and opens its recorders where they stood.</summary>
    /// <param name="directory">The folder into which it wrote.</param>
    /// <param name="options">Threads, snapshots and the end; the description and its parameters are the snapshot's.</param>
    /// <param name="pluginDirectories">Further directories that hold a folder for each plugin; they come before the host's own.</param>
    /// <exception cref="SnapshotException">There is no good snapshot, or what it was taken with is not what is here.</exception>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="MechanismException">A plugin failed, or what was recorded is no longer there.</exception>
    /// <exception cref="IOException">The folder cannot be read or written, or another run writes there.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public static Simulation Resume(string directory, SimulationOptions options, params IReadOnlyList<string> pluginDirectories) =>
        new(StoppedRun.Open(directory, () => PluginDirectories.Load(pluginDirectories), options.Warn), options);

    /// <summary>Builds the network of a run that was stopped as it was at its newest good snapshot, with plugins that have been loaded.</summary>
    /// <param name="directory">The folder into which it wrote.</param>
    /// <param name="options">Threads, snapshots and the end; the description and its parameters are the snapshot's.</param>
    /// <param name="catalog">The plugins.</param>
    /// <inheritdoc cref="Resume(string, SimulationOptions, IReadOnlyList{string})" path="/exception"/>
    public static Simulation Resume(string directory, SimulationOptions options, PluginCatalog catalog) =>
        new(StoppedRun.Open(directory, () => catalog, options.Warn), options);

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
            return _run.Finish(RunOutcome.Paused);
        }
        catch (OperationCanceledException)
        {
            return _run.Finish(RunOutcome.Cancelled);
        }
    });

    /// <summary>Runs to the end and finishes, on a thread of its own.</summary>
    /// <inheritdoc cref="Run"/>
    public Task<RunResult> RunAsync(IProgress<SimulationProgress>? progress = null, CancellationToken cancellation = default) =>
        Task.Factory.StartNew(() => Run(progress, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Runs to a simulated time, or to the end if that comes first.</summary>
    /// <param name="time">The simulated time in ms, a whole number of steps.</param>
    /// <param name="progress">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Stops the run between two slices; the network is whole and can go on.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative or not a number.</exception>
    /// <exception cref="SimulatedTimeException">It is not a whole number of steps, or past.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled, or the simulation is being disposed of.</exception>
    /// <exception cref="MechanismException">A plugin failed; what was recorded up to then is written.</exception>
    /// <exception cref="DescriptionException">A rewiring strategy lacks what it needs; what was recorded up to then is written.</exception>
    /// <exception cref="InvalidOperationException">It is running, has finished, or was disposed of.</exception>
    public void RunTo(double time, IProgress<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        Alone(() => RunTo((long)Math.Min(_end, Model.StepAt(time, _run.Simulator.Step)), progress, cancellation));
    }

    /// <summary>Runs for some simulated time, or to the end if that comes first.</summary>
    /// <param name="duration">The time in ms, 0 or more, a whole number of steps.</param>
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
    public void Step() => Alone(() => _run.To(Math.Min(_end, _run.Simulator.Step + 1), progress: null, _stop.Token));

    /// <summary>Closes the recorders and keeps what came of the run; where it has not come to its duration, a snapshot is left from which to go on.</summary>
    /// <exception cref="MechanismException">A recorder failed, or a synapse rule at the last spikes.</exception>
    /// <exception cref="IOException">The results cannot be written.</exception>
    /// <exception cref="InvalidOperationException">It is running, has finished or failed, or was disposed of.</exception>
    public RunResult Finish() => Alone(() => _run.Finish(RunOutcome.Paused));

    /// <summary>
    /// Does something as soon as nobody runs the simulation: at once, or between two slices on the thread that runs it. May be called from any thread.
    /// </summary>
    /// <param name="action">What to do. It has the simulation to itself, and the run waits for it.</param>
    /// <param name="cancellation">Withdraws it as long as it has not begun.</param>
    /// <returns>What came of it, or what it threw.</returns>
    public Task<T> InvokeAsync<T>(Func<Simulation, T> action, CancellationToken cancellation = default) => _run.Turns.Ask(() => action(this), cancellation);

    /// <inheritdoc cref="InvokeAsync{T}"/>
    public Task InvokeAsync(Action<Simulation> action, CancellationToken cancellation = default) => _run.Turns.Ask(() =>
    {
        action(this);
        return true;
    }, cancellation);

    /// <summary>A population, to be looked at between two slices.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public LivePopulation Population(string name) => _run.Simulator.Population(name);

    /// <summary>A projection, to be looked at between two slices.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public LiveProjection Projection(string name) => _run.Simulator.Projection(name);

    /// <summary>
    /// Changes the network at the beginning of the step that comes next: all of the change, or nothing. May be called from any thread; while the
    /// simulation runs it waits for the end of a slice.
    /// </summary>
    /// <param name="describe">Says what to change.</param>
    /// <exception cref="ChangeException">Something is wrong with the change; nothing was changed.</exception>
    /// <exception cref="MechanismException">A plugin failed. Where the change asks something of it, nothing was changed; where a synapse rule failed at the
    /// last spikes, or a growth curve up to now, the network cannot go on.</exception>
    /// <exception cref="PlanException">Elements have grown beyond all numbers up to now; the network cannot go on.</exception>
    /// <exception cref="InvalidOperationException">The simulation has finished or failed, or was disposed of.</exception>
    public void Change(Action<NetworkChange> describe)
    {
        var change = new NetworkChange();
        describe(change);
        InvokeAsync(s => s._run.Simulator.Change(change)).GetAwaiter().GetResult();
    }

    /// <summary>Takes a snapshot of the network as it stands. May be called from any thread.</summary>
    /// <exception cref="MechanismException">A synapse rule failed at the last spikes; the network cannot go on.</exception>
    /// <exception cref="InvalidOperationException">The simulation has failed, or was disposed of.</exception>
    public SimulationSnapshot Snapshot() => InvokeAsync(s => new SimulationSnapshot(Model, s.Time, s._run.Simulator.SaveNetwork())).GetAwaiter().GetResult();

    /// <summary>A second simulation that goes on from here, on its own. May be called from any thread.</summary>
    /// <inheritdoc cref="Simulation(SimulationSnapshot, SimulationOptions?)"/>
    public Simulation Branch(SimulationOptions? options = null) => new(Snapshot(), options);

    /// <summary>What a recorder of the model <c>memory</c> has kept, up to now. May be called from any thread, also when the simulation has finished.</summary>
    /// <param name="recorder">The recorder's name in the description.</param>
    /// <exception cref="ArgumentException">There is no recorder of that name, or it keeps nothing in memory.</exception>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    public KeptRecording Recorded(string recorder) => InvokeAsync(s => s._run.Simulator.Kept(recorder)).GetAwaiter().GetResult();

    /// <summary>Stops a run that is under way, the threads, closes the recorders and leaves the folder to others. May be called from any thread.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Streams.Close();
        _run.Turns.Close(_run.Dispose);
    }

    /// <summary>The streams that an application reads.</summary>
    internal OpenStreams Streams { get; }

    private static RunResults Open(SimulationOptions options) => RunResults.Open(options.OutputDirectory, options.Anew, options.Warn);

    private void Alone(Action action) => Alone(() =>
    {
        action();
        return true;
    });

    private T Alone<T>(Func<T> action)
    {
        var result = default(T)!;
        _run.Turns.Run(() =>
        {
            ObjectDisposedException.ThrowIf(_stop.IsCancellationRequested, this);
            if (_run.IsOver)
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
        _run.TraceTo(end, progress, stop.Token);
    }
}
