using System.Text;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions;

/// <summary>Reads the text of a description from a file or a stream: UTF-8, of limited length.</summary>
internal static class DescriptionFile
{
    private const int ReadSize = 1 << 16;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null, with a diagnostic, if it is too long or not UTF-8.</summary>
    internal static string? Read(Stream stream, DiagnosticBag bag)
    {
        var buffer = new byte[ReadSize];
        using var content = new MemoryStream();
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > DescriptionReader.LongestFile)
            {
                ReportTooLarge(bag);
                return null;
            }
        }

        return Decoded(content.ToArray(), bag);
    }

    private static string? Decoded(byte[] bytes, DiagnosticBag bag)
    {
        try
        {
            return Bounded(Strict.GetString(bytes), bag);
        }
        catch (DecoderFallbackException)
        {
            ReportNotUtf8(bytes, bag);
            return null;
        }
    }

    /// <summary>The text without a byte order mark; null, with a diagnostic, if it is too long.</summary>
    internal static string? Bounded(string text, DiagnosticBag bag)
    {
        if (text.Length > DescriptionReader.LongestFile)
        {
            ReportTooLarge(bag);
            return null;
        }

        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    private static void ReportTooLarge(DiagnosticBag bag) =>
        bag.Report(DiagnosticCodes.TooLarge, new Place(1, 1), "", $"the file is larger than {DescriptionReader.LongestFile >> 20} MiB");

    /// <summary>Reports the first byte that is not valid, at the place where an editor shows it: the bytes before it are valid text.</summary>
    private static void ReportNotUtf8(byte[] bytes, DiagnosticBag bag)
    {
        var bad = 0;
        while (Rune.DecodeFromUtf8(bytes.AsSpan(bad), out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            bad += length;
        }

        var before = Encoding.UTF8.GetString(bytes, 0, bad);
        var line = before.Count(c => c == '\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        bag.Report(DiagnosticCodes.NotUtf8, new Place(line, column), "", $"the byte 0x{bytes[bad]:x2} is not UTF-8", "save the file as UTF-8");
    }
}
