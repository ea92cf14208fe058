namespace NeuroForge.Engine.Archive;

/// <summary>Copies the state into chunks, since it may be longer than one array can be.</summary>
internal sealed class SavingArchive : StateArchive
{
    private const int FirstChunk = 1 << 16;
    private const int LongestChunk = 1 << 24;

    private readonly List<ReadOnlyMemory<byte>> _full = [];
    private byte[] _chunk = new byte[FirstChunk];
    private int _length;

    /// <summary>The copied state.</summary>
    internal IReadOnlyList<ReadOnlyMemory<byte>> Saved => [.. _full, _chunk.AsMemory(0, _length)];

    /// <inheritdoc/>
    private protected override void Bytes(Span<byte> bytes)
    {
        while (bytes.Length > _chunk.Length - _length)
        {
            bytes = bytes[Fill(bytes)..];
            _full.Add(_chunk);
            _chunk = new byte[Math.Min(LongestChunk, 2 * _chunk.Length)];
            _length = 0;
        }

        Fill(bytes);
    }

    private int Fill(ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, _chunk.Length - _length);
        bytes[..count].CopyTo(_chunk.AsSpan(_length));
        _length += count;
        return count;
    }
}
