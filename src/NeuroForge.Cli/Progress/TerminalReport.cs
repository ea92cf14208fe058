using NeuroForge.Cli.Terminal;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Results;
using Spectre.Console;

namespace NeuroForge.Cli.Progress;

/// <summary>Progress as a line on the terminal that is overwritten repeatedly.</summary>
internal sealed class TerminalReport(Simulation simulation) : ProgressReport(simulation.Time)
{
    private bool _shown;

    /// <inheritdoc/>
    public override void Dispose() => Clear();

    internal override void Finish(RunResult result, string directory, string? report)
    {
        Clear();
        base.Finish(result, directory, report);
    }

    private protected override void Show(SimulationProgress progress, RunPoint point)
    {
        Console.Out.Write(MovingLine.Wipe + TerminalLine.Fit(
            simulation.Model.Name, progress.Time / progress.Duration, point.ToString(), AnsiConsole.Profile.Width - 1));
        _shown = true;
    }

    private void Clear()
    {
        if (_shown)
        {
            Console.Out.Write(MovingLine.Wipe);
            _shown = false;
        }
    }
}
