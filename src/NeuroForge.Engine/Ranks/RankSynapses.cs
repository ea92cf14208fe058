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
    /// <param name="own">Those of this rank, by source and, for one source, by store.</param>
    /// <param name="firstTargets">The first target of each store of this rank.</param>
    /// <returns>On the first rank those of all, by source and, for one source, by store, as on a single rank; on the others their own.</returns>
    /// <exception cref="RankFailedException">Another rank has failed.</exception>
    internal GivenSynapses OfAll(GivenSynapses own, int[] firstTargets)
    {
        ranks.Gather(MemoryMarshal.AsBytes<int>(firstTargets));
        int[] starts = [.. Enumerable.Range(0, ranks.Ranks).SelectMany(rank => MemoryMarshal.Cast<byte, int>(ranks.Of(rank)).ToArray()).Order()];
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

        var targets = OfAll(own.Targets, counts);
        var order = Order(sources, targets, starts, counts);
        return own with
        {
            Sources = Ordered(sources, order),
            Targets = Ordered(targets, order),
            Weights = Ordered(OfAll(own.Weights, counts), order),
            Delays = Ordered(OfAll(own.Delays, counts), order),
            States = [.. own.States.Select(state => Ordered(OfAll(state, counts), order))],
        };
    }

    /// <summary>The places of the synapses in the order of their sources, and for one source in that of stores, of which each is on one rank.</summary>
    private static int[] Order(int[] sources, int[] targets, int[] starts, int[] counts)
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
            while (First(source) is (>= 0 and var rank, var store))
            {
                while (IsOf(rank, source) && StoreOf(next[rank]) == store)
                {
                    order[done++] = next[rank]++;
                }
            }
        }

        return order;

        bool IsOf(int rank, int source) => next[rank] < end[rank] && sources[next[rank]] == source;

        int StoreOf(int place)
        {
            var found = Array.BinarySearch(starts, targets[place]);
            return found >= 0 ? found : ~found - 1;
        }

        (int Rank, int Store) First(int source)
        {
            var first = (Rank: -1, Store: int.MaxValue);
            for (var rank = 0; rank < counts.Length; rank++)
            {
                if (IsOf(rank, source) && StoreOf(next[rank]) is var store && store < first.Store)
                {
                    first = (rank, store);
                }
            }

            return first;
        }
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
