namespace NeuroForge.Engine.Tests.Running;

/// <summary>A time that goes by where a test says that something takes some, and by a tick whenever somebody looks; so a profile can be foretold.</summary>
internal sealed class WorkedTime : TimeProvider
{
    private long _now;

    /// <summary>Something takes some time.</summary>
    public void Take(long ticks) => _now += ticks;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => ++_now;

    /// <summary>A clock of the same time that takes many ticks to read, how many differs from reading to reading.</summary>
    public TimeProvider ReadSlowly() => new Slow(this);

    private sealed class Slow(WorkedTime time) : TimeProvider
    {
        private readonly Random _random = new(1);

        public override long TimestampFrequency => time.TimestampFrequency;

        public override long GetTimestamp()
        {
            time.Take(_random.Next(300, 400));
            return time.GetTimestamp();
        }
    }
}
