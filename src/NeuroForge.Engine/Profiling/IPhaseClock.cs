namespace NeuroForge.Engine.Profiling;

/// <summary>
/// Marks the end of each phase of a shard's work. The code with the phases is generic over it, so that code without timing is compiled without any trace of it.
/// </summary>
/// <typeparam name="TSelf">The clock itself.</typeparam>
internal interface IPhaseClock<TSelf>
    where TSelf : struct, IPhaseClock<TSelf>
{
    /// <summary>Starts the clock.</summary>
    /// <param name="times">Receives the times.</param>
    static abstract TSelf Start(ShardTimes times);

    /// <summary>Ends a phase, which began at the last mark or at the start.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="number">The number of its stimulus, population or projection.</param>
    void Mark(Phase phase, int number);
}
