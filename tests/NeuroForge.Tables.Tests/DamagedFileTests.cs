using System.Text;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Tests;

/// <summary>A file that was cut or changed is read as another table, or refused in one line; nothing else ever happens.</summary>
public sealed class DamagedFileTests
{
    private const int Cases = 1500;

    private static readonly WantedColumn[] Wanted =
        [new("source", ColumnKind.Whole), new("target", ColumnKind.Whole), new("weight", ColumnKind.Number)];

    public static TheoryData<TableFormat> Formats => [.. Enum.GetValues<TableFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_file_is_refused_or_read(TableFormat format)
    {
        var whole = File(format);
        var random = new Random(1);
        var refused = 0;
        for (var i = 0; i < Cases; i++)
        {
            var damaged = Damage(whole, random);
            try
            {
                Read(damaged, format);
            }
            catch (TableException fault)
            {
                refused++;
                Assert.DoesNotContain('\n', fault.Message);
                Assert.True(fault.Message.Length < 600, fault.Message);
            }
        }

        Assert.InRange(refused, Cases / 10, Cases);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_not_a_file_of_the_format_is_refused(TableFormat format)
    {
        Assert.Throws<TableException>(() => Read([], format));
        Assert.Throws<TableException>(() => Read([.. Enumerable.Range(0, 5000).Select(i => (byte)(i * i))], format));
    }

    private static void Read(byte[] bytes, TableFormat format)
    {
        using var table = TableFiles.Open(new MemoryStream(bytes), format, TableSection.Edges, null);
        WantedColumn[] wanted = format == TableFormat.Graphml
            ? [new("source", ColumnKind.Text), new("target", ColumnKind.Text), new("weight", ColumnKind.Number)]
            : Wanted;
        if (wanted.All(column => table.Find(column.Name) is not null))
        {
            foreach (var block in table.Read(wanted))
            {
                Assert.InRange(block.Count, 1, ColumnBlock.Capacity);
                Assert.NotEmpty(table.PlaceOf(block.First));
            }
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var damaged = random.Next(4) == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
        for (var flips = random.Next(1, 4); flips > 0 && damaged.Length > 0; flips--)
        {
            // Heads are short and say most, so half of the damage is there.
            var place = random.Next(2) == 0 ? random.Next(Math.Min(400, damaged.Length)) : random.Next(damaged.Length);
            damaged[place] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)(damaged[place] ^ (1 << random.Next(8)));
        }

        return damaged;
    }

    /// <summary>Forty edges in a format.</summary>
    private static byte[] File(TableFormat format)
    {
        if (format == TableFormat.Graphml)
        {
            var nodes = string.Concat(Enumerable.Range(0, 10).Select(i => $"<node id=\"{i}\"/>\n"));
            var edges = string.Concat(Enumerable.Range(0, 40).Select(
                i => $"<edge source=\"{i % 10}\" target=\"{i % 7}\"><data key=\"w\">{i}.5</data></edge>\n"));
            return Encoding.UTF8.GetBytes(
                "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
                    + $"<graph edgedefault=\"directed\">\n{nodes}{edges}</graph></graphml>\n");
        }

        using var file = new MemoryStream();
        var sonata = format == TableFormat.Sonata;
        var table = new TableContent(
            "ee",
            [
                new(sonata ? "source_node_id" : "source", ColumnKind.Whole),
                new(sonata ? "target_node_id" : "target", ColumnKind.Whole),
                new("weight", ColumnKind.Number),
            ],
            40,
            () => []);
        table = table with
        {
            Read = () =>
            {
                var block = table.NewBlock();
                block.Count = 40;
                for (var i = 0; i < 40; i++)
                {
                    (block.Whole(0)[i], block.Whole(1)[i], block.Numbers(2)[i]) = (i % 10, i % 7, i + 0.5);
                }

                return [block];
            },
        };
        if (sonata)
        {
            TableFiles.WriteSonata(file, TableSection.Edges, [table]);
        }
        else
        {
            TableFiles.Write(file, format, table);
        }

        return file.ToArray();
    }
}
