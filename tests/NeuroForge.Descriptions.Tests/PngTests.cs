using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NeuroForge.Descriptions.Inputs;

namespace NeuroForge.Descriptions.Tests;

/// <summary>
/// Images in the format PNG: those that Pillow 9.4 has saved, others that the test itself writes with every filter, and those that are refused.
/// </summary>
public sealed class PngTests
{
    private static readonly int[] Grey =
    [
        248, 194, 190, 207, 147, 26, 237, 21, 245, 211, 239, 45, 5, 157, 159, 60, 54, 236, 109, 46, 199, 82, 32, 205, 36, 7, 134, 222, 57, 146, 8, 149, 14, 15,
        22,
    ];

    private static readonly int[] Colours =
    [
        70, 166, 228, 40, 50, 179, 0, 177, 137, 63, 13, 188, 255, 64, 94, 8, 8, 156, 25, 29, 157, 146, 190, 115, 219, 135, 39, 100, 237, 127, 72, 227, 168, 21,
        73, 132, 16, 153, 140, 107, 80, 163, 61, 110, 47, 229, 148, 170, 97, 110, 56, 150, 74, 193, 62, 44, 238, 239, 226, 188,
    ];

    public static TheoryData<string, double[]> Images() => new()
    {
        { "grey.png", [.. Grey.Select(grey => grey / 255.0)] },
        { "grey16.png", [.. new[] { 53392, 6168, 10503, 21771, 26683, 28385, 51682, 40712, 6938, 31395, 10529, 17353 }.Select(grey => grey / 65535.0)] },
        { "bits.png", [.. Grey.Select(grey => grey > 127 ? 1.0 : 0)] },
        { "colour.png", [.. Colours.Chunk(3).Select(Luminance)] },
        { "opaque.png", [.. Colours.Chunk(3).Select(Luminance)] },
        { "palette.png", [0, 0.299, Luminance([10, 200, 30]), Luminance([10, 200, 30]), 0.299, 0] },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void Pixels_are_luminances_from_0_to_1(string name, double[] expected)
    {
        var read = Read(System.IO.File.ReadAllBytes(Path.Combine(FixtureInputs.Folder, name)));
        Assert.Equal(expected.Length, read.Length);
        Assert.All(expected.Zip(read), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    /// <summary>Every filter in every row, of pixels of one to eight bytes.</summary>
    [Theory]
    [InlineData(0, 8, 1)]
    [InlineData(0, 16, 2)]
    [InlineData(2, 8, 3)]
    [InlineData(2, 16, 6)]
    [InlineData(4, 16, 4)]
    [InlineData(6, 16, 8)]
    public void Rows_are_unfiltered(int kind, int depth, int bytes)
    {
        const int Width = 9;
        var random = new Random(5);
        var rows = Enumerable.Range(0, 25).Select(_ => new byte[Width * bytes]).ToArray();
        foreach (var row in rows)
        {
            random.NextBytes(row);
            for (var pixel = 0; pixel < Width && kind >= 4; pixel++)
            {
                row.AsSpan(((pixel + 1) * bytes) - (depth / 8), depth / 8).Fill(255); // opaque
            }
        }

        var samples = kind is 2 or 6 ? 3 : 1;
        var white = (1 << depth) - 1;
        var expected = rows.SelectMany(row => Enumerable.Range(0, Width).Select(pixel =>
        {
            var values = Enumerable.Range(0, samples)
                .Select(sample => depth == 8 ? row[(pixel * bytes) + sample] : BinaryPrimitives.ReadUInt16BigEndian(row.AsSpan((pixel * bytes) + (2 * sample))))
                .ToArray();
            return samples == 1 ? (double)values[0] / white : ((0.299 * values[0]) + (0.587 * values[1]) + (0.114 * values[2])) / white;
        }));
        var image = Image(Width, rows.Length, depth, kind, Filtered(rows, bytes));
        Assert.All(expected.Zip(Read(image)), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Theory]
    [InlineData("cut.png", "ends before its last pixel")]
    [InlineData("damaged.png", "is damaged: the checksum of its part \"IDAT\" is wrong")]
    [InlineData("transparent.png", "has transparent pixels, which have no luminance; save it without transparency")]
    [InlineData("interlaced.png", "is interlaced; save it without interlacing")]
    [InlineData("huge.png", "has an image of 200000 x 200000 pixels of kind 0 with 8 bits, which cannot be read")]
    [InlineData("plain.pgm", "is not an image in the format PNG")]
    public void What_is_no_image_of_luminances_is_refused(string name, string reason) =>
        Assert.Equal(reason, Refused(System.IO.File.ReadAllBytes(Path.Combine(FixtureInputs.Folder, name))));

    [Fact]
    public void An_image_with_too_few_rows_is_refused() =>
        Assert.Equal("ends before its last pixel", Refused(Image(2, 3, 8, 0, [[0, 1, 2], [0, 1, 2]])));

    [Fact]
    public void Pixels_that_cannot_be_unpacked_are_refused() =>
        Assert.Equal("is damaged: its pixels cannot be unpacked", Refused(File(Head(2, 1, 8, 0), Chunk("IDAT", [1, 2, 3, 4]), Chunk("IEND", []))));

    [Fact]
    public void Every_cut_is_refused()
    {
        var whole = System.IO.File.ReadAllBytes(Path.Combine(FixtureInputs.Folder, "grey16.png"));
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.NotEmpty(Refused(whole[..length])));
    }

    [Fact]
    public void Every_changed_byte_is_refused()
    {
        var whole = System.IO.File.ReadAllBytes(Path.Combine(FixtureInputs.Folder, "grey16.png"));
        Assert.All(Enumerable.Range(0, whole.Length), place =>
        {
            byte[] changed = [.. whole];
            changed[place] ^= 0x10;
            Assert.NotEmpty(Refused(changed));
        });
    }

    private static double Luminance(int[] colour) => ((0.299 * colour[0]) + (0.587 * colour[1]) + (0.114 * colour[2])) / 255;

    private static double[] Read(byte[] image) => NumberFile.Read("png", new MemoryStream(image), null);

    private static string Refused(byte[] image) => Assert.Throws<NumberFileException>(() => Read(image)).Message;

    private static IEnumerable<byte[]> Filtered(byte[][] rows, int apart)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, above, filter) = (rows[i], i == 0 ? new byte[rows[0].Length] : rows[i - 1], i % 5);
            yield return
            [
                (byte)filter,
                .. row.Select((value, at) =>
                {
                    int left = at >= apart ? row[at - apart] : 0;
                    int corner = at >= apart ? above[at - apart] : 0;
                    int[] near = [left, above[at], corner];
                    var paeth = near.MinBy(neighbour => Math.Abs(left + above[at] - corner - neighbour));
                    int[] predicted = [0, left, above[at], (left + above[at]) / 2, paeth];
                    return (byte)((256 + value - predicted[filter]) % 256);
                }),
            ];
        }
    }

    private static byte[] Image(int width, int height, int depth, int kind, IEnumerable<byte[]> rows)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                packing.Write(row);
            }
        }

        var pixels = packed.ToArray();
        return File(Head(width, height, depth, kind), Chunk("IDAT", pixels[..9]), Chunk("tEXt", [65, 0, 66]), Chunk("IDAT", pixels[9..]), Chunk("IEND", []));
    }

    private static byte[] Head(int width, int height, int depth, int kind)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = ((byte)depth, (byte)kind);
        return Chunk("IHDR", head);
    }

    private static byte[] File(params byte[][] chunks) => [0x89, .. "PNG\r\n\u001a\n"u8, .. chunks.SelectMany(chunk => chunk)];

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        var frame = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(frame, data.Length);
        var rest = uint.MaxValue;
        foreach (var bit in named.SelectMany(value => Enumerable.Range(0, 8).Select(i => (uint)(value >> i) & 1)))
        {
            rest = ((rest ^ bit) & 1) == 1 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1;
        }

        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, ~rest);
        return [.. frame, .. named, .. check];
    }
}
