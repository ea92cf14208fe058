using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Growth;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Whole;

namespace NeuroForge.Engine.Running;

/// <summary>Runs a network slice after slice on a team of threads: <c>[ stimuli, neurons, spikes, delivery, synapses ]*, growth, rewiring</c>.</summary>
/// <remarks>
/// A slice is as long as the least delay, so that no neuron can hear another within it, or shorter where something is due.
/// Its spikes are delivered with the next slice, or before somebody looks at what delivery changes; nobody can tell which.
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
    private Slice _slice;
    private Slice _delivered;

    internal SliceRunner(Network network, double stepLength, int threads, Profiler profiler)
    {
        _network = network;
        _profiler = profiler;
        _stepLength = stepLength;
        LastSpikes = new SliceSpikes(network.Populations, network.LongestSlice);
        _team = new WorkerTeam(Math.Clamp(threads, 1, network.Shards.Length), network.Shards.Length);
        _work = WorkWith<NoClock>();
        _timedWork = WorkWith<PhaseClock>();
        _deliver = DeliverApart;
        _deliverAndGrow = DeliverAndGrow;
    }

    /// <summary>The next step.</summary>
    internal long Step { get; private set; }

    /// <summary>Spikes so far.</summary>
    internal long Spikes { get; private set; }

    /// <summary>Number of threads.</summary>
    internal int Threads => _team.Workers;

    /// <summary>The spikes of the last slice.</summary>
    internal SliceSpikes LastSpikes { get; }

    /// <inheritdoc/>
    public void Dispose() => _team.Dispose();

    /// <summary>Shows the state of a network with no spikes left to deliver, and how far it has come.</summary>
    internal void Archive(StateArchive archive)
    {
        archive.BeginPart();
        Step = archive.Value(Step);
        Spikes = archive.Value(Spikes);
        NetworkState.Archive(_network, Step, archive);
    }

    /// <summary>Runs the next slice.</summary>
    /// <param name="end">The step that it does not go beyond.</param>
    internal Slice RunSlice(long end) => RunSlice(end, _work);

    /// <summary>Runs the next slice and times what is done in it.</summary>
    /// <param name="end">The step that it does not go beyond.</param>
    internal Slice RunTimedSlice(long end) => RunSlice(end, _timedWork);

    /// <summary>Delivers what the last slice left, before its turn, where somebody looks at what delivery changes.</summary>
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
    /// Rewires where that is due at the beginning of the next step: delivers what the last slice left, over the synapses as they were, grows,
    /// and lets one projection after the other rewire.
    /// </summary>
    /// <param name="rewired">Told what each has done.</param>
    internal void Update(Action<ConnectivityEditor> rewired)
    {
        if (!IsRewiringDue())
        {
            return;
        }

        var ended = _profiler.Now();
        EndSlice(_deliverAndGrow);
        _profiler.AddApart(ended);
        var used = new List<SynapticElements>();
        foreach (var rewiring in _network.Rewiring)
        {
            if (rewiring.IsDue(Step))
            {
                var begin = _profiler.Now();
                rewiring.Update(Step);
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

    private Slice RunSlice(long end, SliceWork work)
    {
        _delivered = _slice;
        _slice = new Slice(Step, (int)Math.Min(_network.LongestSlice, end - Step), _stepLength);
        DeliverThenStep(work);
        Spikes += LastSpikes.Gather(_slice.Steps);
        Step = _slice.End;
        return _slice;
    }

    /// <summary>Does the work that ends the last slice, so that the next one finds nothing left of it.</summary>
    private void EndSlice(ShardWork work)
    {
        _delivered = _slice;
        _slice = default;
        _team.Run(work);
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

    /// <summary>A shard whose synapses look at neurons of others must not find them moved on: then all deliver before any steps.</summary>
    private void DeliverThenStep(SliceWork work)
    {
        if (!_network.DeliversApart)
        {
            _team.Run(work.DeliverAndStep);
            return;
        }

        if (_team.Workers == 1)
        {
            work.Alone();
            return;
        }

        _team.Run(work.Deliver);
        foreach (var stage in _network.Stages)
        {
            _team.Run(work.Step, stage);
        }
    }

    /// <summary>The same by a single thread, which has nobody to wait for between two stages: a slice may be a single step, and every call counts.</summary>
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

    /// <summary>What is done with every shard in a slice, closed over a clock.</summary>
    private sealed record SliceWork(ShardWork Deliver, ShardWork Step, ShardWork DeliverAndStep, Action Alone);
}
