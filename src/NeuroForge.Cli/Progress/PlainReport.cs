using System.Diagnostics;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting;

namespace NeuroForge.Cli.Progress;

/// <summary>
/// A line on standard error now and then: first after a second, then more and more rarely, so that a log stays short and what a program reads from standard
/// output is the result alone.
/// </summary>
internal sealed class PlainReport(Simulation simulation) : ProgressReport(simulation.Time)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private double _next = 1;

    private protected override void Show(SimulationProgress progress, RunPoint point)
    {
        if (Stopwatch.GetElapsedTime(_started).TotalSeconds >= _next)
        {
            Console.Error.WriteLine($"{simulation.Model.Name}: {point}");
            _next *= 1.5;
        }
    }
}
