using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting;

/// <summary>Receives the events of a simulation, for instance for a log. All members are optional; none may throw.</summary>
public interface ISimulationObserver
{
    /// <summary>Called before the simulation runs for the first time.</summary>
    /// <param name="simulation">The simulation, on whose thread this is called.</param>
    void Began(Simulation simulation)
    {
    }

    /// <summary>Called after a snapshot has been written.</summary>
    /// <param name="simulation">The simulation, which continues to run.</param>
    /// <param name="time">The simulated time at which it was taken, in ms.</param>
    void SnapshotWritten(Simulation simulation, double time)
    {
    }

    /// <summary>Called after the simulation has ended without failure: completed, paused or cancelled.</summary>
    /// <param name="simulation">The simulation, on whose thread this is called.</param>
    /// <param name="result">Its result.</param>
    void Ended(Simulation simulation, RunResult result)
    {
    }

    /// <summary>Called after the simulation has failed; it cannot be continued.</summary>
    /// <param name="simulation">The simulation, on whose thread this is called.</param>
    /// <param name="failure">The exception.</param>
    void Failed(Simulation simulation, Exception failure)
    {
    }
}
