using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NeuroForge.Hosting.Files;

/// <summary>Writes parts with their lengths, and at the end the hash of everything before.</summary>
internal sealed class HashedWriter(Stream stream)
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Writes bytes.</summary>
    internal void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        stream.Write(bytes);
    }

    /// <summary>Writes a length.</summary>
    internal void Length(long length)
    {
        var bytes = (stackalloc byte[sizeof(long)]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        Write(bytes);
    }

    /// <summary>Writes a part, which may consist of chunks, after its length.</summary>
    internal void Part(IReadOnlyList<ReadOnlyMemory<byte>> chunks) => Part(chunks.Sum(chunk => (long)chunk.Length), chunks);

    /// <summary>Writes a part of a known length, whose chunks are made while they are written.</summary>
    internal void Part(long length, IEnumerable<ReadOnlyMemory<byte>> chunks)
    {
        Length(length);
        foreach (var chunk in chunks)
        {
            Write(chunk.Span);
        }
    }

    /// <summary>Writes the hash of everything written so far.</summary>
    internal void WriteHash() => stream.Write(_hash.GetHashAndReset());
}
