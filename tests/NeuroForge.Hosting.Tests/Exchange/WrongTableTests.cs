using System.Text.RegularExpressions;
using NeuroForge.Descriptions;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Hosting.Tests.Exchange;

/// <summary>A wrong number in a file of any format is refused in one line with the file, the row and the column; a damaged file in one line.</summary>
public sealed class WrongTableTests : IDisposable
{
    private const int Damages = 120;

    private static readonly PluginCatalog Catalog = PluginDirectories.Load([]);

    private readonly Place _place = new();

    public static TheoryData<TableFormat> Formats => [.. Enum.GetValues<TableFormat>()];

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_table_in_order_is_read(TableFormat format)
    {
        using var simulation = new Simulation(Model.Read(new EdgeTableFile(_place, format).Write(), Catalog, new()));
        var synapses = simulation.Projection("ee").Synapses().ToList();
        Assert.Equal(EdgeTableFile.Count, synapses.Count);
        Assert.Equal(Enumerable.Range(0, EdgeTableFile.Count).Sum(i => i + 0.5), synapses.Sum(synapse => synapse.Weight));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_wrong_number_in_any_row_has_its_place(TableFormat format)
    {
        var random = new Random(1);
        (string Fault, Action<EdgeTableFile, int> Spoil)[] faults =
        [
            (format == TableFormat.Sonata ? "18446744073709551615 is too large" : "-1", (table, row) => table.Sources[row] = -1), // without a sign there
            ("20", (table, row) => table.Sources[row] = 20),
            ("is not a finite number", (table, row) => table.Weights[row] = double.NaN),
            ("is not a finite number", (table, row) => table.Weights[row] = double.NegativeInfinity),
            ("0.05 ms is below the step of 0.1 ms", (table, row) => table.Delays[row] = 0.05),
            ("0.15 ms is not a whole number of steps", (table, row) => table.Delays[row] = 0.15),
            ("is longer than 65535 steps", (table, row) => table.Delays[row] = 1e9),
        ];
        foreach (var (fault, spoil) in faults)
        {
            for (var trial = 0; trial < 4; trial++)
            {
                var (table, row) = (new EdgeTableFile(_place, format), random.Next(EdgeTableFile.Count));
                spoil(table, row);
                var diagnostic = Assert.Single(Model.Read(table.Write(), Catalog, new()).Diagnostics);
                Assert.Equal("NF1343", diagnostic.Code.Id);
                Assert.Contains(fault, diagnostic.Message, StringComparison.Ordinal);
                Assert.Matches(PlaceOf(format, row), diagnostic.Message);
                Assert.DoesNotContain('\n', diagnostic.Message);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_pair_that_is_joined_twice_has_both_rows(TableFormat format)
    {
        var table = new EdgeTableFile(_place, format);
        (table.Sources[150], table.Targets[150]) = (table.Sources[40], table.Targets[40]);
        var model = Model.Read(table.Write(", \"multapses\": false"), Catalog, new());
        var refusal = Assert.Throws<DescriptionException>(() => new Simulation(model)).Message;
        Assert.Matches("source 0 and target 3 are joined more than once", refusal);
        Assert.Equal(2, Regex.Count(refusal, format == TableFormat.Csv ? "row (42|152)" : format == TableFormat.Graphml ? "line [0-9]+" : "entry (40|150) "));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_file_is_read_as_it_is_or_refused_in_one_line(TableFormat format)
    {
        var table = new EdgeTableFile(_place, format);
        var description = table.Write();
        var whole = File.ReadAllBytes(table.Path);
        var random = new Random(2);
        var refused = 0;
        for (var i = 0; i < Damages; i++)
        {
            var damaged = random.Next(4) == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            for (var flips = random.Next(1, 4); flips > 0 && damaged.Length > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(table.Path, damaged);
            var model = Model.Read(description, Catalog, new());
            refused += model.IsValid ? 0 : 1;
            Assert.All(model.Diagnostics, d => Assert.DoesNotContain('\n', d.Message));
        }

        Assert.InRange(refused, Damages / 5, Damages);
    }

    private static string PlaceOf(TableFormat format, int row) => format switch
    {
        TableFormat.Csv => $"^\"edges.csv\": row {row + 2}, column \"(source|weight_pA|delay_ms)\": ",
        TableFormat.Graphml => "^\"edges.graphml\": line [0-9]+, column \"(source|weight_pA|delay_ms)\": ",
        TableFormat.Sonata => $"^\"edges.h5\": entry {row} \\(counted from 0\\), column \"",
        _ => $"^\"edges.{format.ToString().ToLowerInvariant()}\": entry {row} \\(counted from 0\\), column \"",
    };
}
