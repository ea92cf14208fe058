using System.Security.Cryptography;
using System.Text;

namespace NeuroForge.Studio.Access;

/// <summary>The secret of one start of the studio, 256 random bits. It is the first part of the path of every address.</summary>
/// <param name="text">The secret as it is written in an address.</param>
internal sealed class AccessToken(string text)
{
    private const int Bytes = 32;
    private readonly byte[] _expected = Encoding.UTF8.GetBytes(text);

    /// <summary>The secret as it is written in an address.</summary>
    internal string Text => text;

    /// <summary>Creates a secret.</summary>
    internal static AccessToken Create() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>True if a text is the secret; the time that this takes does not depend on where they differ.</summary>
    internal bool Is(ReadOnlySpan<char> given)
    {
        Span<byte> bytes = stackalloc byte[_expected.Length];
        return given.Length == text.Length
            && Encoding.UTF8.TryGetBytes(given, bytes, out var length)
            && length == bytes.Length
            && CryptographicOperations.FixedTimeEquals(bytes, _expected);
    }
}
