using NeuroForge.Engine.Running;

namespace NeuroForge.Hosting.Tests;

/// <summary>Progress that is told at once, on the thread that makes it.</summary>
internal sealed class Seen(Action<SimulationProgress> see) : IProgress<SimulationProgress>
{
    public void Report(SimulationProgress value) => see(value);
}
