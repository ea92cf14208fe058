using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Observing.Live;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Recording;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Whole;
using NeuroForge.Recording;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Running;

/// <summary>A network that is built from its plan, or from a snapshot, to be run, observed, changed and saved: the face of the engine towards hosts.</summary>
/// <remarks>
/// <para>
/// It puts the parts together and guards the order of calls; the parts do the work. <see cref="RecordedRun"/> runs: it calls <see cref="SliceRunner"/>, which
/// computes slices on all threads, and does between them what is due. <see cref="RunState"/> saves, restores, hashes and compares the state.
/// <see cref="NetworkChanges"/> checks and makes changes, those that an application asks for and those of the phases, which <see cref="ProtocolChanges"/>
/// knows. <see cref="Recorders"/> write what is recorded on a thread of their own.
/// </para>
/// <para>
/// A <em>slice</em> is the longest run of steps in which no spike can reach another neuron: at most the least delay of a synapse. (Continuous signals without
/// a delay are passed on within a step.) The spikes of a slice are delivered before the next one: each synapse adds its weight to the inputs of the step in
/// which the spike arrives, and learns from it. So spikes that are on their way are numbers in those future inputs; those that only pass through synapses that
/// never change may be segments of rows, by the step in which they are due, and become such numbers when the state is saved or shown.
/// </para>
/// <para>
/// At the beginning of a step in which something is due, in this order: the spikes so far are delivered through the synapses as they are; the change that a
/// phase of the description makes is made; rewiring creates and deletes synapses. Then slices run up to the next step in which something is due, and recorders
/// take their samples there. So a sample sees the end of a step, before the change and the update at the beginning of the next. A change or an update that is
/// due exactly where a call of <see cref="RunTo"/> ends is made by the next call; what an application changes in between comes before it.
/// </para>
/// <para>
/// Order of calls: the constructor; then <see cref="RunTo"/>, <see cref="Change"/>, <see cref="Attach"/>, <see cref="Save"/> and all that looks at the network,
/// as often as wanted and by one thread at a time (<see cref="Interrupt"/> alone may be called by any); then <see cref="End"/>; then
/// <see cref="Recordings"/>; and <see cref="Dispose"/> in any case.
/// </para>
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
    private readonly LivePopulations _populations;
    private readonly RunState _state;
    private readonly RecordedRun _run;
    private readonly RankExchange _ranks;
    private bool _ended;
    private bool _disposed;

    /// <summary>Builds a network, in its initial state or in that of a snapshot, and opens its recorders.</summary>
    /// <param name="plan">The network; with a snapshot, the plan of the run that took it.</param>
    /// <param name="options">Options of the run; they may differ from those at the time of the snapshot.</param>
    /// <param name="snapshot">The snapshot to continue from; null to begin.</param>
    /// <exception cref="PlanException">The plan is inconsistent.</exception>
    /// <exception cref="MechanismException">A plugin failed, or recorded data no longer exist.</exception>
    /// <exception cref="SnapshotException">The snapshot is of another network.</exception>
    public NetworkSimulator(NetworkPlan plan, EngineOptions options, Snapshot? snapshot = null)
    {
        _plan = plan;
        _ranks = options.Ranks;
        _network = _ranks.Together(
            () => NetworkBuilder.Build(plan, OwnVector.Of(options.VectorWidth), delays => ShardsFor(delays, options), options.Threads, _ranks));
        Compilation.Prepare(_network, options.Threads);
        var protocol = new ProtocolChanges(_network);
        _recorders = _ranks.Together(() => new Recorders(_network, options.Directory));
        _changes = new NetworkChanges(_network);
        _profiler = new Profiler(plan, _network.Shards.Length, options.ProfilePeriod, options.Time, options.ThreadTime ?? ThreadTime.Beside(options.Time));
        _runner = new SliceRunner(_network, plan.Step, options.Threads, _profiler);
        _watch = new NonFiniteWatch(_network, plan.Step, options.NonFinite);
        _state = new RunState(_runner, _recorders, _changes, _watch, _ranks);
        _run = new RecordedRun(_runner, _recorders, _watch, _profiler, Progress, _ranks) { Protocol = protocol, Changes = _changes };
        _populations = new LivePopulations(_network, () => Step);
        try
        {
            _ranks.Together(() => _state.Open(snapshot));
        }
        catch
        {
            _runner.Dispose();
            _recorders.Dispose();
            throw;
        }
    }

    /// <summary>The next step.</summary>
    public long Step => _runner.Step;

    /// <summary>Simulated time in ms.</summary>
    public double Time => Step * _plan.Step;

    /// <summary>Spikes so far.</summary>
    public long Spikes => _runner.Spikes;

    /// <summary>Number of threads.</summary>
    public int Threads => _runner.Threads;

    /// <summary>Number of ranks that compute the network together, each with this number of threads at most.</summary>
    public int Ranks => _ranks.Ranks;

    /// <summary>The number of this rank, from 0.</summary>
    public int Rank => _ranks.Rank;

    /// <summary>Synapses of each projection, in the order of the plan.</summary>
    public IReadOnlyList<(string Projection, long Count)> Synapses => [.. _network.Projections.Select(p => (p.Name, p.Count))];

    /// <summary>Synapses of each projection, number of births and memory, in the order of the plan.</summary>
    public IReadOnlyList<ProjectionTally> Tallies() => [.. _network.Projections.Select(p => ProjectionTally.Of(p))];

    /// <summary>A summary of every recorded series, by recorder.</summary>
    public IEnumerable<(string Recorder, SeriesSummary Summary)> Summaries =>
        _recorders.Recordings.Where(r => r.Summary is not null).Select(r => (r.Plan.Name, r.Summary!));

    /// <summary>True if the run has failed, so that the network or its recorders cannot be continued.</summary>
    public bool HasFailed => !_run.IsWhole || _recorders.HaveFailed;

    /// <summary>States that became infinite or not a number, in the order of time: found in periodic checks, and at the end.</summary>
    public IReadOnlyList<NonFiniteState> NonFiniteStates => _watch.Found;

    /// <summary>The computing time so far.</summary>
    public Profile Profile() => _profiler.Profile(Threads);

    /// <summary>The recordings and their files. Call it after the run has ended.</summary>
    /// <exception cref="MechanismException">A recorder could not name its files.</exception>
    public IReadOnlyList<RecordingResult> Recordings() => [.. _recorders.Recordings.Select(r => r.Result())];

    /// <summary>Runs to a step, or until it is interrupted.</summary>
    /// <param name="end">The step to stop before.</param>
    /// <param name="progress">Receives reports on the progress of the run.</param>
    /// <param name="cancellation">Stops the run between two slices.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled; the network can be continued.</exception>
    /// <exception cref="MechanismException">A plugin failed; the network cannot be continued.</exception>
    /// <exception cref="PlanException">The projection lacks something that a rewiring strategy needs; the network cannot be continued.</exception>
    /// <exception cref="InvalidOperationException">The run has already ended or failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulator was disposed of.</exception>
    public void RunTo(long end, Action<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ThrowIfOver();
        _ranks.Together(() => _run.RunTo(end, progress, cancellation));
    }

    /// <summary>
    /// A view of a population or a group, which shows it as it is whenever it is asked; to be asked between two calls of <see cref="RunTo"/>.
    /// </summary>
    /// <exception cref="ArgumentException">There is none with that name.</exception>
    public LivePopulation Population(string name)
    {
        _ranks.Refuse("look at populations");
        return _populations.Find(name);
    }

    /// <summary>A view of a projection, as of a population; asking it first delivers the spikes so far, which may change weights.</summary>
    /// <exception cref="ArgumentException">There is none with that name.</exception>
    public LiveProjection Projection(string name)
    {
        _ranks.Refuse("look at projections");
        return new(_network.Projection(name), _plan, Deliver, () => Time);
    }

    /// <summary>Follows a neuron from now on; to be read between two calls of <see cref="RunTo"/>, each of one step.</summary>
    /// <param name="population">The name of the population.</param>
    /// <param name="neuron">The number of the neuron.</param>
    /// <exception cref="ArgumentException">There is no such population or neuron.</exception>
    public NeuronTrace Trace(string population, int neuron)
    {
        _ranks.Refuse("follow a neuron");
        var found = _network.Population(population);
        return neuron >= 0 && neuron < found.Size
            ? new(found, neuron)
            : throw new ArgumentOutOfRangeException(nameof(neuron), neuron, $"{population} has neurons 0 to {found.Size - 1}");
    }

    /// <summary>Differences from the plan that changes have made: parameters, lesioned neurons, edited projections.</summary>
    public Departures Departures => _changes.Departures;

    /// <summary>Changes the network at the beginning of the next step: the whole change, or nothing.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="ChangeException">The change is not valid; nothing was changed.</exception>
    /// <exception cref="MechanismException">A plugin failed. If it failed in a check of the change, nothing was changed; if a synapse rule failed at the last
    /// spikes, or a growth curve up to now, the network cannot be continued.</exception>
    /// <exception cref="PlanException">Synaptic elements of a neuron have grown to infinity up to now; the network cannot be continued.</exception>
    /// <exception cref="InvalidOperationException">The run has ended or failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulator was disposed of.</exception>
    public void Change(NetworkChange change)
    {
        ThrowIfOver();
        _ranks.Refuse("change the network from the application");
        _run.Deliver();
        var apply = _changes.Prepare(change, Step);
        _run.Change(apply);
    }

    /// <summary>The recording in memory of a recorder of the plan, up to now.</summary>
    /// <exception cref="ArgumentException">There is no recorder with that name, or it does not record in memory.</exception>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    public KeptRecording Kept(string recorder) => _recorders.Kept(recorder);

    /// <summary>Adds a recorder of the application, beside the plan's recorders: it is not part of snapshots, nor of the results.</summary>
    /// <param name="guest">The recorder, and what it records.</param>
    /// <exception cref="ArgumentException">A population or projection that it names does not exist.</exception>
    /// <exception cref="PlanException">The quantity does not exist, or cannot be recorded in this way.</exception>
    /// <exception cref="MechanismException">The recorder could not be created or opened.</exception>
    /// <exception cref="InvalidOperationException">The run has ended or failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulator was disposed of.</exception>
    public void Attach(RecorderPlan guest)
    {
        ThrowIfOver();
        _ranks.Refuse("record for the application");
        _recorders.Attach(guest, Step);
    }

    /// <summary>Removes a recorder of the application; it is ended after it has received everything up to now.</summary>
    /// <param name="guest">The argument of <see cref="Attach"/>.</param>
    public void Detach(RecorderPlan guest)
    {
        if (!_ended)
        {
            _recorders.Detach(guest);
        }
    }

    /// <summary>Makes the current run, or else the next one, return between two slices. May be called from any thread.</summary>
    public void Interrupt() => _run.Interrupt();

    /// <summary>
    /// A hash of the complete state: neurons, synapses, elements, random streams, pending spikes, and where the network has come to differ from its plan.
    /// Spikes that have not been delivered yet are delivered first, as in any look at synapses; that changes no result.
    /// </summary>
    /// <exception cref="MechanismException">A synapse rule failed at the last spikes; the network cannot be continued.</exception>
    /// <exception cref="InvalidOperationException">The run has failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulator was disposed of.</exception>
    public string StateHash()
    {
        Deliver();
        return _ranks.Together(_state.Hash);
    }

    /// <summary>Takes a snapshot. The state is copied at once; the run may continue while the recorders save their data to permanent storage.</summary>
    /// <param name="take">
    /// Receives the snapshot on the recorders' thread; it must not throw. It is not called if a recorder fails, which the next call of <see cref="RunTo"/> or
    /// <see cref="End"/> throws. On several ranks it is called for the first alone, on its own thread, before this method returns, and the state can be
    /// enumerated only once.
    /// </param>
    /// <exception cref="SnapshotException">Some recorders cannot continue from a snapshot.</exception>
    /// <exception cref="MechanismException">A synapse rule failed at the last spikes; the network cannot be continued.</exception>
    /// <exception cref="InvalidOperationException">The run has ended or failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulator was disposed of.</exception>
    public void Save(Action<Snapshot> take)
    {
        ThrowIfOver();
        ThrowIfNotResumable();
        var begin = _profiler.Now();
        _ranks.Together(() =>
        {
            _run.Deliver();
            _state.Save(Time, take);
        });
        _profiler.AddSnapshot(begin);
    }

    /// <summary>Takes a snapshot of the network without its recorders: a run that continues from it begins their files anew.</summary>
    /// <inheritdoc cref="StateHash" path="/exception"/>
    public Snapshot SaveNetwork()
    {
        _ranks.Refuse("keep a snapshot in memory");
        Snapshot? snapshot = null;
        SaveNetwork(taken => snapshot = taken);
        return snapshot!;
    }

    /// <summary>Takes a snapshot of the network without its recorders.</summary>
    /// <param name="take">
    /// Receives the snapshot before this method returns; it must not throw. On several ranks it is called for the first alone, and the state can be enumerated
    /// only once.
    /// </param>
    /// <inheritdoc cref="StateHash" path="/exception"/>
    public void SaveNetwork(Action<Snapshot> take) => _ranks.Together(() =>
    {
        Deliver();
        _state.SaveNetwork(take);
    });

    /// <summary>Copies the synapses, elements and calcium of the network.</summary>
    /// <param name="take">Receives them before this method returns; it must not throw. On several ranks it is called for the first alone.</param>
    /// <inheritdoc cref="StateHash" path="/exception"/>
    public void Grown(Action<GrownNetwork> take) => _ranks.Together(() =>
    {
        Deliver();
        _runner.Copies.RenewGrowth(_network.Populations);
        _runner.Copies.RenewSynapses(Step);
        var grown = new GrownReader(_network, Step).Read();
        if (_ranks.Rank == 0)
        {
            take(grown);
        }
    });

    /// <summary>True if snapshots can be taken, which is possible if every recorder can continue from one.</summary>
    public bool IsResumable => _recorders.NotResumable.Count == 0;

    /// <summary>Checks that snapshots can be taken.</summary>
    /// <exception cref="SnapshotException">Some recorders cannot continue from a snapshot.</exception>
    public void ThrowIfNotResumable() => _recorders.ThrowIfNotResumable();

    /// <summary>Delivers all spikes emitted before the beginning of the next step.</summary>
    private void Deliver()
    {
        ThrowIfBroken();
        _run.Deliver();
    }

    /// <summary>The greatest number of steps in a slice.</summary>
    internal long LongestSlice => _network.LongestSlice;

    /// <summary>Reports progress, if some time has passed since the last report.</summary>
    internal void Report(Action<SimulationProgress>? progress) => _run.Report(progress);

    /// <summary>Compares the complete state with that of another run of the same network, which verification runs side by side.</summary>
    /// <returns>The first difference; null if there is none.</returns>
    internal Divergence? CompareWith(NetworkSimulator other)
    {
        Deliver();
        other.Deliver();
        return _state.DifferenceFrom(other._state) is var (name, value, otherValue) ? new Divergence(Time, name, value, otherValue) : null;
    }

    /// <summary>Checks for the last time that states are finite, unless the run has failed, and closes the recorders, which save all their data.</summary>
    /// <exception cref="MechanismException">A recorder failed, or a synapse rule at the last spikes.</exception>
    public void End(RunOutcome outcome)
    {
        if (!_ended)
        {
            _ended = true;
            var begin = _profiler.Now();
            try
            {
                _ranks.Together(() => _run.LookALastTime(outcome));
            }
            finally
            {
                _recorders.End(outcome);
                _profiler.AddEnding(begin);
            }
        }
    }

    /// <summary>Stops the threads, and closes the recorders as after a failure if they are open.</summary>
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
            // It was given up without an end, and the exception for which it was is the one to pass on.
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

    private int ShardsFor(DelayRange delays, EngineOptions options) => options.Shards > 0 ? options.Shards
        : ShardWidths.ShardsFor(_plan, delays, options.Threads) is > 1 and var shards ? shards * _ranks.Ranks
        : 1;

    private SimulationProgress Progress() =>
        new(Time, _plan.Steps * _plan.Step, _network.Populations.Sum(p => p.Size), Spikes, _network.Projections.Sum(p => p.Count));
}
