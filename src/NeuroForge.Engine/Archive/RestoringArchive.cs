using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Archive;

/// <summary>Replaces the state by saved state.</summary>
internal sealed class RestoringArchive : StateArchive
{
    private readonly IReadOnlyList<long> _parts;
    private readonly IEnumerator<ReadOnlyMemory<byte>> _chunks;
    private ReadOnlyMemory<byte> _chunk;
    private int _part = -1;
    private long _left;

    /// <summary>Restores pieces that were saved without parts.</summary>
    internal RestoringArchive(IReadOnlyList<ReadOnlyMemory<byte>> saved)
    {
        _parts = [];
        _chunks = saved.GetEnumerator();
        _left = saved.Sum(chunk => (long)chunk.Length);
    }

    /// <summary>Restores a state, whose parts can be skipped.</summary>
    internal RestoringArchive(SavedState saved)
    {
        _parts = saved.Parts;
        _chunks = saved.GetEnumerator();
        _left = saved.Length;
    }

    /// <inheritdoc/>
    internal override bool IsRestoring => true;

    /// <inheritdoc/>
    internal override void BeginPart() => _part++;

    /// <inheritdoc/>
    internal override void SkipPart()
    {
        if (++_part >= _parts.Count)
        {
            throw SnapshotException.OfAnotherNetwork();
        }

        CheckRoom<byte>(_parts[_part]);
        for (var left = _parts[_part]; left > 0;)
        {
            left -= Next((int)Math.Min(left, int.MaxValue)).Length;
        }
    }

    /// <inheritdoc/>
    private protected override void Bytes(Span<byte> bytes)
    {
        CheckRoom<byte>(bytes.Length);
        while (bytes.Length > 0)
        {
            var next = Next(bytes.Length);
            next.CopyTo(bytes);
            bytes = bytes[next.Length..];
        }
    }

    /// <summary>Ends the enumeration of the state, and checks that nothing is left.</summary>
    /// <exception cref="SnapshotException">Something is left.</exception>
    internal void Finish()
    {
        _chunks.Dispose();
        if (_left > 0)
        {
            throw SnapshotException.OfAnotherNetwork();
        }
    }

    /// <inheritdoc/>
    internal override void CheckRoom<T>(long count)
    {
        if (count < 0 || count > _left / Unsafe.SizeOf<T>())
        {
            throw SnapshotException.OfAnotherNetwork();
        }
    }

    /// <summary>Takes the next bytes, at least one and at most a number, of which as many are left.</summary>
    private ReadOnlySpan<byte> Next(int most)
    {
        while (_chunk.IsEmpty)
        {
            _chunk = _chunks.MoveNext() ? _chunks.Current : throw SnapshotException.OfAnotherNetwork();
        }

        var next = _chunk.Span[..Math.Min(most, _chunk.Length)];
        _chunk = _chunk[next.Length..];
        _left -= next.Length;
        return next;
    }
}
