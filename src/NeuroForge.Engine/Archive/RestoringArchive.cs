using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Archive;

/// <summary>Replaces the state by saved state.</summary>
internal sealed class RestoringArchive : StateArchive
{
    private readonly Queue<ReadOnlyMemory<byte>> _chunks;
    private ReadOnlyMemory<byte> _chunk;
    private long _left;

    internal RestoringArchive(IReadOnlyList<ReadOnlyMemory<byte>> saved)
    {
        _chunks = new(saved);
        _left = saved.Sum(chunk => (long)chunk.Length);
    }

    /// <inheritdoc/>
    internal override bool IsRestoring => true;

    /// <inheritdoc/>
    private protected override void Bytes(Span<byte> bytes)
    {
        CheckRoom<byte>(bytes.Length);
        _left -= bytes.Length;
        while (bytes.Length > 0)
        {
            if (_chunk.IsEmpty)
            {
                _chunk = _chunks.Dequeue();
            }

            var count = Math.Min(bytes.Length, _chunk.Length);
            _chunk.Span[..count].CopyTo(bytes);
            _chunk = _chunk[count..];
            bytes = bytes[count..];
        }
    }

    /// <summary>Checks that nothing is left.</summary>
    /// <exception cref="SnapshotException">Something is left.</exception>
    internal void Finish()
    {
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
}
