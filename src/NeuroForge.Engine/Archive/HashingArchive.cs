using System.Security.Cryptography;

namespace NeuroForge.Engine.Archive;

/// <summary>Hashes the state: the hashes of two networks are equal exactly if all their bits are.</summary>
/// <remarks>
/// The hash is a tree: each part has its own hash, and the hash of the whole is over theirs, in the order of parts. So parts can be hashed in parallel and in
/// other processes.
/// </remarks>
internal sealed class HashingArchive : StateArchive, IDisposable
{
    private readonly IncrementalHash _whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _part = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];

    /// <inheritdoc/>
    public void Dispose()
    {
        _whole.Dispose();
        _part.Dispose();
    }

    /// <inheritdoc/>
    internal override void BeginPart()
    {
        _part.GetHashAndReset(_hash);
        _whole.AppendData(_hash);
    }

    /// <inheritdoc/>
    private protected override void Bytes(Span<byte> bytes) => _part.AppendData(bytes);

    /// <summary>The hash of everything shown, SHA-256 in hexadecimal; nothing may be shown after it.</summary>
    internal string Hash()
    {
        BeginPart();
        return Convert.ToHexStringLower(_whole.GetHashAndReset());
    }
}
