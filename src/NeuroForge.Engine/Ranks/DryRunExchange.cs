using System.Collections.Concurrent;

namespace NeuroForge.Engine.Ranks;

/// <summary>The exchange of ranks that are threads of one process, each with its own simulator: shows without any launcher what a run on ranks does.</summary>
public sealed class DryRunExchange : RankExchange
{
    /// <summary>Longest time that a rank waits for the others: none is that slow, so one has ended without a word.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Barrier _barrier;
    private readonly byte[][] _given;
    private readonly BlockingCollection<byte[]>[] _messages; // from each rank to each: that of the sender times the number of ranks, plus the receiver

    private DryRunExchange(int rank, Barrier barrier, byte[][] given, BlockingCollection<byte[]>[] messages)
        : base(rank, given.Length) => (_barrier, _given, _messages) = (barrier, given, messages);

    /// <summary>Creates the exchanges of some ranks.</summary>
    /// <param name="ranks">Number of ranks, 1 or more.</param>
    /// <returns>One for each rank, each for a thread of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no rank.</exception>
    public static IReadOnlyList<RankExchange> Create(int ranks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ranks, 1);
        var (barrier, given) = (new Barrier(ranks), new byte[ranks][]);
        BlockingCollection<byte[]>[] messages = [.. Enumerable.Range(0, ranks * ranks).Select(_ => new BlockingCollection<byte[]>(boundedCapacity: 1))];
        return [.. Enumerable.Range(0, ranks).Select(rank => new DryRunExchange(rank, barrier, given, messages))];
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

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">The other rank has ended without a word.</exception>
    private protected override void Give(int rank, ReadOnlySpan<byte> message) =>
        ThrowIfLate(_messages[(Rank * Ranks) + rank].TryAdd(message.ToArray(), Patience));

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">The other rank has ended without a word.</exception>
    private protected override void Take(int rank, Span<byte> message)
    {
        ThrowIfLate(_messages[(rank * Ranks) + Rank].TryTake(out var given, Patience));
        given!.CopyTo(message);
    }

    private void AwaitOthers() => ThrowIfLate(_barrier.SignalAndWait(Patience));

    private void ThrowIfLate(bool done)
    {
        if (!done)
        {
            throw new TimeoutException($"rank {Rank} has waited for the other ranks for {Patience.TotalMinutes} minutes");
        }
    }
}
