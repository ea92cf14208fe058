using System.Globalization;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Tests.Exchange;

/// <summary>Files that give the ids of neurons: what is wrong in them is refused with its place.</summary>
public sealed class NodeFileTests : IDisposable
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 20).Select(i => $"n{100 - i}")];

    private static readonly PluginCatalog Catalog = PluginDirectories.Load([]);

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("id\n*n97\n", "\"nodes.csv\": row 22, column \"id\": the id \"n97\" is there twice")]
    [InlineData("id\n*extra\n", "\"nodes.csv\": it has 21 rows, but the projection has 20 sources")]
    [InlineData("id\nn97\n", "\"nodes.csv\": it has 1 rows, but the projection has 20 sources")]
    [InlineData("name\n*", "\"nodes.csv\": there is no column \"id\" of ids, only name: name it by \"id\"")]
    [InlineData("id,x\n*", "\"nodes.csv\": row 2: the number of fields is 1, but there are 2 columns")]
    [InlineData("", "\"nodes.csv\": the file is empty")]
    public void A_wrong_file_of_nodes_is_refused(string nodes, string fault)
    {
        var all = nodes.Replace("*", string.Concat(Ids.Select(id => id + "\n")), StringComparison.Ordinal);
        var model = Model.Read(Write(all, "n97,n95,1,.2\n"), Catalog, new());
        Assert.Contains(fault, Assert.Single(model.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_no_neuron_has_is_refused_with_its_row()
    {
        var model = Model.Read(Write("id\n" + string.Join('\n', Ids) + "\n", "n97,n95,1,.2\nn97,n59,1,.2\n"), Catalog, new());
        Assert.Contains(
            "\"edges.csv\": row 3, column \"target\": the id \"n59\" is not one of the targets in \"nodes.csv\"",
            Assert.Single(model.Diagnostics).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_damaged_files_of_nodes_are_read_as_they_are_or_refused_in_one_line()
    {
        var random = new Random(3);
        var text = "id,x\n" + string.Concat(Ids.Select((id, i) => string.Create(CultureInfo.InvariantCulture, $"{id},{i}.5\n")));
        var edges = string.Concat(Ids.Select(id => $"{id},{Ids[0]},1,1\n"));
        var description = Write(text, edges);
        var refused = 0;
        for (var i = 0; i < 300; i++)
        {
            var damaged = text.ToCharArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = "0123456789.,-n\n \"x"[random.Next(18)];
            }

            File.WriteAllText(_place.At("nodes.csv"), new string(damaged)[..(random.Next(3) == 0 ? random.Next(text.Length) : text.Length)]);
            var model = Model.Read(description, Catalog, new());
            refused += model.IsValid ? 0 : 1;
            Assert.All(model.Diagnostics, d => Assert.DoesNotContain('\n', d.Message));
        }

        Assert.InRange(refused, 60, 299);
    }

    private string Write(string nodes, string edges)
    {
        File.WriteAllText(_place.At("nodes.csv"), nodes);
        File.WriteAllText(_place.At("edges.csv"), "source,target,weight_pA,delay_ms\n" + edges);
        var path = _place.At("model.json");
        File.WriteAllText(path, """
            {
              "format": "neuroforge/1", "name": "edges", "requires": { "connectivity": "^1.0", "integrate-and-fire": "^1.0", "static": "^1.0" },
              "simulation": { "duration": "10 ms", "step": "0.1 ms" },
              "populations": { "E": { "size": 20, "model": "iaf_psc_exp" } },
              "projections": {
                "ee": {
                  "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "static" },
                  "connect": { "model": "from_file", "file": "edges.csv", "source_nodes": "nodes.csv", "target_nodes": "nodes.csv" }
                }
              }
            }
            """);
        return path;
    }
}
