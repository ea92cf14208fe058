using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Growth;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Whole;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Running;

/// <summary>Runs a network slice after slice on a team of threads: <c>[ stimuli, neurons, spikes, delivery, synapses ]*, growth, rewiring</c>.</summary>
/// <remarks>
/// A slice is as long as the smallest delay, so that neurons cannot affect each other within it, or shorter if something is due. Its spikes are delivered with
/// the next slice, or earlier if values that delivery changes are needed; the results are the same.
/// </remarks>
internal sealed class SliceRunner : IDisposable
{
    private readonly Network _network;
    private readonly double _stepLength;
    private readonly WorkerTeam _team;
    private readonly Profiler _profiler;
    private readonly SliceWork _work;
    private readonly SliceWork _timedWork;
    private readonly ShardWork _deliver;
    private readonly ShardWork _deliverAndGrow;
    private readonly IncomingProjection[] _modulated; // their synapses change without spikes of the two neurons, so readers must know the moment
    private Slice _slice;
    private Slice _delivered;

    internal SliceRunner(Network network, double stepLength, int threads, Profiler profiler)
    {
        _network = network;
        _profiler = profiler;
        _stepLength = stepLength;
        LastSpikes = new SliceSpikes(network.Populations, network.LongestSlice, network.Ranks);
        Copies = new RankCopies(network);
        _team = new WorkerTeam(Math.Clamp(threads, 1, Math.Max(1, network.Shards.Length)), network.Shards.Length);
        _work = WorkWith<NoClock>();
        _timedWork = WorkWith<PhaseClock>();
        _deliver = DeliverApart;
        _deliverAndGrow = DeliverAndGrow;
        _modulated = [.. network.Projections.Where(p => p.Plan.Rule.IsModulated).SelectMany(p => p.Incoming)];
    }

    /// <summary>The next step.</summary>
    internal long Step { get; private set; }

    /// <summary>Spikes so far.</summary>
    internal long Spikes { get; private set; }

    /// <summary>Number of threads.</summary>
    internal int Threads => _team.Workers;

    /// <summary>The spikes of the last slice.</summary>
    internal SliceSpikes LastSpikes { get; }

    /// <summary>The copies of the state of other ranks.</summary>
    internal RankCopies Copies { get; }

    /// <summary>The requests of this rank, which all ranks receive with the spikes of the next slice.</summary>
    internal RankRequests Requests { get; set; }

    /// <inheritdoc/>
    public void Dispose() => _team.Dispose();

    /// <summary>Shows the state of a network with all spikes delivered, and its step.</summary>
    internal void Archive(StateArchive archive)
    {
        archive.BeginPart();
        Step = archive.Value(Step);
        Spikes = archive.Value(Spikes);
        NetworkState.Archive(_network, Step, archive);
    }

    /// <summary>Runs the next slice.</summary>
    /// <param name="end">The step that it must not exceed.</param>
    internal Slice RunSlice(long end) => RunSlice(end, _work);

    /// <summary>Runs the next slice and measures its phases.</summary>
    /// <param name="end">The step that it must not exceed.</param>
    internal Slice RunTimedSlice(long end) => RunSlice(end, _timedWork);

    /// <summary>Delivers the spikes of the last slice earlier than usual, if values that delivery changes are needed.</summary>
    internal void Deliver() => EndSlice(_deliver);

    /// <summary>The first step after the next one at whose beginning an update of the connectivity is due.</summary>
    internal long NextUpdate()
    {
        var next = long.MaxValue;
        foreach (var rewiring in _network.Rewiring)
        {
            next = Math.Min(next, rewiring.NextAfter(Step));
        }

        return next;
    }

    /// <summary>
    /// Rewires the projections that are due at the beginning of the next step: delivers the spikes of the last slice through the old synapses, grows elements,
    /// and rewires one projection after the other.
    /// </summary>
    /// <param name="rewired">Receives the editor of each.</param>
    internal void Update(Action<ConnectivityEditor> rewired)
    {
        if (!IsRewiringDue())
        {
            return;
        }

        var ended = _profiler.Now();
        EndSlice(_deliverAndGrow);
        Copies.RenewGrowth(_network.Populations);
        Copies.RenewStates(SeenByStrategies());
        Copies.RenewSynapses(Step);
        _profiler.AddApart(ended);
        var used = new List<SynapticElements>();
        foreach (var rewiring in _network.Rewiring)
        {
            if (rewiring.IsDue(Step))
            {
                var begin = _profiler.Now();
                rewiring.Update(Step, RunParts);
                rewired(rewiring.Editor);
                used.AddRange(rewiring.Editor.Kinds);
                _profiler.AddRewiring(rewiring.Editor.Projection.Number, begin);
            }
        }

        foreach (var elements in used.Distinct())
        {
            elements.DecayVacant();
        }
    }

    /// <summary>The populations whose states the strategies of due updates see.</summary>
    private Population[] SeenByStrategies() =>
    [
        .. _network.Rewiring.Where(rewiring => rewiring.IsDue(Step) && rewiring.Use.Mechanism.SeenOfNeurons.Any())
            .Select(rewiring => rewiring.Editor.Projection)
            .SelectMany(projection => projection.Sources.Populations.Concat(projection.Targets.Populations))
            .Distinct(),
    ];

    private Slice RunSlice(long end, SliceWork work)
    {
        _delivered = _slice;
        _slice = new Slice(Step, (int)Math.Min(_network.LongestSlice, end - Step), _stepLength);
        DeliverThenStep(work);
        Spikes += LastSpikes.Gather(_slice.Steps, Requests);
        Step = _slice.End;
        return _slice;
    }

    /// <summary>Ends the last slice, so that the next one has nothing left to do for it.</summary>
    private void EndSlice(ShardWork work)
    {
        _delivered = _slice;
        _slice = default;
        _team.Run(work);
        foreach (var projection in _modulated)
        {
            projection.Now = new Clock(Step - 1, _stepLength);
        }
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

    /// <summary>Delivers in all shards before any shard is stepped, since synapses of a shard may read the neurons of others.</summary>
    private void DeliverThenStep(SliceWork work)
    {
        if (!_network.DeliversApart)
        {
            _team.Run(work.DeliverAndStep);
            return;
        }

        if (_team.Workers == 1 && _network.Ranks.IsAlone)
        {
            work.Alone();
            return;
        }

        _team.Run(work.Deliver);
        foreach (var stage in _network.Stages)
        {
            _team.Run(work.Step, stage);
            Copies.RenewSeen();
        }
    }

    /// <summary>The same for a single thread, which does not wait between two stages: a slice may be a single step, so every call counts.</summary>
    private void DeliverThenStepAlone<TClock>()
        where TClock : struct, IPhaseClock<TClock>
    {
        for (var shard = 0; shard < _network.Shards.Length; shard++)
        {
            Deliver<TClock>(shard);
        }

        for (var shard = 0; shard < _network.Shards.Length; shard++)
        {
            StepShard<TClock>(shard);
        }
    }

    private SliceWork WorkWith<TClock>()
        where TClock : struct, IPhaseClock<TClock> => new(Deliver<TClock>, StepShard<TClock>, DeliverAndStep<TClock>, DeliverThenStepAlone<TClock>);

    private void Deliver<TClock>(int shard)
        where TClock : struct, IPhaseClock<TClock>
    {
        var clock = TClock.Start(_profiler.Sampled[shard]);
        _network.Shards[shard].Deliver(LastSpikes, _delivered, ref clock);
    }

    private void StepShard<TClock>(int shard)
        where TClock : struct, IPhaseClock<TClock>
    {
        var clock = TClock.Start(_profiler.Sampled[shard]);
        _network.Shards[shard].Step(_slice, ref clock);
    }

    private void DeliverAndStep<TClock>(int shard)
        where TClock : struct, IPhaseClock<TClock>
    {
        var clock = TClock.Start(_profiler.Sampled[shard]);
        _network.Shards[shard].Deliver(LastSpikes, _delivered, ref clock);
        _network.Shards[shard].Step(_slice, ref clock);
    }

    /// <summary>Runs an action for parts of the network, of which there are at most as many as shards.</summary>
    private void RunParts(Action<int> work, int parts)
    {
        if (_network.Ranks.IsAlone)
        {
            _team.Run(new ShardWork(work), new Stage(0, parts));
            return;
        }

        for (var part = 0; part < parts; part++) // every rank has the parts of all shards, but threads for its own
        {
            work(part);
        }
    }

    private void DeliverApart(int shard)
    {
        var clock = PhaseClock.Start(_profiler.Apart[shard]);
        _network.Shards[shard].Deliver(LastSpikes, _delivered, ref clock);
    }

    private void DeliverAndGrow(int shard)
    {
        var clock = PhaseClock.Start(_profiler.Apart[shard]);
        _network.Shards[shard].Deliver(LastSpikes, _delivered, ref clock);
        _network.Shards[shard].Grow(Step, ref clock);
    }

    /// <summary>The actions for every shard in a slice, for one type of clock.</summary>
    private sealed record SliceWork(ShardWork Deliver, ShardWork Step, ShardWork DeliverAndStep, Action Alone);
}
