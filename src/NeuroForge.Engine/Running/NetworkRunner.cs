namespace NeuroForge.Engine;

/// <summary>Moves a network on, slice after slice: <c>[ stimuli, neurons, spikes, delivery, synapses ]*, growth, rewiring</c>.</summary>
/// <remarks>
/// A slice is as long as the least delay, so that no neuron can hear another within it, or shorter where something is due.
/// Its spikes are delivered with the next slice, or before somebody looks at what delivery changes; nobody can tell which.
/// </remarks>
internal sealed class NetworkRunner : IDisposable
{
    private readonly Network _network;
    private readonly double _stepLength;
    private readonly WorkerTeam _team;
    private readonly ShardWork _deliver;
    private readonly ShardWork _step;
    private readonly ShardWork _deliverAndStep;
    private readonly ShardWork _deliverAndGrow;
    private Slice _slice;
    private Slice _delivered;

    internal NetworkRunner(Network network, double stepLength, int threads)
    {
        _network = network;
        _stepLength = stepLength;
        LastSpikes = new SliceSpikes(network.LongestSlice);
        _team = new WorkerTeam(Math.Clamp(threads, 1, network.Shards.Length), network.Shards.Length);
        _deliver = Deliver;
        _step = StepShard;
        _deliverAndStep = DeliverAndStep;
        _deliverAndGrow = DeliverAndGrow;
    }

    /// <summary>The step that comes next.</summary>
    internal long Step { get; private set; }

    /// <summary>Spikes so far.</summary>
    internal long Spikes { get; private set; }

    /// <summary>How many threads work.</summary>
    internal int Threads => _team.Workers;

    /// <summary>The spikes of the last slice.</summary>
    internal SliceSpikes LastSpikes { get; }

    /// <inheritdoc/>
    public void Dispose() => _team.Dispose();

    /// <summary>Shows the state of a network with no spikes left to deliver, and how far it has come.</summary>
    internal void Archive(StateArchive archive)
    {
        Step = archive.Value(Step);
        Spikes = archive.Value(Spikes);
        NetworkState.Archive(_network, archive);
    }

    /// <summary>Runs the next slice.</summary>
    /// <param name="end">The step that it does not go beyond.</param>
    internal Slice RunSlice(long end)
    {
        _delivered = _slice;
        _slice = new Slice(Step, (int)Math.Min(_network.LongestSlice, end - Step), _stepLength);
        DeliverThenStep();
        Spikes += LastSpikes.Gather(_network.Shards, _slice.Steps);
        Step = _slice.End;
        return _slice;
    }

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

        EndSlice(_deliverAndGrow);
        var used = new List<SynapticElements>();
        foreach (var rewiring in _network.Rewiring)
        {
            if (rewiring.IsDue(Step))
            {
                rewiring.Update(Step);
                rewired(rewiring.Editor);
                used.AddRange(rewiring.Editor.Kinds);
            }
        }

        foreach (var elements in used.Distinct())
        {
            elements.DecayVacant();
        }
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

    private void Deliver(int shard) => _network.Shards[shard].Deliver(LastSpikes, _delivered);

    private void StepShard(int shard) => _network.Shards[shard].Step(_slice);

    private void DeliverAndStep(int shard)
    {
        Deliver(shard);
        StepShard(shard);
    }

    private void DeliverAndGrow(int shard)
    {
        Deliver(shard);
        _network.Shards[shard].Growth?.FollowTime(Step);
    }
}
