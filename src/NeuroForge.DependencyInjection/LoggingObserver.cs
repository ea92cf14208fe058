using Microsoft.Extensions.Logging;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Results;

namespace NeuroForge.DependencyInjection;

/// <summary>Logs the events of a simulation.</summary>
internal sealed class LoggingObserver(ILogger logger) : ISimulationObserver
{
    /// <inheritdoc/>
    public void Began(Simulation simulation) => logger.Began(simulation.Model.Name, simulation.Model.Plan.Seed, simulation.Time / 1000);

    /// <inheritdoc/>
    public void SnapshotWritten(Simulation simulation, double time) => logger.SnapshotWritten(simulation.Model.Name, time / 1000);

    /// <inheritdoc/>
    public void Ended(Simulation simulation, RunResult result) =>
        logger.Ended(result.Model, result.Outcome, result.SimulatedSeconds, result.SimulateSeconds, result.Spikes, result.StateHash);

    /// <inheritdoc/>
    public void Failed(Simulation simulation, Exception failure) => logger.Failed(failure, simulation.Model.Name, simulation.Time / 1000);
}
