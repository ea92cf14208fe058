using System.Buffers.Binary;
using System.Security.Cryptography;
using NeuroForge.Engine.Archive;

namespace NeuroForge.Engine.Ranks;

/// <summary>
/// Hashes the state of a network of which each rank has a part: the same tree as <see cref="HashingArchive"/>, whose leaves ranks give each other.
/// </summary>
/// <param name="exchange">The exchange with the other ranks.</param>
internal sealed class RankHash(RankExchange exchange) : StateArchive, IDisposable
{
    /// <summary>Bytes of a part that a rank gives: its number and its hash.</summary>
    private const int PartSize = sizeof(int) + SHA256.HashSizeInBytes;

    private readonly IncrementalHash _part = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<byte[]?> _parts = [];
    private bool _isSkipped;

    /// <inheritdoc/>
    public void Dispose() => _part.Dispose();

    /// <inheritdoc/>
    internal override void BeginPart()
    {
        EndPart();
        _isSkipped = false;
    }

    /// <inheritdoc/>
    internal override void SkipPart()
    {
        EndPart();
        _isSkipped = true;
    }

    /// <inheritdoc/>
    private protected override void Bytes(Span<byte> bytes) => _part.AppendData(bytes);

    /// <summary>The hash of everything that all ranks have shown, SHA-256 in hexadecimal; nothing may be shown after it.</summary>
    /// <exception cref="RankFailedException">Another rank failed.</exception>
    internal string Hash()
    {
        EndPart();
        var own = new byte[_parts.Count(part => part is not null) * PartSize];
        var given = 0;
        for (var number = 0; number < _parts.Count; number++)
        {
            if (_parts[number] is { } hash)
            {
                BinaryPrimitives.WriteInt32LittleEndian(own.AsSpan(given), number);
                hash.CopyTo(own.AsSpan(given + sizeof(int)));
                given += PartSize;
            }
        }

        exchange.Gather(own);
        for (var rank = 0; rank < exchange.Ranks; rank++)
        {
            for (var parts = exchange.Of(rank); !parts.IsEmpty; parts = parts[PartSize..])
            {
                _parts[BinaryPrimitives.ReadInt32LittleEndian(parts)] ??= parts[sizeof(int)..PartSize].ToArray();
            }
        }

        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _parts.ForEach(part => whole.AppendData(part!));
        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }

    private void EndPart() => _parts.Add(_isSkipped ? null : _part.GetHashAndReset());
}
