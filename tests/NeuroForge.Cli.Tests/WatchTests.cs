using System.Diagnostics;

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge run --watch</c> where only the description changes; that plugins are built is for the templates' tests.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_changed_description_is_run_again_until_the_loop_is_interrupted()
    {
        var model = Tiny.Write(_place);
        using var loop = Neuroforge.Start(_place, "run", model, "--out", "out", "--quiet", "--watch");
        try
        {
            WaitFor("\"seed\": 1,");
            _place.Write(model, _place.Read(model).Replace("\"seed\": 1", "\"seed\": 7", StringComparison.Ordinal));
            WaitFor("\"seed\": 7,");
            _place.Write(model, "{ this is no description");
            Thread.Sleep(1000);
            Assert.False(loop.HasExited);
            using var kill = Process.Start("kill", ["-INT", $"{loop.Id}"]);
            var ended = Neuroforge.End(loop);
            Assert.Equal(130, ended.ExitCode);
            Assert.Contains("waiting for a change; Ctrl-C ends\n", ended.Error, StringComparison.Ordinal);
        }
        finally
        {
            if (!loop.HasExited)
            {
                loop.Kill(entireProcessTree: true);
            }
        }
    }

    private void WaitFor(string text)
    {
        var waiting = Stopwatch.StartNew();
        while (!(File.Exists(_place.At("out", "run.json")) && _place.Read("out", "run.json").Contains(text, StringComparison.Ordinal)))
        {
            Assert.True(waiting.Elapsed < Patience, $"run.json never said {text}");
            Thread.Sleep(50);
        }
    }
}
