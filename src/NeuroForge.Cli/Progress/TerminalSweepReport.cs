using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Sweeps;
using Spectre.Console;

namespace NeuroForge.Cli.Progress;

/// <summary>One line on the terminal that is written over and over; at the end what came of it.</summary>
internal sealed class TerminalSweepReport(Sweep sweep) : PlainSweepReport(sweep)
{
    private bool _shown;

    protected override void Show(SweepProgress progress, string words)
    {
        Console.Out.Write(MovingLine.Wipe + TerminalLine.Fit(Sweep.Name, progress.Done, words, AnsiConsole.Profile.Width - 1));
        _shown = true;
    }

    protected override void Clear()
    {
        if (_shown)
        {
            Console.Out.Write(MovingLine.Wipe);
            _shown = false;
        }
    }
}
