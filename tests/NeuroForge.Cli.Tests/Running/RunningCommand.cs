using System.Diagnostics;

namespace NeuroForge.Cli.Tests;

/// <summary>A command while it runs. It never outlives the test that started it, whether that passes, fails or waits in vain.</summary>
internal sealed class RunningCommand : IDisposable
{
    /// <summary>What no command of a test takes, however slow and busy the machine is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly Timer _patience;
    private readonly Task<string> _output;
    private volatile bool _isOverdue;

    /// <summary>Starts a command with its output in pipes.</summary>
    /// <param name="start">The program, its arguments, folder and environment.</param>
    public RunningCommand(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _patience = new Timer(_ => GiveUp(), null, Patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>
    /// The command line that starts a program which hears signals as in a terminal, also where these tests ignore them, as a job in the background of a script
    /// does: what is ignored is inherited.
    /// </summary>
    public static ProcessStartInfo Hearing(string program, params IEnumerable<string> arguments) => OperatingSystem.IsLinux()
        ? new("env", ["--default-signal=INT,HUP,QUIT", program, .. arguments])
        : new(program, arguments);

    /// <summary>Writes all that it gets on standard input.</summary>
    public void Write(string text)
    {
        _process.StandardInput.Write(text);
        _process.StandardInput.Close();
    }

    /// <summary>Waits for the next line that it writes to standard error; null where it ends instead.</summary>
    public string? NextErrorLine() => _process.StandardError.ReadLine();

    /// <summary>Waits until something is so, or the command has ended.</summary>
    public void WaitUntil(Func<bool> isSo)
    {
        while (!_process.HasExited && !isSo())
        {
            Thread.Sleep(5);
        }
    }

    /// <summary>Waits for some time, or for its end.</summary>
    /// <returns>Whether it has ended.</returns>
    public bool WaitFor(TimeSpan time) => _process.WaitForExit(time);

    /// <summary>Sends a signal, such as <c>INT</c>.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Kills it and what it started, and waits for its end.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    public Ended End()
    {
        var error = _process.StandardError.ReadToEnd();
        _process.WaitForExit();
        Assert.False(_isOverdue, "the command did not end");
        return Ended.Of(_process.ExitCode, _output.Result, error);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _patience.Dispose();
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private void GiveUp()
    {
        _isOverdue = true;
        _process.Kill(entireProcessTree: true);
    }
}
