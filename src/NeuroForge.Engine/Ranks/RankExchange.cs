using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Ranks;

/// <summary>
/// The exchange of data between the ranks of a run. A rank has a part of the network: it builds and computes the neurons of its shards and the synapses onto
/// them. Ranks may be processes on several machines.
/// </summary>
/// <remarks>
/// There is one operation, <see cref="Gather"/>: every rank gives some bytes and receives those of all ranks. All ranks must call it equally often, in the same
/// order. A block of fixed size with a header is exchanged first; what does not fit into it follows in rounds. A rank that fails takes part in the next
/// exchange with its message, so that none waits for it.
/// </remarks>
public abstract class RankExchange
{
    /// <summary>Bytes of the first block of each rank.</summary>
    private const int BlockSize = 1024;

    /// <summary>Bytes of the header: the number of bytes that the rank gives, and its requests.</summary>
    private const int HeaderSize = sizeof(long) + sizeof(int);

    /// <summary>Greatest number of bytes of a rank in a block.</summary>
    private const int BlockRoom = BlockSize - HeaderSize;

    /// <summary>Greatest number of bytes of a rank in a later round.</summary>
    private const int LongestRound = 1 << 22;

    private readonly byte[] _block = new byte[BlockSize];
    private readonly byte[] _blocks;
    private readonly byte[][] _received;
    private readonly int[] _lengths;
    private byte[] _round = [];
    private byte[] _rounds = [];
    private Exception? _failure;
    private bool _hasLeft;

    private protected RankExchange(int rank, int ranks)
    {
        (Rank, Ranks) = (rank, ranks);
        _blocks = new byte[ranks * BlockSize];
        _received = new byte[ranks][];
        Array.Fill(_received, []);
        _lengths = new int[ranks];
    }

    /// <summary>The exchange of a run with a single rank.</summary>
    public static RankExchange Local { get; } = new LocalExchange();

    /// <summary>The number of this rank, from 0.</summary>
    public int Rank { get; }

    /// <summary>Number of ranks, 1 or more.</summary>
    public int Ranks { get; }

    /// <summary>True if there are no other ranks.</summary>
    public bool IsAlone => Ranks == 1;

    /// <summary>Number of bytes that this rank has given so far, headers and unused room of blocks included.</summary>
    public long BytesSent { get; private set; }

    /// <summary>The time that this rank has spent in exchanges, in which it also waits for slower ranks.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>The requests of all ranks in the last exchange.</summary>
    internal RankRequests Requested { get; private set; }

    /// <summary>The bytes of a rank in the last exchange, valid up to the next.</summary>
    internal ReadOnlySpan<byte> Of(int rank) => _received[rank].AsSpan(0, _lengths[rank]);

    /// <summary>Gives bytes to all ranks and receives theirs.</summary>
    /// <param name="own">The bytes of this rank.</param>
    /// <param name="requests">The requests of this rank.</param>
    /// <exception cref="RankFailedException">Another rank failed; there can be no further exchange.</exception>
    internal void Gather(ReadOnlySpan<byte> own, RankRequests requests = RankRequests.None)
    {
        if (_failure is not null)
        {
            throw _failure;
        }

        var begun = Stopwatch.GetTimestamp();
        GatherInTime(own, requests);
        Time += Stopwatch.GetElapsedTime(begun);
    }

    private void GatherInTime(ReadOnlySpan<byte> own, RankRequests requests)
    {
        ShareBlocks(own, requests);
        Requested = RankRequests.None;
        var longest = 0;
        for (var rank = 0; rank < Ranks; rank++)
        {
            var block = _blocks.AsSpan(rank * BlockSize, BlockSize);
            _lengths[rank] = checked((int)BinaryPrimitives.ReadInt64LittleEndian(block));
            var requested = (RankRequests)BinaryPrimitives.ReadInt32LittleEndian(block[sizeof(long)..]);
            Requested |= requested;
            longest = Math.Max(longest, _lengths[rank]);
            if (_received[rank].Length < _lengths[rank])
            {
                _received[rank] = new byte[Room.After(_received[rank].Length, _lengths[rank])];
            }

            block.Slice(HeaderSize, Math.Min(_lengths[rank], BlockRoom)).CopyTo(_received[rank]);
            if (requested.HasFlag(RankRequests.Failed))
            {
                throw _failure = new RankFailedException(rank, Encoding.UTF8.GetString(Of(rank)));
            }
        }

        for (var done = BlockRoom; done < longest; done += LongestRound)
        {
            ShareRound(own, done, Math.Min(LongestRound, longest - done));
        }
    }

    /// <summary>Sends bytes to one rank, which receives them in the order in which they are sent. It may wait until they are received.</summary>
    internal void Send(int rank, ReadOnlySpan<byte> message)
    {
        Give(rank, message);
        BytesSent += message.Length;
    }

    /// <summary>Receives the next bytes of a rank; their number is known to both.</summary>
    internal void Receive(int rank, Span<byte> message) => Take(rank, message);

    /// <summary>Refuses what is not possible on several ranks.</summary>
    /// <exception cref="RanksException">There are several ranks.</exception>
    internal void Refuse(string action)
    {
        if (!IsAlone)
        {
            throw new RanksException($"a run on {Ranks} ranks cannot {action}: run it on one");
        }
    }

    /// <summary>Does what all ranks do together. If it fails on this one, the others hear of it instead of waiting.</summary>
    internal void Together(Action action) => Together(() =>
    {
        action();
        return true;
    });

    /// <inheritdoc cref="Together(Action)"/>
    internal T Together<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is not (RankFailedException or OperationCanceledException))
        {
            Fail(failure);
            throw;
        }
    }

    /// <summary>Tells all ranks, in their next exchange, that this one has failed. There can be no further exchange.</summary>
    /// <param name="failure">The failure of this rank; one that it has from another rank is known to all.</param>
    public void Fail(Exception failure)
    {
        if (_failure is null && !IsAlone && !_hasLeft)
        {
            _failure = failure;
            var message = Encoding.UTF8.GetBytes(failure.Message);
            ShareBlocks(message.AsSpan(0, Math.Min(message.Length, BlockRoom)), RankRequests.Failed);
        }
    }

    /// <summary>Ends the exchange: waits for all ranks, so that none ends while others need it.</summary>
    /// <exception cref="RankFailedException">Another rank failed after the last exchange.</exception>
    public void Close()
    {
        if (_hasLeft || IsAlone)
        {
            return;
        }

        try
        {
            if (_failure is null)
            {
                Gather([]);
            }
        }
        finally
        {
            _hasLeft = true;
            Leave();
        }
    }

    /// <summary>Notes a failure that all ranks have found together, so that none of them has to say it to the others.</summary>
    internal T FailedTogether<T>(T failure)
        where T : Exception
    {
        _failure = failure;
        return failure;
    }

    /// <summary>Gives a block of bytes to all ranks and receives one of the same length from each, in the order of ranks.</summary>
    private protected abstract void Share(ReadOnlySpan<byte> block, Span<byte> blocks);

    /// <summary>Gives bytes to one rank, which receives as many from this one.</summary>
    private protected abstract void Give(int rank, ReadOnlySpan<byte> message);

    /// <summary>Receives the next bytes that a rank gives to this one alone.</summary>
    private protected abstract void Take(int rank, Span<byte> message);

    /// <summary>Notes that other ranks cannot be reached any longer, so that nothing more is sent to them.</summary>
    private protected void Abandon() => _hasLeft = true;

    /// <summary>Ends the use of what the exchange is made by, after all ranks have agreed to.</summary>
    private protected virtual void Leave()
    {
    }

    private void ShareBlocks(ReadOnlySpan<byte> own, RankRequests requests)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_block, own.Length);
        BinaryPrimitives.WriteInt32LittleEndian(_block.AsSpan(sizeof(long)), (int)requests);
        own[..Math.Min(own.Length, BlockRoom)].CopyTo(_block.AsSpan(HeaderSize));
        Share(_block, _blocks);
        BytesSent += BlockSize;
    }

    /// <summary>Exchanges bytes that did not fit into blocks: as many of each rank as the longest needs, at most a round.</summary>
    private void ShareRound(ReadOnlySpan<byte> own, int done, int size)
    {
        if (_round.Length < size)
        {
            (_round, _rounds) = (new byte[size], new byte[size * Ranks]);
        }

        if (own.Length > done)
        {
            own.Slice(done, Math.Min(size, own.Length - done)).CopyTo(_round);
        }

        Share(_round.AsSpan(0, size), _rounds.AsSpan(0, size * Ranks));
        BytesSent += size;
        for (var rank = 0; rank < Ranks; rank++)
        {
            if (_lengths[rank] > done)
            {
                _rounds.AsSpan(rank * size, Math.Min(size, _lengths[rank] - done)).CopyTo(_received[rank].AsSpan(done));
            }
        }
    }
}
