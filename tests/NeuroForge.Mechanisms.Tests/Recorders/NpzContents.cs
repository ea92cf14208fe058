using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>The arrays of a file, read as NumPy's format says.</summary>
internal static partial class NpzContents
{
    public static Dictionary<string, (string Type, string Shape, byte[] Data)> Read(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        return archive.Entries.ToDictionary(e => e.FullName[..^".npy".Length], Array, StringComparer.Ordinal);
    }

    private static (string Type, string Shape, byte[] Data) Array(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        var bytes = copy.ToArray();
        Assert.Equal([0x93, .. "NUMPY"u8, 1, 0], bytes[..8]);
        var length = bytes[8] | (bytes[9] << 8);
        Assert.Equal(0, (10 + length) % 64);
        var header = Header().Match(Encoding.ASCII.GetString(bytes, 10, length));
        Assert.True(header.Success);
        return (header.Groups["type"].Value, header.Groups["shape"].Value, bytes[(10 + length)..]);
    }

    [GeneratedRegex(@"^\{'descr': '(?<type>[^']+)', 'fortran_order': False, 'shape': (?<shape>\([0-9, ]*\)), \} *\n$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();
}
