namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge check</c>.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_model_in_order_is_summed_up_in_a_line_and_nothing_is_written()
    {
        Assert.Equal(
            "tiny.json: tiny is in order: 16 neurons, 1 projection, 2 recorders, 0.02 s\n",
            Neuroforge.In(_place, "check", Tiny.Write(_place)).Done().Output);
        Assert.Equal([_place.At("tiny.json")], Directory.EnumerateFileSystemEntries(_place.Folder));
    }

    [Fact]
    public void Options_count_as_they_do_in_a_run() => Assert.Equal(
        "tiny.json: tiny is in order: 16 neurons, 1 projection, 2 recorders, 3 s\n",
        Neuroforge.In(_place, "check", Tiny.Write(_place), "--set", "duration=3 s", "--seed", "7").Done().Output);

    [Fact]
    public void A_model_with_mistakes_is_refused() => Neuroforge.In(_place, "check", Tiny.Write(_place, "\"10 ms\"", "10")).Refused(1, """
        tiny.json:8:75  error NF1201: "tau_m" is in ms, but 10 has no unit
            at populations.E.parameters.tau_m - write "10 ms" if that is meant
        """);

    [Fact]
    public void A_warning_alone_does_not_refuse()
    {
        var ended = Neuroforge.In(_place, "check", Tiny.Write(_place, "\"static\": \"^1.0\", ", ""));
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("tiny.json:4:15  warning NF1404: used without being required: static\n    at requires - add \"static\": \"^1.0\"\n", ended.Error);
        Assert.StartsWith("tiny.json: tiny is in order", ended.Output, StringComparison.Ordinal);
    }
}
