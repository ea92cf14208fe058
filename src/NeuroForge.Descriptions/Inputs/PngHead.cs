using System.Buffers.Binary;

namespace NeuroForge.Descriptions.Inputs;

/// <summary>The head of a PNG image: its size, and how a pixel is stored.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Number of rows.</param>
/// <param name="Depth">Bits of a sample.</param>
/// <param name="Kind">The samples of a pixel.</param>
internal sealed record PngHead(int Width, int Height, int Depth, PngHead.Samples Kind)
{
    /// <summary>The samples of a pixel, by their numbers in the format.</summary>
    internal enum Samples
    {
        /// <summary>Its grey.</summary>
        Grey = 0,

        /// <summary>Red, green and blue.</summary>
        Colour = 2,

        /// <summary>The number of its colour in the palette.</summary>
        Palette = 3,

        /// <summary>Grey and opacity.</summary>
        GreyAndOpacity = 4,

        /// <summary>Red, green, blue and opacity.</summary>
        ColourAndOpacity = 6,
    }

    /// <summary>Bytes of a row.</summary>
    internal int BytesOfRow => (int)((((long)Width * Depth * Count) + 7) / 8);

    /// <summary>Bytes of a pixel, at least 1.</summary>
    internal int BytesOfPixel => Math.Max(1, Depth * Count / 8);

    private int Count => Kind switch
    {
        Samples.Colour => 3,
        Samples.GreyAndOpacity => 2,
        Samples.ColourAndOpacity => 4,
        _ => 1,
    };

    private int White => (1 << Depth) - 1;

    /// <summary>Reads a head.</summary>
    /// <exception cref="NumberFileException">The image cannot be read.</exception>
    internal static PngHead Of(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13)
        {
            throw new NumberFileException("does not begin with the head of a PNG image");
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        var (depth, kind) = (data[8], (Samples)data[9]);
        var isKnown = kind switch
        {
            Samples.Grey => depth is 1 or 2 or 4 or 8 or 16,
            Samples.Palette => depth is 1 or 2 or 4 or 8,
            Samples.Colour or Samples.GreyAndOpacity or Samples.ColourAndOpacity => depth is 8 or 16,
            _ => false,
        };
        if (width == 0 || height == 0 || !isKnown || data[10] != 0 || data[11] != 0 || (ulong)width * height > NumberFile.Most)
        {
            throw new NumberFileException($"has an image of {width} x {height} pixels of kind {data[9]} with {depth} bits, which cannot be read");
        }

        return data[12] == 0
            ? new((int)width, (int)height, depth, kind)
            : throw new NumberFileException("is interlaced; save it without interlacing");
    }

    /// <summary>Computes the luminances of a row: for colours .299 red + .587 green + .114 blue.</summary>
    /// <param name="row">The bytes of the row.</param>
    /// <param name="palette">Red, green and blue of each colour of a palette.</param>
    /// <param name="into">Space for the luminances.</param>
    /// <exception cref="NumberFileException">A pixel is transparent, or has a colour that the palette does not have.</exception>
    internal void Luminances(ReadOnlySpan<byte> row, byte[] palette, Span<double> into)
    {
        for (var pixel = 0; pixel < Width; pixel++)
        {
            var first = pixel * Count;
            into[pixel] = Kind switch
            {
                Samples.Grey => (double)Sample(row, first) / White,
                Samples.Palette => Chosen(palette, Sample(row, first)),
                Samples.Colour => Luminance(Sample(row, first), Sample(row, first + 1), Sample(row, first + 2), White),
                Samples.GreyAndOpacity => (double)Opaque(row, first, first + 1) / White,
                _ => Luminance(Opaque(row, first, first + 3), Sample(row, first + 1), Sample(row, first + 2), White),
            };
        }
    }

    private static double Chosen(byte[] palette, int colour) => (3 * colour) + 2 < palette.Length
        ? Luminance(palette[3 * colour], palette[(3 * colour) + 1], palette[(3 * colour) + 2], 255)
        : throw new NumberFileException($"has a pixel with colour {colour} of a palette of {palette.Length / 3}");

    private static double Luminance(int red, int green, int blue, int white) => ((299L * red) + (587L * green) + (114L * blue)) / (1000.0 * white);

    private int Opaque(ReadOnlySpan<byte> row, int sample, int opacity) => Sample(row, opacity) == White
        ? Sample(row, sample)
        : throw new NumberFileException("has transparent pixels, which have no luminance; save it without transparency");

    private int Sample(ReadOnlySpan<byte> row, int number)
    {
        if (Depth == 16)
        {
            return BinaryPrimitives.ReadUInt16BigEndian(row[(2 * number)..]);
        }

        var bit = number * Depth;
        return (row[bit / 8] >> (8 - Depth - (bit % 8))) & White;
    }
}
