using System.Runtime.InteropServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Ranks;

namespace NeuroForge.Engine.Circuit;

/// <summary>All spikes of a slice in one order: by step, then by population, then by neuron. Here the spikes of all shards and of all ranks meet.</summary>
/// <param name="populations">The populations, in the order of neurons.</param>
/// <param name="longestSlice">Greatest number of steps in a slice.</param>
/// <param name="exchange">The exchange with other ranks.</param>
internal sealed class SliceSpikes(IReadOnlyList<Population> populations, int longestSlice, RankExchange exchange)
{
    private readonly Shard[][] _shards = [.. populations.Select(p => p.OwnShards)];
    private readonly int[] _starts = new int[(longestSlice * populations.Count) + 1];
    private readonly int[] _next = new int[exchange.Ranks]; // the first spike of each rank that has not been taken
    private int[] _neurons = new int[1024];
    private int[] _own = new int[1024];

    /// <summary>The spikes of a step of the slice.</summary>
    internal StepSpikes At(int step) => new(_neurons, _starts.AsSpan(step * _shards.Length, _shards.Length + 1));

    /// <summary>Gathers the spikes of all shards.</summary>
    /// <param name="steps">Number of steps in the slice.</param>
    /// <param name="requests">The requests of this rank, which reach all ranks with the spikes.</param>
    /// <returns>Number of spikes.</returns>
    /// <exception cref="RankFailedException">Another rank has failed.</exception>
    internal int Gather(int steps, RankRequests requests)
    {
        if (!exchange.IsAlone)
        {
            GatherOwn(steps, requests);
            return TakeThoseOfAllRanks(steps);
        }

        var (count, end) = (0, 0);
        for (var step = 0; step < steps; step++)
        {
            foreach (var shards in _shards)
            {
                foreach (var shard in shards)
                {
                    count = Append(shard, shard.Spikes.At(step), ref _neurons, count, shard.Range.First);
                }

                _starts[++end] = count;
            }
        }

        return count;
    }

    /// <summary>
    /// Gives the spikes of this rank to all: the number of steps, the number of spikes up to each, and the neurons by their number in the network.
    /// </summary>
    private void GatherOwn(int steps, RankRequests requests)
    {
        var count = steps + 1;
        _own[0] = steps;
        for (var step = 0; step < steps; step++)
        {
            for (var population = 0; population < _shards.Length; population++)
            {
                foreach (var shard in _shards[population])
                {
                    count = Append(shard, shard.Spikes.At(step), ref _own, count, populations[population].FirstNeuron + shard.Range.First);
                }
            }

            _own[step + 1] = count;
        }

        exchange.Gather(MemoryMarshal.AsBytes(_own.AsSpan(0, count)), requests);
    }

    /// <summary>Merges the spikes of all ranks, each of which has neurons before those of the next.</summary>
    private int TakeThoseOfAllRanks(int steps)
    {
        var (count, end) = (0, 0);
        for (var rank = 0; rank < _next.Length; rank++)
        {
            var length = SpikesOf(rank)[0];
            if (length != steps)
            {
                throw new InvalidOperationException($"rank {rank} has computed {length} steps, but rank {exchange.Rank} has computed {steps}");
            }

            _next[rank] = steps + 1;
        }

        for (var step = 0; step < steps; step++)
        {
            foreach (var population in populations)
            {
                for (var rank = 0; rank < _next.Length; rank++)
                {
                    count = Take(rank, SpikesOf(rank)[step + 1], population, count);
                }

                _starts[++end] = count;
            }
        }

        return count;
    }

    /// <summary>Takes the spikes of a rank in a step that are of a population.</summary>
    private int Take(int rank, int end, Population population, int count)
    {
        var spikes = SpikesOf(rank);
        var (first, after) = (population.FirstNeuron, population.FirstNeuron + population.Size);
        ref var next = ref _next[rank];
        while (next < end && spikes[next] < after)
        {
            if (count == _neurons.Length)
            {
                Array.Resize(ref _neurons, Room.After(count, count + 1));
            }

            _neurons[count++] = spikes[next++] - first;
        }

        return count;
    }

    private ReadOnlySpan<int> SpikesOf(int rank) => MemoryMarshal.Cast<byte, int>(exchange.Of(rank));

    private static int Append(Shard shard, ReadOnlySpan<int> spikes, ref int[] neurons, int count, int first)
    {
        if (spikes.IsEmpty)
        {
            return count;
        }

        if (count + spikes.Length > neurons.Length)
        {
            Array.Resize(ref neurons, Room.After(neurons.Length, count + spikes.Length));
        }

        shard.SpikeCount += spikes.Length;
        foreach (var spike in spikes)
        {
            neurons[count++] = first + spike;
        }

        return count;
    }
}
