using System.Diagnostics;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting;

namespace NeuroForge.Cli.Progress;

/// <summary>Progress as lines, the first after a second, later ones less often, so that a log stays short.</summary>
internal sealed class PlainReport(Simulation simulation) : ProgressReport(simulation.Time)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private double _next = 1;

    private protected override void Show(SimulationProgress progress, string words)
    {
        if (Stopwatch.GetElapsedTime(_started).TotalSeconds >= _next)
        {
            Console.Out.WriteLine($"{simulation.Model.Name}: {words}");
            _next *= 1.5;
        }
    }
}
