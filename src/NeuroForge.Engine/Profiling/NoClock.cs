namespace NeuroForge.Engine.Profiling;

/// <summary>Times nothing.</summary>
internal struct NoClock : IPhaseClock<NoClock>
{
    /// <inheritdoc/>
    public static NoClock Start(ShardTimes times) => default;

    /// <inheritdoc/>
    public readonly void Mark(Phase phase, int number)
    {
    }
}
