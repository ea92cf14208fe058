using System.Runtime.InteropServices;
using NeuroForge.Engine.Archive;

namespace NeuroForge.Engine.Ranks;

/// <summary>
/// The saved state of a network of which each rank has some parts. The first rank receives the parts of the others in their order, while it writes them; so no
/// rank has more than its own parts and one message.
/// </summary>
internal sealed class RankState
{
    /// <summary>Greatest number of bytes in a message.</summary>
    private const int LongestMessage = 1 << 22;

    private readonly RankExchange _ranks;
    private readonly SavedBytes _own;
    private readonly long[] _ownParts;
    private readonly int[] _owners;
    private readonly long[] _lengths;
    private byte[] _message = [];
    private int _part; // the first part after the current stretch
    private int _owner; // the rank that has all parts of the current stretch
    private long _left; // bytes of the current stretch that have not been passed on

    /// <summary>Agrees with the other ranks on the lengths of all parts.</summary>
    /// <param name="ranks">The exchange with the other ranks.</param>
    /// <param name="own">The saved parts of this rank.</param>
    /// <exception cref="RankFailedException">Another rank has failed.</exception>
    internal RankState(RankExchange ranks, SavingArchive own)
    {
        _ranks = ranks;
        _own = new SavedBytes(own.Saved);
        _ownParts = [.. own.Parts];
        _owners = new int[_ownParts.Length];
        _lengths = new long[_ownParts.Length];
        Array.Fill(_owners, -1);
        long[] given = [.. own.Parts.Index().Where(part => part.Item != SavingArchive.Skipped).SelectMany(part => new[] { part.Index, part.Item })];
        ranks.Gather(MemoryMarshal.AsBytes(given.AsSpan()));
        for (var rank = 0; rank < ranks.Ranks; rank++)
        {
            for (var parts = MemoryMarshal.Cast<byte, long>(ranks.Of(rank)); !parts.IsEmpty; parts = parts[2..])
            {
                var part = checked((int)parts[0]);
                if (_owners[part] < 0) // what several ranks have, the first gives
                {
                    (_owners[part], _lengths[part]) = (rank, parts[1]);
                }
            }
        }

        if (Array.IndexOf(_owners, -1) is >= 0 and var missing)
        {
            throw new InvalidOperationException($"no rank has part {missing} of the state");
        }
    }

    /// <summary>Passes the state to an action on the first rank; all other ranks give their parts.</summary>
    /// <param name="take">Receives the state; what it does not enumerate is passed over.</param>
    internal void PassTo(Action<SavedState> take)
    {
        if (_ranks.Rank > 0)
        {
            Give();
            return;
        }

        try
        {
            take(new SavedState(_lengths, Rest()));
        }
        finally
        {
            foreach (var _ in Rest())
            {
                // The other ranks give all their parts in any case.
            }
        }
    }

    /// <summary>The bytes that have not been passed on yet.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> Rest()
    {
        while (_left > 0 || Begin())
        {
            if (_left == 0)
            {
                continue;
            }

            var next = _owner == 0 ? _own.Next(_left) : Receive();
            _left -= next.Length;
            yield return next;
        }
    }

    private ReadOnlyMemory<byte> Receive()
    {
        var message = Message();
        _ranks.Receive(_owner, message.Span);
        return message;
    }

    /// <summary>Gives the parts of this rank to the first.</summary>
    private void Give()
    {
        while (Begin())
        {
            while (_owner == _ranks.Rank && _left > 0)
            {
                var message = Message();
                for (var rest = message; !rest.IsEmpty;)
                {
                    var next = _own.Next(rest.Length);
                    next.CopyTo(rest);
                    rest = rest[next.Length..];
                }

                _ranks.Send(0, message.Span);
                _left -= message.Length;
            }
        }
    }

    /// <summary>Begins the next stretch of parts that one rank has; passes over what this rank has of parts that another gives.</summary>
    /// <returns>False if there is none.</returns>
    private bool Begin()
    {
        if (_part == _owners.Length)
        {
            return false;
        }

        (_owner, _left) = (_owners[_part], 0);
        while (_part < _owners.Length && _owners[_part] == _owner)
        {
            _left += _lengths[_part];
            if (_owner != _ranks.Rank)
            {
                _own.Skip(Math.Max(0, _ownParts[_part]));
            }

            _part++;
        }

        return true;
    }

    private Memory<byte> Message()
    {
        var length = (int)Math.Min(_left, LongestMessage);
        if (_message.Length < length)
        {
            _message = new byte[length];
        }

        return _message.AsMemory(0, length);
    }
}
