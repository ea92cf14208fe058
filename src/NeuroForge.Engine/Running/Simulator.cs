using System.Diagnostics;

namespace NeuroForge.Engine;

/// <summary>
/// Runs a network: <c>[ stimuli, neurons, spikes, delivery, synapses ]*, growth, rewiring, recorders</c>, slice after slice.
/// </summary>
/// <remarks>
/// A slice is as long as the least delay, so that no neuron can hear another within it, and ends early where something is due.
/// Updates of the connectivity happen at the beginning of a step, after all spikes emitted before have been delivered over the synapses
/// as they were. A run that ends where an update is due has not done it.
/// </remarks>
public sealed class Simulator : IDisposable
{
    private const int SlicesPerLook = 16;
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);

    private readonly NetworkPlan _plan;
    private readonly Network _network;
    private readonly Recorders _recorders;
    private readonly WorkerTeam _team;
    private readonly SliceSpikes _spikes;
    private readonly ShardWork _deliver;
    private readonly ShardWork _step;
    private readonly ShardWork _deliverAndStep;
    private readonly ShardWork _deliverAndGrow;
    private Slice _slice;
    private Slice _delivered;
    private long _reported;
    private int _slices;
    private bool _ended;
    private bool _disposed;
    private bool _whole = true;

    /// <summary>Builds a network and opens its recorders.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="PlanException">The plan does not go together.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    public Simulator(NetworkPlan plan, EngineOptions options)
    {
        _plan = plan;
        _network = NetworkBuilder.Build(plan, options.LaneWidth == 1 ? typeof(Lane1) : typeof(Lane8));
        _recorders = new Recorders(plan, _network, options.Directory);
        _spikes = new SliceSpikes(_network.LongestSlice);
        _team = new WorkerTeam(Math.Clamp(options.Threads, 1, _network.Shards.Length), _network.Shards.Length);
        _deliver = Deliver;
        _step = StepShard;
        _deliverAndStep = DeliverAndStep;
        _deliverAndGrow = DeliverAndGrow;
    }

    /// <summary>The step that comes next.</summary>
    public long Step { get; private set; }

    /// <summary>Simulated time in ms.</summary>
    public double Time => Step * _plan.Step;

    /// <summary>Spikes so far.</summary>
    public long Spikes { get; private set; }

    /// <summary>How many threads work.</summary>
    public int Threads => _team.Workers;

    /// <summary>Synapses of each projection, in the order of the plan.</summary>
    public IReadOnlyList<(string Projection, long Count)> Synapses => [.. _network.Projections.Select(p => (p.Name, p.Count))];

    /// <summary>What every recorded series has come to, by recorder.</summary>
    public IEnumerable<(string Recorder, SeriesSummary Summary)> Summaries =>
        _recorders.Recordings.Where(r => r.Summary is not null).Select(r => (r.Plan.Name, r.Summary!));

    /// <summary>What every recorder has recorded, and where it lies. To be asked once the run has ended.</summary>
    /// <exception cref="MechanismException">A recorder could not say which files it has written.</exception>
    public IReadOnlyList<RecordingResult> Recordings() => [.. _recorders.Recordings.Select(r => r.Result())];

    /// <summary>Runs to a step.</summary>
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
        ThrowIfBroken();
        if (_ended)
        {
            throw new InvalidOperationException("the run has ended and its recorders are closed");
        }

        _reported = Stopwatch.GetTimestamp();
        while (Step < end)
        {
            cancellation.ThrowIfCancellationRequested();
            _recorders.ThrowIfFailed();
            Report(progress);
            _whole = false;
            Update();
            RunSlices(NextEvent(end), progress, cancellation);
            Sample();
            _whole = true;
        }

        progress?.Invoke(Progress());
    }

    /// <summary>A hash over the complete state: neurons, synapses, elements, random streams, spikes on their way.</summary>
    /// <exception cref="InvalidOperationException">The run has failed.</exception>
    /// <exception cref="ObjectDisposedException">The simulator was disposed of.</exception>
    public string StateHash()
    {
        ThrowIfBroken();
        Deliver();
        return Engine.StateHash.Of(_network, Step);
    }

    /// <summary>Closes the recorders; everything recorded is then where it belongs.</summary>
    /// <exception cref="MechanismException">A recorder failed.</exception>
    public void End(RunOutcome outcome)
    {
        if (!_ended)
        {
            _ended = true;
            _recorders.End(outcome);
        }
    }

    /// <summary>Stops the threads, and closes the recorders as after a failure if nobody has.</summary>
    public void Dispose()
    {
        _disposed = true;
        _team.Dispose();
        try
        {
            End(RunOutcome.Failed);
        }
        catch (MechanismException)
        {
            // Whoever disposes without ending is already handling another failure.
        }
    }

    private void ThrowIfBroken()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_whole)
        {
            throw new InvalidOperationException("the run has failed and its network is no longer whole");
        }
    }

    /// <summary>Rewires where that is due.</summary>
    private void Update()
    {
        if (IsRewiringDue())
        {
            Rewire();
        }
    }

    /// <summary>Runs slice after slice up to a step at which something is due. It can be stopped between two of them, where nothing is due.</summary>
    private void RunSlices(long end, Action<SimulationProgress>? progress, CancellationToken cancellation)
    {
        RunSlice(end);
        while (Step < end)
        {
            _whole = true;
            cancellation.ThrowIfCancellationRequested();
            _recorders.ThrowIfFailed();
            Report(progress);
            _whole = false;
            RunSlice(end);
        }
    }

    /// <summary>Says how far the run has come, if some time has passed since it was said last; the clock is looked at now and then only.</summary>
    private void Report(Action<SimulationProgress>? progress)
    {
        if (progress is not null && ++_slices % SlicesPerLook == 0 && Stopwatch.GetElapsedTime(_reported) > ReportInterval)
        {
            progress(Progress());
            _reported = Stopwatch.GetTimestamp();
        }
    }

    private void RunSlice(long end)
    {
        _delivered = _slice;
        _slice = new Slice(Step, (int)Math.Min(_network.LongestSlice, end - Step), _plan.Step);
        DeliverThenStep();
        Spikes += _spikes.Gather(_network.Shards, _slice.Steps);
        Step = _slice.End;
        _recorders.Take(_spikes, _slice);
    }

    /// <summary>Takes the samples that are due.</summary>
    private void Sample()
    {
        if (_recorders.ReadSynapsesAt(Step))
        {
            Deliver();
        }

        _recorders.Sample(Step);
    }

    /// <summary>Delivers what the last slice left, over the synapses as they were, then grows and rewires.</summary>
    private void Rewire()
    {
        _delivered = _slice;
        _slice = default;
        _team.Run(_deliverAndGrow);
        var used = new List<SynapticElements>();
        foreach (var rewiring in _network.Rewiring)
        {
            if (rewiring.IsDue(Step))
            {
                rewiring.Update(Step);
                _recorders.Take(rewiring, Step);
                used.AddRange(rewiring.Kinds);
            }
        }

        foreach (var elements in used.Distinct())
        {
            elements.DecayVacant();
        }
    }

    /// <summary>
    /// Delivers what the last slice left, before its turn, where somebody looks at what delivery changes. The next slice would have
    /// done the same, so nobody can tell.
    /// </summary>
    private void Deliver()
    {
        _delivered = _slice;
        _slice = default;
        _team.Run(_deliver);
    }

    /// <summary>A shard whose synapses look at neurons of others must not find them moved on: then all deliver before any steps.</summary>
    private void DeliverThenStep()
    {
        if (!_network.DeliversApart)
        {
            _team.Run(_deliverAndStep);
            return;
        }

        _team.Run(_deliver);
        foreach (var stage in _network.Stages)
        {
            _team.Run(_step, stage);
        }
    }

    private void Deliver(int shard) => _network.Shards[shard].Deliver(_spikes, _delivered);

    private void StepShard(int shard) => _network.Shards[shard].Step(_slice);

    private void DeliverAndStep(int shard)
    {
        Deliver(shard);
        StepShard(shard);
    }

    private void DeliverAndGrow(int shard)
    {
        var own = _network.Shards[shard];
        own.Deliver(_spikes, _delivered);
        own.Growth?.FollowTime(Step);
    }

    private bool IsRewiringDue()
    {
        foreach (var rewiring in _network.Rewiring)
        {
            if (rewiring.IsDue(Step))
            {
                return true;
            }
        }

        return false;
    }

    private long NextEvent(long end)
    {
        var next = Math.Min(end, _recorders.NextAfter(Step));
        foreach (var rewiring in _network.Rewiring)
        {
            next = Math.Min(next, rewiring.NextAfter(Step));
        }

        return next;
    }

    private SimulationProgress Progress() =>
        new(Time, _plan.Steps * _plan.Step, _network.Populations.Sum(p => p.Size), Spikes, _network.Projections.Sum(p => p.Count));
}
