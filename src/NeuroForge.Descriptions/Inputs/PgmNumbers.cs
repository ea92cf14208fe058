using System.Globalization;
using System.Text;

namespace NeuroForge.Descriptions.Inputs;

/// <summary>
/// Reads grey images in the portable format (https://netpbm.sourceforge.net/doc/pgm.html), plain (P2) or binary (P5): the pixels from 0, black, to 1, white,
/// row after row from the top. Several images in one file follow each other.
/// </summary>
internal static class PgmNumbers
{
    /// <summary>Reads the images of a file.</summary>
    /// <exception cref="NumberFileException">It is not such a file, or its images have different sizes.</exception>
    internal static double[] Read(Stream content)
    {
        using var all = new MemoryStream();
        content.CopyTo(all);
        var bytes = all.GetBuffer().AsSpan(0, (int)all.Length);
        var pixels = new List<double>();
        var place = 0;
        (int Width, int Height)? size = null;
        do
        {
            var image = Image(bytes, ref place, pixels);
            if (size is { } first && first != image)
            {
                throw new NumberFileException($"has images of {first.Width} x {first.Height} and {image.Width} x {image.Height} pixels");
            }

            size = image;
            Skip(bytes, ref place);
        }
        while (place < bytes.Length);

        return [.. pixels];
    }

    private static (int Width, int Height) Image(ReadOnlySpan<byte> bytes, ref int place, List<double> pixels)
    {
        var kind = Word(bytes, ref place);
        if (kind is not ("P2" or "P5"))
        {
            throw new NumberFileException("is not a grey image in the portable format (.pgm), P2 or P5");
        }

        var (width, height, white) = (Whole(bytes, ref place), Whole(bytes, ref place), Whole(bytes, ref place));
        if (width == 0 || height == 0 || white is 0 or > 65535 || (long)width * height > NumberFile.Most)
        {
            throw new NumberFileException($"has an image of {width} x {height} pixels with the greatest value {white}, which cannot be read");
        }

        place += kind == "P5" ? 1 : 0; // a single space ends the head
        var bytesEach = white > 255 ? 2 : 1;
        for (var pixel = 0; pixel < width * height; pixel++)
        {
            var value = kind == "P2" ? Whole(bytes, ref place) : Next(bytes, ref place, bytesEach);
            pixels.Add((double)value / white);
        }

        return (width, height);
    }

    private static int Next(ReadOnlySpan<byte> bytes, ref int place, int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            value = (value << 8) + (place < bytes.Length ? bytes[place++] : throw new NumberFileException("ends before its last pixel"));
        }

        return value;
    }

    private static int Whole(ReadOnlySpan<byte> bytes, ref int place)
    {
        var word = Word(bytes, ref place);
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new NumberFileException(word.Length == 0 ? "ends before its last pixel" : $"has \"{word}\" where a number must be");
    }

    private static string Word(ReadOnlySpan<byte> bytes, ref int place)
    {
        Skip(bytes, ref place);
        var begin = place;
        while (place < bytes.Length && !IsSpace(bytes[place]) && place - begin < 32)
        {
            place++;
        }

        return Encoding.Latin1.GetString(bytes[begin..place]);
    }

    /// <summary>Skips spaces, and comments up to the end of their line.</summary>
    private static void Skip(ReadOnlySpan<byte> bytes, ref int place)
    {
        while (place < bytes.Length && (IsSpace(bytes[place]) || bytes[place] == '#'))
        {
            if (bytes[place] == '#')
            {
                while (place < bytes.Length && bytes[place] != '\n')
                {
                    place++;
                }
            }
            else
            {
                place++;
            }
        }
    }

    private static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
