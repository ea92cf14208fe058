using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting;

/// <summary>Is told what happens to a simulation, so as to log it. Each member does nothing unless it is written; none may throw.</summary>
public interface ISimulationObserver
{
    /// <summary>It is about to run for the first time.</summary>
    /// <param name="simulation">The simulation, on whose thread this is called.</param>
    void Began(Simulation simulation)
    {
    }

    /// <summary>A snapshot has been written.</summary>
    /// <param name="simulation">The simulation, which runs on meanwhile.</param>
    /// <param name="time">The simulated time at which it was taken, in ms.</param>
    void SnapshotWritten(Simulation simulation, double time)
    {
    }

    /// <summary>It has ended, whole: completed, paused or cancelled.</summary>
    /// <param name="simulation">The simulation, on whose thread this is called.</param>
    /// <param name="result">What came of it.</param>
    void Ended(Simulation simulation, RunResult result)
    {
    }

    /// <summary>It has failed and cannot go on.</summary>
    /// <param name="simulation">The simulation, on whose thread this is called.</param>
    /// <param name="failure">Why.</param>
    void Failed(Simulation simulation, Exception failure)
    {
    }
}
