namespace NeuroForge.Engine.Ranks;

/// <summary>The exchange of ranks that are threads of one process, each with its own simulator: shows without any launcher what a run on ranks does.</summary>
public sealed class DryRunExchange : RankExchange
{
    /// <summary>Longest time that a rank waits for the others: none is that slow, so one has ended without a word.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Barrier _barrier;
    private readonly byte[][] _given;

    private DryRunExchange(int rank, Barrier barrier, byte[][] given)
        : base(rank, given.Length) => (_barrier, _given) = (barrier, given);

    /// <summary>Creates the exchanges of some ranks.</summary>
    /// <param name="ranks">Number of ranks, 1 or more.</param>
    /// <returns>One for each rank, each for a thread of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no rank.</exception>
    public static IReadOnlyList<RankExchange> Create(int ranks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ranks, 1);
        var (barrier, given) = (new Barrier(ranks), new byte[ranks][]);
        return [.. Enumerable.Range(0, ranks).Select(rank => new DryRunExchange(rank, barrier, given))];
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">Another rank has ended without a word.</exception>
    private protected override void Share(ReadOnlySpan<byte> block, Span<byte> blocks)
    {
        _given[Rank] = block.ToArray();
        AwaitOthers();
        for (var rank = 0; rank < Ranks; rank++)
        {
            _given[rank].CopyTo(blocks[(rank * block.Length)..]);
        }

        AwaitOthers();
    }

    private void AwaitOthers()
    {
        if (!_barrier.SignalAndWait(Patience))
        {
            throw new TimeoutException($"rank {Rank} has waited for the other ranks for {Patience.TotalMinutes} minutes");
        }
    }
}
