using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting.Telemetry;

/// <summary>Receives the events of a run. No member may throw.</summary>
internal interface IRunObserver
{
    /// <summary>The run is about to take its first step.</summary>
    void Began();

    /// <summary>A snapshot has been written; the run continues.</summary>
    /// <param name="time">The simulated time at which it was taken, in ms.</param>
    void SnapshotWritten(double time);

    /// <summary>The run has ended without a failure.</summary>
    /// <param name="result">Its results.</param>
    void Ended(RunResult result);

    /// <summary>The run has failed and cannot be continued.</summary>
    /// <param name="failure">The cause.</param>
    void Failed(Exception failure);
}
