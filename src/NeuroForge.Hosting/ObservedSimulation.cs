using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Telemetry;

namespace NeuroForge.Hosting;

/// <summary>Passes the events of a run to an application's observer, with the simulation that they belong to.</summary>
/// <param name="simulation">The simulation.</param>
/// <param name="observer">The observer.</param>
internal sealed class ObservedSimulation(Simulation simulation, ISimulationObserver observer) : IRunObserver
{
    /// <inheritdoc/>
    public void Began() => observer.Began(simulation);

    /// <inheritdoc/>
    public void SnapshotWritten(double time) => observer.SnapshotWritten(simulation, time);

    /// <inheritdoc/>
    public void Ended(RunResult result) => observer.Ended(simulation, result);

    /// <inheritdoc/>
    public void Failed(Exception failure) => observer.Failed(simulation, failure);
}
