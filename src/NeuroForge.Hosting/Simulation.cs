using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Observing.Live;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Ranks;
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

/// <summary>A simulation, from its description or a snapshot to its results. A process can have any number of them at the same time.</summary>
/// <remarks>
/// One thread at a time runs it. Methods whose documentation says so may be called from other threads at any time; they are executed between two slices. All
/// other members are for the thread that runs it, or for the action of <see cref="InvokeAsync{T}"/>.
/// </remarks>
public sealed class Simulation : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HostedRun _run;
    private readonly long _end;

    /// <summary>Builds the network and opens its recorders.</summary>
    /// <param name="model">A description that can be run.</param>
    /// <param name="options">Threads, snapshots, the end and the folder for results; null for one thread, the whole duration and no files.</param>
    /// <exception cref="DescriptionException">The description cannot be run, or its values are inconsistent.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="SnapshotException">Snapshots at certain times are requested, but some recorders cannot continue from one.</exception>
    /// <exception cref="UnfinishedRunException">The folder for results contains a run that was stopped and can be resumed.</exception>
    /// <exception cref="IOException">The folder for results cannot be created or written, or another run writes there.</exception>
    public Simulation(Model model, SimulationOptions? options = null)
        : this(model.Checked(), options ?? new(), Open(options ?? new()), snapshot: null)
    {
    }

    /// <summary>Builds a network in the state of a snapshot, and opens its recorders from the beginning.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="options">Threads, snapshots, the end and the folder for results; null for one thread, the whole duration and no files.</param>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="SnapshotException">The snapshot belongs to another network than its description.</exception>
    /// <exception cref="UnfinishedRunException">The folder for results contains a run that was stopped and can be resumed.</exception>
    /// <exception cref="IOException">The folder for results cannot be created or written, or another run writes there.</exception>
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
            _ = model.EndStep(options.UntilPhase, options.Until); // a wrong time is refused before anything is built
            _run = new HostedRun(model, results, snapshot, new(options.Threads, options.Snapshots, options.Warn, observers, options.Ranks));
            _end = model.EndStep(options.UntilPhase, options.Until, _run.Simulator.Step);
            options.Ranks.CheckSame(FormattableString.Invariant($"{_end}"), "steps at which to stop");
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

    /// <summary>The folder for results; null if no files are written.</summary>
    public string? OutputDirectory { get; }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>Simulated time in ms.</summary>
    public double Time => _run.Simulator.Time;

    /// <summary>True if it has reached its end: the description's duration, or the time in the options.</summary>
    public bool IsOver => _run.Simulator.Step >= _end;

    /// <summary>Number of spikes.</summary>
    public long SpikeCount => _run.Simulator.Spikes;

    /// <summary>
    /// The states and weights that became infinite or not a number: all results that follow from them are meaningless. They are searched at fixed simulated
    /// times and at the end; each is reported to <see cref="SimulationOptions.Warn"/> when it is found.
    /// </summary>
    public IReadOnlyList<NonFiniteState> NonFiniteStates => _run.Simulator.NonFiniteStates;

    /// <summary>The result once the run has finished, also if it was cancelled; null before, and after a failure.</summary>
    public RunResult? Result { get; private set; }

    /// <summary>Number of threads.</summary>
    public int Threads => _run.Simulator.Threads;

    /// <summary>Number of ranks that compute it together.</summary>
    public int Ranks => _run.Simulator.Ranks;

    /// <summary>True if there is a snapshot in the folder for results from which the run can be resumed.</summary>
    public bool IsResumable => _run.IsResumable;

    /// <summary>A hash of the complete state: equal exactly if all bits are equal, for any way of running the simulation.</summary>
    /// <exception cref="MechanismException">A synapse rule failed at the last spikes; the network cannot be continued.</exception>
    /// <exception cref="InvalidOperationException">The run has failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulation was disposed of.</exception>
    public string StateHash() => _run.Simulator.StateHash();

    /// <summary>Builds the network of a stopped run in the state of its newest valid snapshot, and continues its recordings.</summary>
    /// <param name="directory">The folder that it wrote to.</param>
    /// <param name="options">Threads, snapshots and the end; the description and its parameters are the snapshot's.</param>
    /// <param name="pluginDirectories">Additional directories with a folder for each plugin; they are searched before the host's own.</param>
    /// <exception cref="SnapshotException">There is no valid snapshot, or it was taken with another description, plugin or version.</exception>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="MechanismException">A plugin failed, or recorded data no longer exist.</exception>
    /// <exception cref="IOException">The folder cannot be read or written, or another run writes there.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public static Simulation Resume(string directory, SimulationOptions options, params IReadOnlyList<string> pluginDirectories) =>
        new(StoppedRun.Open(directory, () => PluginDirectories.Load(pluginDirectories), options.Warn, options.Ranks), options);

    /// <summary>Builds the network of a stopped run in the state of its newest valid snapshot, with plugins that are already loaded.</summary>
    /// <param name="directory">The folder that it wrote to.</param>
    /// <param name="options">Threads, snapshots and the end; the description and its parameters are the snapshot's.</param>
    /// <param name="catalog">The plugins.</param>
    /// <inheritdoc cref="Resume(string, SimulationOptions, IReadOnlyList{string})" path="/exception"/>
    public static Simulation Resume(string directory, SimulationOptions options, PluginCatalog catalog) =>
        new(StoppedRun.Open(directory, () => catalog, options.Warn, options.Ranks), options);

    /// <summary>Builds the network of an earlier run as it was when a phase of its protocol began, to run the phase again with other values.</summary>
    /// <param name="directory">The folder of the run, which keeps snapshots of its phases.</param>
    /// <param name="phase">The name of the phase, which begins after 0.</param>
    /// <param name="overrides">Values that differ from those of the run: of this phase and later ones, of recorders, or the duration.</param>
    /// <param name="options">Threads, snapshots, the end, and a folder of its own for results.</param>
    /// <param name="pluginDirectories">Additional directories with a folder for each plugin; they are searched before the host's own.</param>
    /// <exception cref="SnapshotException">There is no such snapshot, or a value differs that acts before the phase.</exception>
    /// <inheritdoc cref="Simulation(SimulationSnapshot, SimulationOptions?)" path="/exception"/>
    public static Simulation FromPhase(
        string directory,
        string phase,
        IReadOnlyDictionary<string, string> overrides,
        SimulationOptions options,
        params IReadOnlyList<string> pluginDirectories) =>
        new(PhaseStart.Read(directory, phase, overrides, PluginDirectories.Load(pluginDirectories), options.Warn), options);

    /// <summary>Runs to the end and finishes, also if the run is cancelled.</summary>
    /// <param name="progress">Receives reports on the progress of the run.</param>
    /// <param name="cancellationToken">Ends the run; data recorded up to then are written, and <see cref="Result"/> is the result up to then.</param>
    /// <returns>Its result.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled, or the simulation was disposed of.</exception>
    /// <exception cref="MechanismException">A plugin failed; data recorded up to then are written.</exception>
    /// <exception cref="DescriptionException">The projection lacks something that a rewiring strategy needs; data recorded up to then are written.</exception>
    /// <exception cref="IOException">The results cannot be written.</exception>
    /// <exception cref="InvalidOperationException">The simulation is running, has finished, or was disposed of.</exception>
    public RunResult Run(IProgress<SimulationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var result = Alone(() =>
        {
            try
            {
                RunTo(_end, progress, cancellationToken);
                return Finish(RunOutcome.Paused);
            }
            catch (OperationCanceledException)
            {
                return Finish(RunOutcome.Cancelled);
            }
        });
        return result.Outcome != RunOutcome.Cancelled ? result : throw new OperationCanceledException("the run was cancelled", cancellationToken);
    }

    /// <summary>Runs to the end and finishes, on a separate thread.</summary>
    /// <inheritdoc cref="Run"/>
    public Task<RunResult> RunAsync(CancellationToken cancellationToken) => RunAsync(null, cancellationToken);

    /// <summary>Runs to the end and finishes, on a separate thread.</summary>
    /// <inheritdoc cref="Run"/>
    public async Task<RunResult> RunAsync(IProgress<SimulationProgress>? progress = null, CancellationToken cancellationToken = default) =>
        await Task.Factory.StartNew(() => Run(progress, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .ConfigureAwait(false);

    /// <summary>Runs to a simulated time, or to the end if that comes first.</summary>
    /// <param name="time">The simulated time in ms, a whole number of steps.</param>
    /// <param name="progress">Receives reports on the progress of the run.</param>
    /// <param name="cancellationToken">Stops the run between two slices; it can be continued.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative or not a number.</exception>
    /// <exception cref="SimulatedTimeException">The time is not a whole number of steps, or is in the past.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled, or the simulation is being disposed of.</exception>
    /// <exception cref="MechanismException">A plugin failed; data recorded up to then are written.</exception>
    /// <exception cref="DescriptionException">The projection lacks something that a rewiring strategy needs; data recorded up to then are written.</exception>
    /// <exception cref="InvalidOperationException">The simulation is running, has finished, or was disposed of.</exception>
    public void RunTo(double time, IProgress<SimulationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Alone(() => RunTo((long)Math.Min(_end, Model.StepAt(time, _run.Simulator.Step)), progress, cancellationToken));
    }

    /// <summary>Runs for some simulated time, or to the end if that comes first.</summary>
    /// <param name="duration">The time in ms, 0 or more, a whole number of steps.</param>
    /// <param name="progress">Receives reports on the progress of the run.</param>
    /// <param name="cancellationToken">Stops the run between two slices; it can be continued.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative or not a number.</exception>
    /// <exception cref="SimulatedTimeException">The duration is not a whole number of steps.</exception>
    /// <inheritdoc cref="RunTo(double, IProgress{SimulationProgress}?, CancellationToken)"/>
    public void RunFor(double duration, IProgress<SimulationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var steps = new RunTimes(Model.Plan.Step).Of(duration, nameof(duration));
        Alone(() => RunTo((long)Math.Min(_end, _run.Simulator.Step + steps), progress, cancellationToken));
    }

    /// <summary>Runs one step, unless the simulation is at its end.</summary>
    /// <inheritdoc cref="RunTo(double, IProgress{SimulationProgress}?, CancellationToken)"/>
    public void Step() => Alone(() => _run.To(Math.Min(_end, _run.Simulator.Step + 1), progress: null, _stop.Token));

    /// <summary>Closes the recorders and keeps the results; before the end of its duration, a snapshot is saved so that the run can be resumed.</summary>
    /// <exception cref="MechanismException">A recorder failed, or a synapse rule at the last spikes.</exception>
    /// <exception cref="IOException">The results cannot be written.</exception>
    /// <exception cref="InvalidOperationException">It is running, has finished or failed, or was disposed of.</exception>
    public RunResult Finish() => Alone(() => Finish(RunOutcome.Paused));

    /// <summary>
    /// Executes an action with exclusive access to the simulation: at once, or between two slices on the thread that runs it. May be called from any thread.
    /// </summary>
    /// <param name="action">The action. The run waits for it.</param>
    /// <param name="cancellationToken">Cancels it if it has not begun.</param>
    /// <returns>The result of the action, or its exception.</returns>
    public Task<T> InvokeAsync<T>(Func<Simulation, T> action, CancellationToken cancellationToken = default) =>
        _run.Turns.Ask(() => action(this), cancellationToken);

    /// <inheritdoc cref="InvokeAsync{T}"/>
    public Task InvokeAsync(Action<Simulation> action, CancellationToken cancellationToken = default) => _run.Turns.Ask(() =>
    {
        action(this);
        return true;
    }, cancellationToken);

    /// <summary>A population or a group, for use between two slices.</summary>
    /// <exception cref="ArgumentException">There is none with that name.</exception>
    public LivePopulation Population(string name) => _run.Simulator.Population(name);

    /// <summary>A projection, for use between two slices.</summary>
    /// <exception cref="ArgumentException">There is none with that name.</exception>
    public LiveProjection Projection(string name) => _run.Simulator.Projection(name);

    /// <summary>Follows a neuron: after each <see cref="Step"/> its inputs in this step, its states, and whether it spiked.</summary>
    /// <inheritdoc cref="NetworkSimulator.Trace"/>
    public NeuronTrace Trace(string population, int neuron) => _run.Simulator.Trace(population, neuron);

    /// <summary>
    /// Changes the network at the beginning of the next step: the whole change, or nothing. May be called from any thread; while the simulation runs it waits
    /// for the end of a slice.
    /// </summary>
    /// <param name="describe">Describes the change.</param>
    /// <exception cref="ChangeException">The change is not valid; nothing was changed.</exception>
    /// <exception cref="MechanismException">A plugin failed. If it failed in a check of the change, nothing was changed; if a synapse rule failed at the last
    /// spikes, or a growth curve up to now, the network cannot be continued.</exception>
    /// <exception cref="PlanException">Elements have grown to infinity up to now; the network cannot be continued.</exception>
    /// <exception cref="InvalidOperationException">The simulation has finished or failed, or was disposed of.</exception>
    public void Change(Action<NetworkChange> describe)
    {
        var change = new NetworkChange();
        describe(change);
        InvokeAsync(s => s._run.Simulator.Change(change)).GetAwaiter().GetResult();
    }

    /// <summary>Takes a snapshot of the network in its current state. May be called from any thread.</summary>
    /// <exception cref="MechanismException">A synapse rule failed at the last spikes; the network cannot be continued.</exception>
    /// <exception cref="InvalidOperationException">The simulation has failed, or was disposed of.</exception>
    public SimulationSnapshot Snapshot() => InvokeAsync(s => new SimulationSnapshot(Model, s.Time, s._run.Simulator.SaveNetwork())).GetAwaiter().GetResult();

    /// <summary>Creates a second, independent simulation that continues from the current state. May be called from any thread.</summary>
    /// <inheritdoc cref="Simulation(SimulationSnapshot, SimulationOptions?)"/>
    public Simulation Branch(SimulationOptions? options = null) => new(Snapshot(), options);

    /// <summary>
    /// The recording of a recorder of the model <c>memory</c>, up to now. May be called from any thread, also after the simulation has finished.
    /// </summary>
    /// <param name="recorder">The recorder's name in the description.</param>
    /// <exception cref="ArgumentException">There is no recorder with that name, or it does not record in memory.</exception>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    public KeptRecording Recorded(string recorder) => InvokeAsync(s => s._run.Simulator.Kept(recorder)).GetAwaiter().GetResult();

    /// <summary>Stops a run that is in progress and the threads, closes the recorders and releases the folder. May be called from any thread.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Streams.Close();
        _run.Turns.Close(_run.Dispose);
    }

    /// <summary>The name of the model and how far it has run, such as <c>two-populations at 0.5 s of 1 s</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Model.Name} at {Time / 1000} s of {Model.Plan.Steps * Model.Plan.Step / 1000} s");

    /// <summary>The streams that an application reads.</summary>
    internal OpenStreams Streams { get; }

    private static RunResults Open(SimulationOptions options) => options.Ranks.Rank > 0
        ? new ResultsOfFirstRank(options.OutputDirectory)
        : RunResults.Open(options.OutputDirectory, options.Anew, options.Warn);

    private RunResult Finish(RunOutcome outcome) => Result = _run.Finish(outcome);

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
                throw new InvalidOperationException("the simulation has finished; create another one for another run");
            }

            result = action();
        });
        return result;
    }

    private void RunTo(long end, IProgress<SimulationProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        _run.TraceTo(end, progress, stop.Token);
    }
}
