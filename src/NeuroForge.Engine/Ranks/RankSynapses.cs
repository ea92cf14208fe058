using System.Runtime.InteropServices;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Ranks;

/// <summary>Brings the synapses of a projection of which each rank has a part together on the first rank.</summary>
/// <param name="ranks">The exchange with the other ranks.</param>
internal sealed class RankSynapses(RankExchange ranks)
{
    /// <summary>Greatest number of bytes in a message.</summary>
    private const int LongestMessage = 1 << 22;

    /// <summary>The synapses of all ranks.</summary>
    /// <param name="own">Those of this rank, ascending by source. The targets of a rank come before those of the next.</param>
    /// <returns>On the first rank those of all, by source and, for one source, in the order of ranks; on the others their own.</returns>
    /// <exception cref="RankFailedException">Another rank has failed.</exception>
    internal GivenSynapses OfAll(GivenSynapses own)
    {
        ranks.Gather(MemoryMarshal.AsBytes<int>([own.Count]));
        int[] counts = [.. Enumerable.Range(0, ranks.Ranks).Select(rank => MemoryMarshal.Read<int>(ranks.Of(rank)))];
        var sources = OfAll(own.Sources, counts);
        if (ranks.Rank > 0)
        {
            OfAll(own.Targets, counts);
            OfAll(own.Weights, counts);
            OfAll(own.Delays, counts);
            own.States.ToList().ForEach(state => OfAll(state, counts));
            return own;
        }

        var order = Order(sources, counts);
        return own with
        {
            Sources = Ordered(sources, order),
            Targets = Ordered(OfAll(own.Targets, counts), order),
            Weights = Ordered(OfAll(own.Weights, counts), order),
            Delays = Ordered(OfAll(own.Delays, counts), order),
            States = [.. own.States.Select(state => Ordered(OfAll(state, counts), order))],
        };
    }

    /// <summary>The places of the synapses in the order of their sources; those of one source stay in the order of ranks.</summary>
    private static int[] Order(int[] sources, int[] counts)
    {
        var order = new int[sources.Length];
        var (next, end) = (new int[counts.Length], new int[counts.Length]);
        for (var rank = 0; rank < counts.Length; rank++)
        {
            next[rank] = counts.Take(rank).Sum();
            end[rank] = next[rank] + counts[rank];
        }

        var done = 0;
        for (var source = 0; done < order.Length; source++)
        {
            for (var rank = 0; rank < counts.Length; rank++)
            {
                while (next[rank] < end[rank] && sources[next[rank]] == source)
                {
                    order[done++] = next[rank]++;
                }
            }
        }

        return order;
    }

    private static T[] Ordered<T>(T[] values, int[] order) => Array.ConvertAll(order, place => values[place]);

    /// <summary>The values of all ranks, one after the other, on the first rank; nothing on the others.</summary>
    private T[] OfAll<T>(T[] own, int[] counts)
        where T : unmanaged
    {
        if (ranks.Rank > 0)
        {
            for (var rest = MemoryMarshal.AsBytes(own.AsSpan()); !rest.IsEmpty; rest = rest[Math.Min(rest.Length, LongestMessage)..])
            {
                ranks.Send(0, rest[..Math.Min(rest.Length, LongestMessage)]);
            }

            return [];
        }

        var all = new T[checked(counts.Sum())];
        own.CopyTo(all, 0);
        var done = own.Length;
        for (var rank = 1; rank < counts.Length; rank++)
        {
            for (var rest = MemoryMarshal.AsBytes(all.AsSpan(done, counts[rank])); !rest.IsEmpty; rest = rest[Math.Min(rest.Length, LongestMessage)..])
            {
                ranks.Receive(rank, rest[..Math.Min(rest.Length, LongestMessage)]);
            }

            done += counts[rank];
        }

        return all;
    }
}
