namespace NeuroForge.Engine.Profiling;

/// <summary>A clock that measures nothing.</summary>
internal struct NoClock : IPhaseClock<NoClock>
{
    /// <inheritdoc/>
    public static NoClock Start(ShardTimes times) => default;

    /// <inheritdoc/>
    public readonly void Mark(Phase phase, int number)
    {
    }
}
