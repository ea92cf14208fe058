using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Analysis.Connectomes;
using NeuroForge.Analysis.Ground;

namespace NeuroForge.Analysis.Tests;

/// <summary>The connectome at a moment, rebuilt from births and deaths.</summary>
public sealed class ConnectomeTests : IDisposable
{
    private const string Header = "time_ms,projection,event,synapse,source,target,weight,delay_ms,age_ms,cause\n";

    private readonly WrittenRun _written = new();

    public void Dispose() => _written.Dispose();

    [Theory]
    [InlineData(0, "0 1")]
    [InlineData(0.1, "0 1")]
    [InlineData(100, "0 1")]
    [InlineData(100.1, "1 2 3")]
    [InlineData(2000, "1 3")]
    public void It_is_what_was_before_the_updates_of_the_moment(double time, string alive)
    {
        Log("0,excitatory,born,0,0,2,1,1,0,initial", "0,excitatory,born,1,1,0,2,1,0,initial",
            "100,excitatory,died,0,0,2,1,1,100,pruned", "100,excitatory,born,2,0,2,3,1,0,grown", "100,excitatory,born,3,0,2,3,1,0,grown",
            "200,excitatory,died,2,0,2,3,1,100,pruned");
        Assert.Equal(alive.Split(' ').Order(), Open().At(time).Synapses.Select(s => $"{s.Number}").Order());
    }

    [Fact]
    public void An_update_at_0_comes_after_the_beginning()
    {
        Log("0,excitatory,born,0,0,2,1,1,0,initial", "0,excitatory,born,1,1,0,2,1,0,grown");
        Assert.Single(Open().At(0).Synapses);
        Assert.Equal(2, Open().At(0.1).Synapses.Count);
    }

    [Fact]
    public void Synapses_are_by_source_then_by_birth_with_all_that_is_known_of_them()
    {
        Log("0,excitatory,born,7,1,0,2.5,1.5,0,initial", "50,excitatory,born,9,0,2,-3,1,0,grown", "50,excitatory,born,8,1,0,2,1,0,grown");
        Assert.Equal(
            [new Synapse(0, 9, 0, 2, -3, 1, 50), new Synapse(0, 7, 1, 0, 2.5, 1.5, 0), new Synapse(0, 8, 1, 0, 2, 1, 50)],
            Open().At(2000).Synapses);
    }

    [Fact]
    public void Several_moments_are_read_at_once()
    {
        Log("0,excitatory,born,0,0,2,1,1,0,initial", "100,excitatory,died,0,0,2,1,1,100,pruned");
        Assert.Equal([1, 1, 0, 0], Open().At([0, 0, 150, 2000]).Select(c => c.Synapses.Count));
        Assert.Empty(Open().At(Array.Empty<double>()));
    }

    /// <summary>Random births and deaths, followed by a list.</summary>
    [Fact]
    public void It_is_always_those_born_and_not_yet_dead() => Prop.ForAll(
        Gen.Choose(0, 1000).ListOf(60).ToArbitrary(),
        draws =>
        {
            var (rows, alive, expected) = (new List<string>(), new List<long>(), new Dictionary<double, long[]>());
            long births = 0;
            foreach (var (i, draw) in draws.Index())
            {
                expected[i] = [.. alive];
                if (alive.Count > 0 && draw % 2 == 0)
                {
                    var dead = alive[draw % alive.Count];
                    alive.Remove(dead);
                    rows.Add($"{i},excitatory,died,{dead},{dead % 2},{dead % 3},1,1,0,pruned");
                }
                else
                {
                    alive.Add(births);
                    rows.Add($"{i},excitatory,born,{births},{births % 2},{births % 3},1,1,0,grown");
                    births++;
                }
            }

            Log([.. rows]);
            foreach (var connectome in Open().At([.. expected.Keys]))
            {
                Assert.Equal(expected[connectome.Time].Order(), connectome.Synapses.Select(s => s.Number).Order());
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Theory]
    [InlineData("0,excitatory,died,0,0,2,1,1,0,pruned", "synapse 0 of excitatory dies but does not exist at 0 ms")]
    [InlineData("0,excitatory,born,0,2,2,1,1,0,grown", "synapse 0 of excitatory connects neurons that the projection does not have at 0 ms")]
    [InlineData("0,excitatory,born,0,0,3,1,1,0,grown", "synapse 0 of excitatory connects neurons that the projection does not have at 0 ms")]
    [InlineData("0,excitatory,born,0,0,0,1,1,0,grown\n5,excitatory,born,0,0,1,1,1,0,grown", "synapse 0 of excitatory is born a second time at 5 ms")]
    public void A_log_that_contradicts_itself_is_refused(string rows, string message)
    {
        Log(rows);
        Assert.EndsWith(message, Assert.Throws<UnreadableRunException>(() => Open().At(2000)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2000.1)]
    [InlineData(double.NaN)]
    public void A_moment_outside_the_run_is_refused(double time) => Assert.Throws<ArgumentOutOfRangeException>(() => Open().At(time));

    [Fact]
    public void Moments_out_of_order_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Open().At([2, 1]));

    [Fact]
    public void As_a_list_of_edges_neurons_are_those_of_their_population()
    {
        Log("0,excitatory,born,0,1,2,0.1,1.5,0,initial", "50,excitatory,born,1,0,1,-3,1,0,grown");
        var text = Written(EdgeList.Write);
        Assert.Equal(
            "projection,source_population,source,target_population,target,weight,delay_ms,born_ms\nexcitatory,E,0,E,1,-3,1,50\nexcitatory,E,1,I,0,0.1,1.5,0\n",
            text);
    }

    [Fact]
    public void As_a_matrix_it_counts()
    {
        Log("0,excitatory,born,0,1,2,1,1,0,initial", "0,excitatory,born,1,1,2,1,1,0,initial", "0,excitatory,born,2,0,0,1,1,0,initial");
        Assert.Equal("source,E[0],E[1],I[0]\nE[0],1,0,0\nE[1],0,0,2\nI[0],0,0,0\n", Written(AdjacencyMatrix.Write));
    }

    [Fact]
    public void As_graphml_it_has_a_node_for_each_neuron_and_an_edge_for_each_synapse()
    {
        Log("0,excitatory,born,0,1,2,0.5,1.5,0,initial", "50,excitatory,born,1,1,2,-3,1,0,grown");
        var graph = XDocument.Parse(Written(GraphMl.Write)).Root!;
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        Assert.Equal(ns + "graphml", graph.Name);
        Assert.Equal("directed", graph.Element(ns + "graph")!.Attribute("edgedefault")!.Value);
        Assert.Equal(
            ["n0 E 0", "n1 E 1", "n2 I 0"],
            graph.Descendants(ns + "node").Select(n => $"{n.Attribute("id")!.Value} {Data(n, "population")} {Data(n, "neuron")}"));
        Assert.Equal(
            ["n1 n2 excitatory 0.5 1.5 0", "n1 n2 excitatory -3 1 50"],
            graph.Descendants(ns + "edge")
                .Select(
                    e =>
                        $"{e.Attribute("source")!.Value} {e.Attribute("target")!.Value} {Data(e, "projection")} {Data(e, "weight")} {Data(e, "delay_ms")} "
                            + $"{Data(e, "born_ms")}"));
        var keys = graph.Elements(ns + "key").Select(k => k.Attribute("id")!.Value).ToHashSet();
        Assert.All(graph.Descendants(ns + "data"), data => Assert.Contains(data.Attribute("key")!.Value, keys));
        string Data(XElement element, string key) => element.Elements(ns + "data").Single(d => d.Attribute("key")!.Value == key).Value;
    }

    private ConnectomeLog Open()
    {
        var run = _written.Open();
        return new ConnectomeLog(run, run.Find("life")!);
    }

    private void Log(params string[] rows) => _written.Write("life.csv", Header + string.Concat(rows.Select(r => r + "\n")));

    private string Written(Action<Connectome, TextWriter> write)
    {
        var text = new StringWriter();
        write(Open().At(2000), text);
        return text.ToString();
    }
}
