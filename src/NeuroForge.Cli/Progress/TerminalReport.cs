using NeuroForge.Engine;
using NeuroForge.Hosting;
using Spectre.Console;

namespace NeuroForge.Cli;

/// <summary>One line on the terminal that is written over and over.</summary>
internal sealed class TerminalReport(Model model) : ProgressReport
{
    private const string ClearLine = "\r\e[2K";
    private const int BarWidth = 24;

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
        var filled = (int)(BarWidth * progress.Time / progress.Duration);
        var line = $"{model.Name} {new string('━', filled)}{new string('─', BarWidth - filled)} {words}";
        var width = Math.Max(20, AnsiConsole.Profile.Width - 1);
        Console.Out.Write(ClearLine + (line.Length > width ? line[..width] : line));
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
