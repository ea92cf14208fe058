using System.IO.Compression;

namespace NeuroForge.Descriptions.Inputs;

/// <summary>
/// Reads images in the format PNG (https://www.w3.org/TR/png-3/), grey, coloured or with a palette, of 1 to 16 bits: the luminance of each pixel as it is
/// stored, from 0, black, to 1, white, row after row from the top.
/// </summary>
/// <remarks>The packages for .NET with a permissive licence that were looked at keep 8 of 16 bits.</remarks>
internal static class PngNumbers
{
    /// <summary>Reads an image.</summary>
    /// <exception cref="NumberFileException">It is not such a file, is damaged, or has what one number for each pixel cannot tell.</exception>
    internal static double[] Read(Stream content)
    {
        using var all = new MemoryStream();
        content.CopyTo(all);
        var chunks = new PngChunks(all.GetBuffer().AsMemory(0, (int)all.Length));
        if (!chunks.Next() || chunks.Type != "IHDR")
        {
            throw new NumberFileException("does not begin with the head of a PNG image");
        }

        var head = PngHead.Of(chunks.Data.Span);
        var palette = Array.Empty<byte>();
        using var packed = new MemoryStream();
        while (chunks.Next())
        {
            switch (chunks.Type)
            {
                case "PLTE":
                    palette = chunks.Data.ToArray();
                    break;
                case "IDAT":
                    packed.Write(chunks.Data.Span);
                    break;
                case "tRNS":
                    throw new NumberFileException("has transparent pixels, which have no luminance; save it without transparency");
                case "acTL":
                    throw new NumberFileException("is animated; give its frames as an array of NumPy (\"npy\")");
                default:
                    break;
            }
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        return Pixels(head, palette, unpacked);
    }

    private static double[] Pixels(PngHead head, byte[] palette, Stream unpacked)
    {
        var rows = new PngRows(head.BytesOfRow, head.BytesOfPixel);
        var pixels = new double[head.Width * head.Height];
        try
        {
            for (var row = 0; row < head.Height; row++)
            {
                head.Luminances(rows.Next(unpacked), palette, pixels.AsSpan(row * head.Width, head.Width));
            }
        }
        catch (InvalidDataException)
        {
            throw new NumberFileException("is damaged: its pixels cannot be unpacked");
        }

        return pixels;
    }
}
