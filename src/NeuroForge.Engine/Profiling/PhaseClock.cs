namespace NeuroForge.Engine.Profiling;

/// <summary>Measures the phases of a shard's work.</summary>
internal struct PhaseClock : IPhaseClock<PhaseClock>
{
    private readonly ShardTimes _times;
    private long _last;

    private PhaseClock(ShardTimes times)
    {
        _times = times;
        _last = times.Look();
    }

    /// <inheritdoc/>
    public static PhaseClock Start(ShardTimes times) => new(times);

    /// <inheritdoc/>
    public void Mark(Phase phase, int number)
    {
        var now = _times.Look();
        _times.Add(phase, number, now - _last);
        _last = now;
    }
}
