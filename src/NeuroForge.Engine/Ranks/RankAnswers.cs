using System.Runtime.InteropServices;
using System.Text;

namespace NeuroForge.Engine.Ranks;

/// <summary>Questions that all ranks ask each other at the same point, so that all have the same answer.</summary>
public static class RankAnswers
{
    /// <summary>Checks that all ranks have the same text.</summary>
    /// <param name="ranks">The exchange with the other ranks.</param>
    /// <param name="own">The text of this rank.</param>
    /// <param name="what">Words for what it describes, for the message.</param>
    /// <exception cref="RanksException">A rank has another text than the first.</exception>
    public static void CheckSame(this RankExchange ranks, string own, string what)
    {
        if (ranks.IsAlone)
        {
            return;
        }

        ranks.Gather(Encoding.UTF8.GetBytes(own));
        for (var rank = 1; rank < ranks.Ranks; rank++)
        {
            if (!ranks.Of(rank).SequenceEqual(ranks.Of(0)))
            {
                throw ranks.FailedTogether(new RanksException(
                    $"rank {rank} has other {what} than rank 0: {Encoding.UTF8.GetString(ranks.Of(rank))} instead of "
                        + $"{Encoding.UTF8.GetString(ranks.Of(0))}; install and read the same on all machines"));
            }
        }
    }

    /// <summary>The text of the first rank, on all ranks.</summary>
    /// <param name="ranks">The exchange with the other ranks.</param>
    /// <param name="own">The text of this rank; only that of the first has an effect.</param>
    /// <exception cref="RankFailedException">Another rank failed.</exception>
    public static string OfFirst(this RankExchange ranks, string own)
    {
        if (ranks.IsAlone)
        {
            return own;
        }

        ranks.Gather(Encoding.UTF8.GetBytes(own));
        return Encoding.UTF8.GetString(ranks.Of(0));
    }

    /// <summary>A number of each rank, in the order of ranks.</summary>
    /// <param name="ranks">The exchange with the other ranks.</param>
    /// <param name="own">The number of this rank.</param>
    /// <exception cref="RankFailedException">Another rank failed.</exception>
    public static IReadOnlyList<long> OfEach(this RankExchange ranks, long own) => ranks.OfEach<long>(own);

    /// <summary>True if something is true on a rank.</summary>
    /// <param name="ranks">The exchange with the other ranks.</param>
    /// <param name="own">True if it is so on this rank.</param>
    /// <exception cref="RankFailedException">Another rank failed.</exception>
    public static bool Any(this RankExchange ranks, bool own) => ranks.IsAlone ? own : ranks.Sum(own ? 1 : 0) > 0;

    /// <summary>The sum of a number of each rank.</summary>
    internal static long Sum(this RankExchange ranks, long own) => ranks.OfEach<long>(own).Sum();

    /// <summary>The greatest number of a rank.</summary>
    internal static double Greatest(this RankExchange ranks, double own) => ranks.OfEach<double>(own).Max();

    private static T[] OfEach<T>(this RankExchange ranks, T own)
        where T : unmanaged
    {
        if (ranks.IsAlone)
        {
            return [own];
        }

        ranks.Gather(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in own)));
        return [.. Enumerable.Range(0, ranks.Ranks).Select(rank => MemoryMarshal.Read<T>(ranks.Of(rank)))];
    }
}
