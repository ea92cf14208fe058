using System.Security.Cryptography;

namespace NeuroForge.Engine.Archive;

/// <summary>Hashes state: two networks agree in the hash exactly when they agree in every bit.</summary>
internal sealed class HashingArchive : StateArchive, IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    /// <inheritdoc/>
    private protected override void Bytes(Span<byte> bytes) => _hash.AppendData(bytes);

    /// <summary>SHA-256 of everything shown so far, in hexadecimal.</summary>
    internal string Hash() => Convert.ToHexStringLower(_hash.GetCurrentHash());
}
