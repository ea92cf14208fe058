using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NeuroForge.Hosting.Files;

/// <summary>Reads data written by <see cref="HashedWriter"/>. A length is trusted only if as many bytes are available.</summary>
internal sealed class HashedReader(Stream stream)
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private static InvalidDataException Damage => new("it is damaged: its checksum does not match");

    /// <summary>Reads some bytes.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    internal byte[] Next(long count)
    {
        if (count < 0 || count > stream.Length - stream.Position)
        {
            throw Damage;
        }

        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        _hash.AppendData(bytes);
        return bytes;
    }

    /// <summary>Reads a length, which is at most the number of bytes left.</summary>
    /// <exception cref="InvalidDataException">The length is larger, or below 0.</exception>
    internal long Length() =>
        BinaryPrimitives.ReadInt64LittleEndian(Next(sizeof(long))) is >= 0 and var length && length <= stream.Length - stream.Position ? length : throw Damage;

    /// <summary>Reads a part of at most 2 GiB.</summary>
    /// <exception cref="InvalidDataException">The part is not complete.</exception>
    internal byte[] Part() => Length() is var length && length <= Array.MaxLength ? Next(length) : throw Damage;

    /// <summary>Reads a part of any length.</summary>
    /// <exception cref="InvalidDataException">The part is not complete.</exception>
    internal IReadOnlyList<ReadOnlyMemory<byte>> Chunks(int longest)
    {
        var chunks = new List<ReadOnlyMemory<byte>>();
        for (var left = Length(); left > 0; left -= chunks[^1].Length)
        {
            chunks.Add(Next(Math.Min(left, longest)));
        }

        return chunks;
    }

    /// <summary>Passes over a part of any length, which is hashed but not kept.</summary>
    /// <returns>Its place in the stream, and its length.</returns>
    /// <exception cref="InvalidDataException">The part is not complete.</exception>
    internal (long Place, long Length) Pass(int longest)
    {
        var (length, place) = (Length(), stream.Position);
        for (var left = length; left > 0;)
        {
            left -= Next(Math.Min(left, longest)).Length;
        }

        return (place, length);
    }

    /// <summary>Checks that only the hash of everything read so far is left.</summary>
    /// <exception cref="InvalidDataException">Something else is left.</exception>
    internal void CheckHash()
    {
        var expected = _hash.GetHashAndReset();
        if (!Next(stream.Length - stream.Position).AsSpan().SequenceEqual(expected))
        {
            throw Damage;
        }
    }
}
