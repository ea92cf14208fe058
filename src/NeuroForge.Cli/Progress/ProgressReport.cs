using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Results;

namespace NeuroForge.Cli.Progress;

/// <summary>Shows the progress of a run and its results.</summary>
/// <param name="begin">The simulated time at its start, in ms.</param>
internal abstract class ProgressReport(double begin) : IProgress<SimulationProgress>, IDisposable
{
    private readonly RunPace _pace = new(TimeProvider.System, begin);

    /// <summary>
    /// The report that suits where output goes: lines of JSON if they are asked for; a moving line on a terminal; sparse lines on standard error where output
    /// goes to a file or a pipe, or the terminal has no moving line, or it is for data alone.
    /// </summary>
    internal static ProgressReport For(Simulation simulation, RunOutput output) =>
        output.Json ? new JsonReport(simulation)
        : MovingLine.IsPossible && output.Streams.Count == 0 ? new TerminalReport(simulation)
        : new PlainReport(simulation);

    /// <summary>Shows the progress of the run.</summary>
    public void Report(SimulationProgress value) => Show(value, _pace.At(value));

    /// <summary>Shows the results.</summary>
    internal virtual void Finish(RunResult result, string directory, string? report)
    {
        foreach (var line in ResultLines.Of(result, directory, report))
        {
            Console.Out.WriteLine(line);
        }
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>Shows the progress of the run.</summary>
    private protected abstract void Show(SimulationProgress progress, RunPoint point);
}
