namespace NeuroForge.Cli.Tests;

/// <summary>States that stop being numbers are told on the errors, in <c>run.json</c> and in the report, and the run goes on.</summary>
public sealed class NonFiniteTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void They_are_told_once_and_stop_nothing(string threads)
    {
        var ended = Neuroforge.In(_place, "run", Overflowing(), "--out", "out", "--quiet", "--threads", threads);
        Assert.Equal(
            "warning: population \"E\": i_syn_ex is infinite in 16 of 16 neurons, and drive_ex is infinite in 16 of 16 neurons, first at 6.4 ms; unless "
                + "the model uses infinity on purpose, "
            + "results that follow from it are meaningless: shorten the step of 0.1 ms (tau_syn_ex is 2 ms), or check the parameters of neuron model "
            + "\"iaf_psc_alpha\"\n",
            ended.Error);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Output));
        Assert.Equal(
            ["i_syn_ex", "drive_ex"], _place.Summary("out").GetProperty("non_finite").EnumerateArray().Select(state => state.GetProperty("state").GetString()));
        Assert.Contains(
            "From 6.4 ms on or earlier, i_syn_ex of populations.E is infinite in 16 of 16: results that follow from it are meaningless, unless the model "
                + "uses infinity on purpose.",
            _place.Read("out", "report.html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_the_warning_takes_the_place_of_the_moving_line()
    {
        var screen = Terminal.Run(_place, "xterm-256color", 120, "run", Overflowing(), "--set", "duration=2 s");
        Assert.Contains("\r\e[2Kwarning: population \"E\": i_syn_ex is infinite in 16 of 16 neurons", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("leftwarning", screen, StringComparison.Ordinal);
    }

    private string Overflowing()
    {
        var tiny = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", "tiny.json"));
        return _place.Write("tiny.json", tiny.Replace("\"weight\": \"10 pA\"", "\"weight\": \"1e308 pA\"", StringComparison.Ordinal));
    }
}
