using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Observing.Live;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Recording;
using NeuroForge.Engine.Whole;
using NeuroForge.Recording;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Running;

/// <summary>
/// A network from its plan, to be run, looked at, changed and saved: adds to a recorded run the building of the network and its complete state.
/// </summary>
/// <remarks>
/// Updates of the connectivity happen at the beginning of a step, after all spikes emitted before have been delivered over the synapses
/// as they were. A run that ends where an update is due has not done it.
/// </remarks>
public sealed class NetworkSimulator : IDisposable
{
    private readonly NetworkPlan _plan;
    private readonly Network _network;
    private readonly Profiler _profiler;
    private readonly SliceRunner _runner;
    private readonly Recorders _recorders;
    private readonly NetworkChanges _changes;
    private readonly NonFiniteWatch _watch;
    private readonly LivePopulation[] _populations;
    private readonly RunState _state;
    private readonly RecordedRun _run;
    private bool _ended;
    private bool _disposed;

    /// <summary>Builds a network, as it begins or as it was when a snapshot was taken, and opens its recorders.</summary>
    /// <param name="plan">The network; with a snapshot, as it was then.</param>
    /// <param name="options">How to run it; none of it has to be as it was when the snapshot was taken.</param>
    /// <param name="snapshot">From where to go on; null to begin.</param>
    /// <exception cref="PlanException">The plan does not go together.</exception>
    /// <exception cref="MechanismException">A plugin failed, or what a recorder had recorded is no longer there.</exception>
    /// <exception cref="SnapshotException">The snapshot was taken of another network.</exception>
    public NetworkSimulator(NetworkPlan plan, EngineOptions options, Snapshot? snapshot = null)
    {
        _plan = plan;
        _network = NetworkBuilder.Build(
            plan,
            options.VectorWidth == 1 ? typeof(Double1) : typeof(Double8),
            delays => options.Shards > 0 ? options.Shards : ShardWidths.ShardsFor(plan, delays, options.Threads));
        Compilation.Prepare(_network);
        var protocol = new ProtocolChanges(_network);
        _recorders = new Recorders(_network, options.Directory);
        _changes = new NetworkChanges(_network);
        _profiler = new Profiler(plan, _network.Shards.Length, options.ProfilePeriod, options.Time);
        _runner = new SliceRunner(_network, plan.Step, options.Threads, _profiler);
        _watch = new NonFiniteWatch(_network, plan.Step, options.NonFinite);
        _state = new RunState(_runner, _recorders, _changes, _watch);
        _run = new RecordedRun(_runner, _recorders, _watch, _profiler, Progress) { Protocol = protocol, Changes = _changes };
        _populations = [.. _network.Populations.Select(p => new LivePopulation(p, () => Step))];
        try
        {
            _state.Open(snapshot);
        }
        catch
        {
            _runner.Dispose();
            _recorders.Dispose();
            throw;
        }
    }

    /// <summary>The step that comes next.</summary>
    public long Step => _runner.Step;

    /// <summary>Simulated time in ms.</summary>
    public double Time => Step * _plan.Step;

    /// <summary>Spikes so far.</summary>
    public long Spikes => _runner.Spikes;

    /// <summary>How many threads work.</summary>
    public int Threads => _runner.Threads;

    /// <summary>Synapses of each projection, in the order of the plan.</summary>
    public IReadOnlyList<(string Projection, long Count)> Synapses => [.. _network.Projections.Select(p => (p.Name, p.Count))];

    /// <summary>Synapses of each projection, and how many there ever were, in the order of the plan.</summary>
    public IReadOnlyList<ProjectionTally> Tallies() => [.. _network.Projections.Select(p => new ProjectionTally(p.Name, p.Count, p.Births.Count))];

    /// <summary>What every recorded series has come to, by recorder.</summary>
    public IEnumerable<(string Recorder, SeriesSummary Summary)> Summaries =>
        _recorders.Recordings.Where(r => r.Summary is not null).Select(r => (r.Plan.Name, r.Summary!));

    /// <summary>Whether the run has failed: the network or its recorders cannot go on.</summary>
    public bool HasFailed => !_run.IsWhole || _recorders.HaveFailed;

    /// <summary>The states that were found not to be finite numbers any more, in the order in which that was seen: now and then, and at the end.</summary>
    public IReadOnlyList<NonFiniteState> NonFiniteStates => _watch.Found;

    /// <summary>Where the time went so far.</summary>
    public Profile Profile() => _profiler.Profile(Threads);

    /// <summary>What every recorder has recorded, and where it lies. To be asked once the run has ended.</summary>
    /// <exception cref="MechanismException">A recorder could not say which files it has written.</exception>
    public IReadOnlyList<RecordingResult> Recordings() => [.. _recorders.Recordings.Select(r => r.Result())];

    /// <summary>Runs to a step, or until it is interrupted.</summary>
    /// <param name="end">The step to stop before.</param>
    /// <param name="progress">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Stops the run between two slices.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled; the network is whole and can go on.</exception>
    /// <exception cref="MechanismException">A plugin failed; the network cannot go on.</exception>
    /// <exception cref="PlanException">A rewiring strategy lacks what it needs; the network cannot go on.</exception>
    /// <exception cref="InvalidOperationException">The run has ended or failed before.</exception>
    /// <exception cref="ObjectDisposedException">The simulator was disposed of.</exception>
    public void RunTo(long end, Action<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ThrowIfOver();
        _run.RunTo(end, progress, cancellation);
    }

    /// <summary>A population of the network, to be looked at between two runs.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public LivePopulation Population(string name) => _populations[_network.Population(name).Number];

    /// <summary>A projection of the network, to be looked at between two runs.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public LiveProjection Projection(string name) => new(_network.Projection(name), _plan, Deliver);

    /// <summary>In what the network departs from its description, but for its state.</summary>
    public Departures Departures => _changes.Departures;

    /// <summary>Changes the network at the beginning of the step that comes next: all of the change or nothing.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="ChangeException">Something is wrong with it; nothing was changed.</exception>
    /// <exception cref="MechanismException">A plugin failed. Where the change asks something of it, nothing was changed; where a synapse rule failed at the
    /// last spikes, or a growth curve up to now, the network cannot go on.</exception>
    /// <exception cref="PlanException">Elements have grown beyond all numbers up to now; the network cannot go on.</exception>
    /// <exception cref="InvalidOperationException">The run has ended or failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulator was disposed of.</exception>
    public void Change(NetworkChange change)
    {
        ThrowIfOver();
        _run.Deliver();
        var apply = _changes.Prepare(change, Step);
        _run.Change(apply);
    }

    /// <summary>What a recorder of the plan has kept in memory, up to now.</summary>
    /// <exception cref="ArgumentException">There is no recorder of that name, or it keeps nothing in memory.</exception>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    public KeptRecording Kept(string recorder) => _recorders.Kept(recorder);

    /// <summary>Lets somebody record from now on, beside the plan's recorders: it is no part of snapshots, nor of the results.</summary>
    /// <param name="guest">What is recorded, and by whom.</param>
    /// <exception cref="ArgumentException">There is no population or projection that it names.</exception>
    /// <exception cref="PlanException">There is nothing of the kind to record, or it cannot be recorded so.</exception>
    /// <exception cref="MechanismException">The recorder could not be made or opened.</exception>
    /// <exception cref="InvalidOperationException">The run has ended or failed.</exception>
    public void Attach(RecorderPlan guest)
    {
        ThrowIfOver();
        _recorders.Attach(guest, Step);
    }

    /// <summary>Lets a guest go; it is ended once it has got everything up to now.</summary>
    /// <param name="guest">What <see cref="Attach"/> was given.</param>
    public void Detach(RecorderPlan guest)
    {
        if (!_ended)
        {
            _recorders.Detach(guest);
        }
    }

    /// <summary>Has the run that is under way, or else the next one, come back between two slices. May be called from any thread.</summary>
    public void Interrupt() => _run.Interrupt();

    /// <summary>
    /// A hash over the complete state: neurons, synapses, elements, random streams, spikes on their way, and in what a changed network departs from its
    /// description.
    /// </summary>
    /// <exception cref="MechanismException">A synapse rule failed at the last spikes; the network cannot go on.</exception>
    /// <exception cref="InvalidOperationException">The run has failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulator was disposed of.</exception>
    public string StateHash()
    {
        Deliver();
        return _state.Hash();
    }

    /// <summary>
    /// Takes a snapshot. The state is copied at once; the run may go on while the recorders bring what they have to where it outlasts the process.
    /// </summary>
    /// <param name="take">Given the snapshot on the recorders' thread, unless a recorder has failed; it must not throw.</param>
    /// <exception cref="SnapshotException">Some recorders cannot go on from a snapshot.</exception>
    /// <inheritdoc cref="StateHash" path="/exception"/>
    public void Save(Action<Snapshot> take)
    {
        ThrowIfOver();
        ThrowIfNotResumable();
        var begin = _profiler.Now();
        _run.Deliver();
        _state.Save(Time, take);
        _profiler.AddSnapshot(begin);
    }

    /// <summary>Takes a snapshot of the network alone: whoever goes on from it records anew.</summary>
    /// <inheritdoc cref="StateHash" path="/exception"/>
    public Snapshot SaveNetwork()
    {
        Deliver();
        return _state.SaveNetwork();
    }

    /// <summary>Whether snapshots can be taken: whether every recorder can go on from one.</summary>
    public bool IsResumable => _recorders.NotResumable.Count == 0;

    /// <summary>Checks that snapshots can be taken.</summary>
    /// <exception cref="SnapshotException">Some recorders cannot go on from a snapshot.</exception>
    public void ThrowIfNotResumable() => _recorders.ThrowIfNotResumable();

    /// <summary>Brings synapses to where they stand at the beginning of the step that comes next.</summary>
    private void Deliver()
    {
        ThrowIfBroken();
        _run.Deliver();
    }

    /// <summary>The longest stretch in which no neuron hears another, in steps.</summary>
    internal long LongestSlice => _network.LongestSlice;

    /// <summary>Says how far the run has come, if some time has passed since it was said last.</summary>
    internal void Report(Action<SimulationProgress>? progress) => _run.Report(progress);

    /// <summary>Compares everything that is remembered, and in what the networks depart from their description, with another run of the same network.</summary>
    /// <returns>What differs first; null where nothing does.</returns>
    internal Divergence? CompareWith(NetworkSimulator other)
    {
        _run.Deliver();
        other._run.Deliver();
        return _state.DifferenceFrom(other._state) is var (name, value, otherValue) ? new Divergence(Time, name, value, otherValue) : null;
    }

    /// <summary>
    /// Looks a last time whether states are finite, unless the run has failed, and closes the recorders; everything recorded is then where it belongs.
    /// </summary>
    /// <exception cref="MechanismException">A recorder failed, or a synapse rule at the last spikes.</exception>
    public void End(RunOutcome outcome)
    {
        if (!_ended)
        {
            _ended = true;
            var begin = _profiler.Now();
            try
            {
                _run.LookALastTime(outcome);
            }
            finally
            {
                _recorders.End(outcome);
                _profiler.AddEnding(begin);
            }
        }
    }

    /// <summary>Stops the threads, and closes the recorders as after a failure if nobody has.</summary>
    public void Dispose()
    {
        _disposed = true;
        _runner.Dispose();
        try
        {
            End(RunOutcome.Failed);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // What is disposed of without an end has failed before, and that failure is the one to tell.
        }

        _recorders.Dispose();
    }

    private void ThrowIfOver()
    {
        ThrowIfBroken();
        if (_ended)
        {
            throw new InvalidOperationException("the run has ended and its recorders are closed");
        }
    }

    private void ThrowIfBroken()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _run.ThrowIfFailed();
    }

    private SimulationProgress Progress() =>
        new(Time, _plan.Steps * _plan.Step, _network.Populations.Sum(p => p.Size), Spikes, _network.Projections.Sum(p => p.Count));
}
