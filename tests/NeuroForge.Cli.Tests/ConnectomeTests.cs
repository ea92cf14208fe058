namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge connectome</c>, held against what other recorders of the same run say.</summary>
public sealed class ConnectomeTests : IClassFixture<OutputFileTests.Run>
{
    private readonly Workplace _place;

    public ConnectomeTests(OutputFileTests.Run run) => _place = run.Place;

    [Theory]
    [InlineData("250 ms")]
    [InlineData("0.5s")]
    public void Its_edges_are_the_synapses_that_were_sampled(string at)
    {
        var lines = Neuroforge.In(_place, "connectome", "out", "--at", at).Done().Output.Split('\n');
        Assert.Equal("projection,source_population,source,target_population,target,weight,delay_ms,born_ms", lines[0]);
        var time = at == "0.5s" ? "500" : "250";
        Assert.Equal(
            _place.Rows("out", "weights.csv").Where(r => r[0] == time && r[1] == "excitatory").Select(r => $"{r[2]} {r[3]} {r[4]}"),
            lines[1..^1].Select(l => l.Split(',')).Select(r => $"{r[2]} {(r[3] == "E" ? int.Parse(r[4]) : 300 + int.Parse(r[4]))} {r[5]}"));
    }

    [Fact]
    public void Without_a_moment_it_is_the_end()
    {
        var end = Neuroforge.In(_place, "connectome", "out", "--at", "500 ms").Done();
        Assert.Equal(end, Neuroforge.In(_place, "connectome", "out").Done());
        Assert.Equal("", Neuroforge.In(_place, "connectome", "out", "--recorder", "rewiring", "--out", "edges.csv").Done().Output);
        Assert.Equal(end.Output, _place.Read("edges.csv"));
    }

    [Fact]
    public void A_matrix_has_a_row_for_every_neuron()
    {
        var lines = Neuroforge.In(_place, "connectome", "out", "--format", "adjacency").Done().Output.Split('\n');
        Assert.Equal(1 + 400 + 1, lines.Length);
        Assert.All(lines[..^1], line => Assert.Equal(401, line.Split(',').Length));
    }

    [Fact]
    public void GraphMl_is_for_other_programs() =>
        Assert.StartsWith("<graphml", Neuroforge.In(_place, "connectome", "out", "--format", "graphml").Done().Output, StringComparison.Ordinal);

    [Fact]
    public void Measures_have_a_row_for_every_moment()
    {
        var lines = Neuroforge.In(_place, "connectome", "out", "--measures", "--every", "250 ms").Done().Output.Split('\n');
        Assert.Equal(4 + 1, lines.Length);
        Assert.StartsWith("time_ms,neurons,synapses,in_degree_mean,", lines[0], StringComparison.Ordinal);
        Assert.Equal(["0 400 1600 4", "250 400", "500 400"], lines[1..4].Select((l, i) => string.Join(' ', l.Split(',').Take(i == 0 ? 4 : 2))));
        Assert.Equal(lines[3] + "\n", Neuroforge.In(_place, "connectome", "out", "--measures").Done().Output[(lines[0].Length + 1)..]);
    }

    [Theory]
    [InlineData(2, "error: --every needs --measures\nsee neuroforge connectome --help", "out", "--every", "1 s")]
    [
        InlineData(
            2, "error: --measures prints a table: omit --format\nsee neuroforge connectome --help", "out", "--measures", "--format", "edges")
    ]
    [
        InlineData(
            2,
            "error: --at gives one moment, --every many: use only one of them\nsee neuroforge connectome --help",
            "out",
            "--measures",
            "--at",
            "0 s",
            "--every",
            "1 s")
    ]
    [InlineData(2, "error: --every 0 ms gives more than 100000 rows in a run of 0.5 s - choose a longer time", "out", "--measures", "--every", "0 s")]
    [InlineData(2, "error: at 0.05 ms is not a whole number of steps of 0.1 ms: the nearest is 0.1 ms", "out", "--at", "0.05 ms")]
    [InlineData(2, "error: at 0.25 ms is not a whole number of steps of 0.1 ms: the nearest are 0.2 ms and 0.3 ms", "out", "--measures", "--at", "250 us")]
    [
        InlineData(
            2, "error: every 99.95 ms is not a whole number of steps of 0.1 ms: the nearest are 99.9 ms and 100 ms", "out", "--measures", "--every", "99.95 ms")
    ]
    [InlineData(2, "error: 0.6 s is after the end of the run, which was at 0.5 s", "out", "--at", "600 ms")]
    [InlineData(2, "error: out has no recording of rewiring named weights - there is: rewiring", "out", "--recorder", "weights")]
    [InlineData(2, "error: --at takes a time, 0 or more, such as \"100 s\", but got \"soon\"\nsee neuroforge connectome --help", "out", "--at", "soon")]
    [InlineData(2, "error: --at takes a time, 0 or more, such as \"100 s\", but got \"100\"\nsee neuroforge connectome --help", "out", "--at", "100")]
    [InlineData(4, "error: nowhere: there is no such folder", "nowhere")]
    public void What_there_is_not_is_refused(int exitCode, string error, params string[] arguments) =>
        Neuroforge.In(_place, ["connectome", .. arguments]).Refused(exitCode, error);

    [Fact]
    public void A_run_without_a_recording_of_rewiring_is_told_how_to_get_one()
    {
        var model = _place.Write(
            "plain.json",
            File.ReadAllText(Workplace.Small).Replace("\"record\": \"rewiring\"", "\"record\": \"births\", \"every\": \"1 ms\"", StringComparison.Ordinal));
        Assert.Equal(0, Neuroforge.In(_place, "run", model, "--set", "duration=1 ms", "--out", "plain").ExitCode);
        Neuroforge.In(_place, "connectome", "plain").Refused(
            2,
            "error: plain has no recording of rewiring - add \"rewiring\": { \"model\": \"csv\", \"record\": \"rewiring\", \"of\": [...] } to the recorders "
                + "of the description and run it again");
    }
}
