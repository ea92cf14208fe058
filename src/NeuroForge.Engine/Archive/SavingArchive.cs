namespace NeuroForge.Engine.Archive;

/// <summary>Copies the state into chunks, since it may be longer than one array can be, and counts the bytes of each part.</summary>
internal sealed class SavingArchive : StateArchive
{
    /// <summary>Stands for the length of a part that another rank has.</summary>
    internal const long Skipped = -1;

    private const int FirstChunk = 1 << 16;
    private const int LongestChunk = 1 << 24;

    private readonly List<ReadOnlyMemory<byte>> _full = [];
    private readonly List<long> _parts = [];
    private byte[] _chunk = new byte[FirstChunk];
    private int _length;

    /// <summary>The copied state.</summary>
    internal IReadOnlyList<ReadOnlyMemory<byte>> Saved => [.. _full, _chunk.AsMemory(0, _length)];

    /// <summary>The length of each part in bytes; <see cref="Skipped"/> for one that another rank has.</summary>
    internal IReadOnlyList<long> Parts => _parts;

    /// <inheritdoc/>
    internal override void BeginPart() => _parts.Add(0);

    /// <inheritdoc/>
    internal override void SkipPart() => _parts.Add(Skipped);

    /// <inheritdoc/>
    private protected override void Bytes(Span<byte> bytes)
    {
        if (_parts.Count > 0)
        {
            _parts[^1] += bytes.Length;
        }

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
