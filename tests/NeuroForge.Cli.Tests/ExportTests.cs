namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge export</c>: the network of a run at a moment, compared with what its recorders wrote.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Model = """
        {
          "format": "neuroforge/1", "name": "two-phases",
          "requires": {
            "integrate-and-fire": "^1.0", "stimuli": "^1.0", "connectivity": "^1.0", "plasticity": "^1.0", "recorders": "^1.0", "layouts": "^1.0"
          },
          "simulation": { "step": "0.1 ms", "seed": 1 },
          "populations": { "E": { "size": 40, "model": "iaf_psc_exp", "layout": { "model": "uniform", "width": "1 mm", "height": "1 mm" } } },
          "groups": { "half": { "of": "E", "first": 0, "every": 2 } },
          "stimuli": { "drive": { "model": "poisson", "rate": "9 kHz", "to": "E", "receptor": "ex", "weight": "50 pA", "delay": "1 ms" } },
          "projections": {
            "ee": {
              "from": "E", "to": "E", "receptor": "ex", "dendritic": 1,
              "synapse": { "model": "stdp", "weight": { "uniform": ["10 pA", "30 pA"] }, "delay": "1 ms" },
              "connect": { "model": "fixed_indegree", "indegree": 6 }
            }
          },
          "protocol": [
            { "phase": "first", "for": "50 ms" },
            { "phase": "second", "for": "50 ms", "do": [ { "lesion": ["half"] } ] }
          ],
          "recorders": { "weights": { "model": "csv", "record": "weights", "of": "ee", "every": "10 ms" } }
        }
        """;

    private readonly Workplace _place = new();

    public ExportTests() => Neuroforge.In(_place, "run", _place.Write("two-phases.json", Model), "--out", "out", "--quiet", "--no-report").Done();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("30")]
    [InlineData("50")]
    [InlineData("80")]
    [InlineData("100")]
    public void Its_synapses_are_those_that_were_recorded(string time)
    {
        var files = Neuroforge.In(_place, "export", "out", "--at", $"{time} ms").Done().Output;
        Assert.Equal("out/export/nodes/E.csv\nout/export/edges/ee.csv\nout/export/model.json\n", files.Replace('\\', '/'));
        var recorded = _place.Rows("out", "weights.csv").Where(row => row[0] == time).Select(row => (row[2], row[3], row[4])).Order().ToList();
        Assert.NotEmpty(recorded);
        Assert.Equal(recorded, _place.Rows("out", "export", "edges", "ee.csv").Select(row => (row[0], row[1], row[2])).Order());
    }

    /// <summary>The parts of a matrix have no place of their own in the description: there are the tables, and a warning in place of a description.</summary>
    [Theory]
    [InlineData("csv", "export/nodes/E.csv\nexport/edges/m_E_E.csv\n")]
    [InlineData("graphml", "export/network.graphml\n")]
    public void Of_a_matrix_there_are_the_tables_alone(string format, string files)
    {
        var matrix = Model.Replace("\"ee\": {", "\"m\": { \"matrix\": { \"k\": [[6]] },", StringComparison.Ordinal)
            .Replace("\"indegree\": 6", "\"indegree\": \"$k\"", StringComparison.Ordinal)
            .Replace("\"from\": \"E\", \"to\": \"E\"", "\"from\": [\"E\"], \"to\": [\"E\"]", StringComparison.Ordinal)
            .Replace("\"of\": \"ee\"", "\"of\": \"m_E_E\"", StringComparison.Ordinal);
        Neuroforge.In(_place, "run", _place.Write("matrix.json", matrix), "--out", "matrix", "--quiet", "--no-report").Done();
        var ended = Neuroforge.In(_place, "export", "matrix", "--at", "30 ms", "--format", format, "--out", "export");
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(files, ended.Output.Replace('\\', '/'));
        Assert.StartsWith("warning: no description was written, since projection m_E_E is not a part of its own", ended.Error, StringComparison.Ordinal);
    }

    /// <summary>The snapshot of a phase saves the computation of those before it and changes nothing.</summary>
    [Fact]
    public void It_is_the_same_with_and_without_the_snapshot_of_a_phase()
    {
        Neuroforge.In(_place, "export", "out", "--at", "80 ms", "--out", "with").Done();
        Assert.NotEmpty(Directory.GetFiles(_place.At("out", "phases")));
        Directory.Delete(_place.At("out", "phases"), recursive: true);
        Neuroforge.In(_place, "export", "out", "--at", "80 ms", "--out", "without").Done();
        string[] files = ["nodes/E.csv", "edges/ee.csv", "model.json"];
        Assert.All(files, file => Assert.Equal(_place.Read("with", file), _place.Read("without", file)));
    }

    [Theory]
    [InlineData("csv", "nodes/E.csv edges/ee.csv model.json")]
    [InlineData("npz", "nodes/E.npz edges/ee.npz model.json")]
    [InlineData("parquet", "nodes/E.parquet edges/ee.parquet model.json")]
    [InlineData("graphml", "network.graphml model.json")]
    [InlineData("sonata", "nodes.h5 edges.h5 node_types.csv edge_types.csv circuit_config.json model.json")]
    public void Every_format_is_a_network_that_is_valid(string format, string files)
    {
        var written = Neuroforge.In(_place, "export", "out", "--format", format, "--out", "net").Done().Output.Replace('\\', '/').TrimEnd('\n').Split('\n');
        Assert.Equal(files.Split(' ').Select(file => "net/" + file), written);
        Assert.All(written, file => Assert.True(File.Exists(_place.At(file))));
        Assert.Contains("two-phases is valid", Neuroforge.In(_place, "check", "net/model.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_after_the_end_is_refused() => Neuroforge.In(_place, "export", "out", "--at", "200 ms")
        .Refused(2, "error: --at 200 ms is after the end of the run, 100 ms");

    [Fact]
    public void What_is_no_run_is_refused()
    {
        var ended = Neuroforge.In(_place, "export", "absent");
        Assert.Equal((4, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("absent", ended.Error, StringComparison.Ordinal);
    }
}
