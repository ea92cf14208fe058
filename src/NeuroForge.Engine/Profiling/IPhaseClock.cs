namespace NeuroForge.Engine.Profiling;

/// <summary>
/// Told where a phase of a shard's work ends. The walk through the phases is closed over it, so that a walk which nobody times is compiled without
/// any trace of it.
/// </summary>
/// <typeparam name="TSelf">The clock itself.</typeparam>
internal interface IPhaseClock<TSelf>
    where TSelf : struct, IPhaseClock<TSelf>
{
    /// <summary>Starts it.</summary>
    /// <param name="times">Takes the times.</param>
    static abstract TSelf Start(ShardTimes times);

    /// <summary>What has happened since the last mark, or the start, was one phase.</summary>
    /// <param name="phase">Which.</param>
    /// <param name="number">The number of the stimulus, population or projection that it was of.</param>
    void Mark(Phase phase, int number);
}
