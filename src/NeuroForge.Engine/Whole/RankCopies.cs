using System.Runtime.InteropServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Whole;

/// <summary>
/// The copies that a rank has of the state of other ranks: states of neurons, calcium and elements, synapses of projections that every rank has whole. They are
/// renewed only when they are read, on all ranks together.
/// </summary>
/// <param name="network">The network.</param>
internal sealed class RankCopies(Network network)
{
    private readonly Population[] _seen =
        [.. network.Projections.Where(p => RuleNature.LooksAtSources(p.Plan.Rule)).SelectMany(p => p.Sources.Populations).Distinct()];

    private readonly Projection[] _changing =
        [.. network.Projections.Where(p => p.IsWhole && (p.Plan.Rule.Weight!.Plastic || p.Plan.Rule.States.Count > 0))];

    private byte[] _states = [];

    private RankExchange Ranks => network.Ranks;

    /// <summary>Renews the states of the neurons that synapse rules see as sources.</summary>
    internal void RenewSeen()
    {
        if (_seen.Length > 0)
        {
            RenewStates(_seen);
        }
    }

    /// <summary>Renews the states of the neurons of some populations.</summary>
    internal void RenewStates(IEnumerable<Population> populations)
    {
        if (Ranks.IsAlone)
        {
            return;
        }

        Shard[] shards = [.. populations.SelectMany(population => population.Shards)];
        if (shards.Length == 0)
        {
            return;
        }

        var length = shards.Where(shard => shard.IsOwn).Sum(shard => shard.Columns.States.Length) * sizeof(double);
        if (_states.Length < length)
        {
            _states = new byte[Room.After(_states.Length, length)];
        }

        var own = _states.AsSpan(0, length);
        foreach (var shard in shards.Where(shard => shard.IsOwn))
        {
            var states = MemoryMarshal.AsBytes(shard.Columns.States);
            states.CopyTo(own);
            own = own[states.Length..];
        }

        Ranks.Gather(_states.AsSpan(0, length));
        for (var rank = 0; rank < Ranks.Ranks; rank++)
        {
            var given = Ranks.Of(rank);
            foreach (var shard in shards.Where(shard => shard.Range.Rank == rank && !shard.IsOwn))
            {
                var states = MemoryMarshal.AsBytes(shard.Columns.States);
                given[..states.Length].CopyTo(states);
                given = given[states.Length..];
            }
        }
    }

    /// <summary>Renews calcium and elements of some populations.</summary>
    internal void RenewGrowth(IEnumerable<Population> populations)
    {
        Population[] growing = [.. populations.Where(population => population.Calcium is not null)];
        if (growing.Length > 0)
        {
            Renew((archive, rank) =>
            {
                foreach (var shard in growing.SelectMany(population => population.Shards).Where(shard => shard.Range.Rank == rank))
                {
                    foreach (var block in NeuronBlock.Of(shard.Range.Count))
                    {
                        shard.Growth!.Archive(archive, block, _ => "");
                    }
                }
            });
        }
    }

    /// <summary>Renews the synapses whose weights or states change.</summary>
    /// <param name="step">The next step; all earlier spikes are delivered.</param>
    internal void RenewSynapses(long step)
    {
        if (_changing.Length > 0)
        {
            Renew((archive, rank) => Array.ForEach(_changing, projection => projection.ArchiveValues(archive, step, rank)));
        }
    }

    /// <summary>Renews state: the same walk gives it on the rank that has it and takes it on the others.</summary>
    private void Renew(Action<StateArchive, int> show)
    {
        if (Ranks.IsAlone)
        {
            return;
        }

        var own = new SavingArchive();
        show(own, Ranks.Rank);
        byte[] given = [.. own.Saved.SelectMany(chunk => chunk.ToArray())];
        Ranks.Gather(given);
        for (var rank = 0; rank < Ranks.Ranks; rank++)
        {
            if (rank != Ranks.Rank)
            {
                show(new RestoringArchive([Ranks.Of(rank).ToArray()]), rank);
            }
        }
    }
}
