namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge run --watch</c> where only the description changes; that plugins are built is for the templates' tests.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Waiting = "waiting for a change; Ctrl-C stops";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("--quiet")]
    [InlineData("--quiet", "--until", "5 ms")]
    [InlineData("--quiet", "--until", "5 ms", "--anew")]
    public void A_changed_description_is_run_again_until_the_loop_is_interrupted_whatever_it_has_stopped(params string[] options)
    {
        var model = Tiny.Write(_place);
        using var loop = Neuroforge.Start(_place, ["run", model, "--out", "out", .. options, "--watch"]);
        WaitFor(loop);
        Assert.Contains("\"seed\": 1,", _place.Read("out", "run.json"), StringComparison.Ordinal);
        _place.Write(model, _place.Read(model).Replace("\"seed\": 1", "\"seed\": 7", StringComparison.Ordinal));
        WaitFor(loop);
        Assert.Contains("\"seed\": 7,", _place.Read("out", "run.json"), StringComparison.Ordinal);
        _place.Write(model, "{ this is no description");
        WaitFor(loop);
        loop.Signal("INT");
        Assert.Equal(130, loop.End().ExitCode);
    }

    private static void WaitFor(RunningCommand loop)
    {
        string? line;
        do
        {
            line = loop.NextErrorLine();
            Assert.True(line is not null, $"the loop ended without another \"{Waiting}\"");
        }
        while (line != Waiting);
    }
}
