using System.Runtime.InteropServices;
using NeuroForge.Cli.Terminal;

namespace NeuroForge.Cli.Watching;

/// <summary>Builds an author's plugins and runs a description, again whenever a source or the description has changed, until it is interrupted.</summary>
/// <param name="sources">The watched files.</param>
/// <param name="arguments">The command line of a run.</param>
internal sealed class WatchLoop(WatchedSources sources, IReadOnlyList<string> arguments)
{
    /// <summary>Interval between two checks of the sources.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _interruption = new();

    /// <summary>Runs the loop.</summary>
    /// <returns>The exit code of the interrupted process.</returns>
    /// <exception cref="IOException">The build program does not exist.</exception>
    internal int Run()
    {
        using var signals = new Signals(Interrupt);
        while (!_interruption.IsCancellationRequested)
        {
            var stamp = sources.Stamp();
            if (Build(stamp))
            {
                Child.RunOwn(arguments, () => IsOver(stamp));
            }

            WaitForChange(stamp);
        }

        return ExitCode.Cancelled;
    }

    private void Interrupt(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _interruption.Cancel();
    }

    private bool IsOver(string stamp) => _interruption.IsCancellationRequested || sources.Stamp() != stamp;

    private bool Build(string stamp) => sources.Builds.All(build => build.Run(() => IsOver(stamp)));

    /// <summary>Waits until something has changed and then stays unchanged, since editors write in several steps.</summary>
    private void WaitForChange(string stamp)
    {
        if (!IsOver(stamp))
        {
            Console.Error.WriteLine("waiting for a change; Ctrl-C stops");
        }

        while (!IsOver(stamp))
        {
            _interruption.Token.WaitHandle.WaitOne(Pause);
        }

        string before;
        do
        {
            before = sources.Stamp();
            _interruption.Token.WaitHandle.WaitOne(Pause);
        }
        while (IsOver(before) && !_interruption.IsCancellationRequested);
    }
}
