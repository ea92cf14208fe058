using NeuroForge.Engine;
using NeuroForge.Hosting;
using Spectre.Console;

namespace NeuroForge.Cli;

/// <summary>One line on the terminal that is written over and over.</summary>
internal sealed class TerminalReport(Simulation simulation) : ProgressReport(simulation.Time)
{
    private const string ClearLine = "\r\e[2K";

    private bool _shown;

    /// <inheritdoc/>
    public override void Dispose() => Clear();

    internal override void Finish(RunResult result, string directory)
    {
        Clear();
        base.Finish(result, directory);
    }

    private protected override void Show(SimulationProgress progress, string words)
    {
        Console.Out.Write(ClearLine + TerminalLine.Fit(simulation.Model.Name, progress.Time / progress.Duration, words, AnsiConsole.Profile.Width - 1));
        _shown = true;
    }

    private void Clear()
    {
        if (_shown)
        {
            Console.Out.Write(ClearLine);
            _shown = false;
        }
    }
}
