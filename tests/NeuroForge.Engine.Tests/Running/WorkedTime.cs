namespace NeuroForge.Engine.Tests.Running;

/// <summary>A time that goes by where a test says that something takes some, and by a tick whenever somebody looks; so a profile can be foretold.</summary>
internal sealed class WorkedTime : TimeProvider
{
    private long _now;

    /// <summary>Something takes some time.</summary>
    public void Take(long ticks) => _now += ticks;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => ++_now;
}
