using System.Diagnostics;

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge run --watch</c> where only the description changes; that plugins are built is for the templates' tests.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Waiting = "waiting for a change; Ctrl-C stops";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Workplace _place = new();
    private volatile int _waits;

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("--quiet")]
    [InlineData("--quiet", "--until", "5 ms")]
    [InlineData("--quiet", "--until", "5 ms", "--anew")]
    public void A_changed_description_is_run_again_until_the_loop_is_interrupted_whatever_it_has_stopped(params string[] options)
    {
        var model = Tiny.Write(_place);
        using var loop = Neuroforge.Start(_place, ["run", model, "--out", "out", .. options, "--watch"]);
        try
        {
            loop.ErrorDataReceived += (_, line) => _waits += line.Data is Waiting ? 1 : 0;
            loop.BeginErrorReadLine();
            WaitForWaits(1);
            Assert.Contains("\"seed\": 1,", _place.Read("out", "run.json"), StringComparison.Ordinal);
            _place.Write(model, _place.Read(model).Replace("\"seed\": 1", "\"seed\": 7", StringComparison.Ordinal));
            WaitForWaits(2);
            Assert.Contains("\"seed\": 7,", _place.Read("out", "run.json"), StringComparison.Ordinal);
            _place.Write(model, "{ this is no description");
            WaitForWaits(3);
            using var kill = Process.Start("kill", ["-INT", $"{loop.Id}"]);
            Assert.True(loop.WaitForExit(Patience));
            Assert.Equal(130, loop.ExitCode);
        }
        finally
        {
            if (!loop.HasExited)
            {
                loop.Kill(entireProcessTree: true);
            }
        }
    }

    private void WaitForWaits(int count)
    {
        var waiting = Stopwatch.StartNew();
        while (_waits < count)
        {
            Assert.True(waiting.Elapsed < Patience, $"\"{Waiting}\" came {_waits} times, not {count}");
            Thread.Sleep(20);
        }
    }
}
