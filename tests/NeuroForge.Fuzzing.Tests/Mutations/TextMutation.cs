namespace NeuroForge.Fuzzing.Tests;

/// <summary>Changes that know nothing of JSON: pieces cut out, doubled, exchanged and broken off.</summary>
internal static class TextMutation
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "1e999", "-1", "1e18", "NaN", "Infinity", "-Infinity", "0x10", "1e-300", "\"$\"", "\"$none\"",
        "/*", "*/", "//", "\\", "\0", "'", "undefined", "\uD800", "\u202E", "\\ud800", "\uFEFF", "\r", "new Date(1)", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ];

    /// <summary>Changes a text.</summary>
    internal static string Change(string text, Random random)
    {
        if (text.Length < 2)
        {
            return Pieces[random.Next(Pieces.Length)];
        }

        var at = random.Next(text.Length);
        var length = Math.Min(text.Length - at, 1 + random.Next(random.Next(4) == 0 ? 400 : 12));
        return random.Next(5) switch
        {
            0 => text[..at],
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            _ => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), text.Substring(at, length)),
        };
    }

    /// <summary>Changes a few bits.</summary>
    internal static byte[] Flip(byte[] bytes, Random random)
    {
        for (var flips = bytes.Length == 0 ? 0 : 1 + random.Next(4); flips > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }
}
