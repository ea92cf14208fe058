using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Sweeps;
using Spectre.Console;

namespace NeuroForge.Cli.Progress;

/// <summary>Progress of a sweep as a line on the terminal that is overwritten repeatedly, and its result at the end.</summary>
internal sealed class TerminalSweepReport(Sweep sweep, Messages messages) : PlainSweepReport(sweep, messages)
{
    private bool _shown;

    protected override void Show(SweepProgress progress, double? remaining)
    {
        Console.Out.Write(
            MovingLine.Wipe + TerminalLine.Fit(Sweep.Name, progress.Done, Words(progress, remaining), AnsiConsole.Profile.Width - 1));
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
