using System.Runtime.InteropServices;

namespace NeuroForge.Engine.Profiling;

/// <summary>
/// The processor time of the calling thread, so that work is measured without the time during which other programs have the processor. Where the system does
/// not give it, the time by the clock.
/// </summary>
internal sealed partial class ThreadTime : TimeProvider
{
    private const int ThreadClock = 3;
    private const long NanosecondsInSecond = 1_000_000_000;

    private ThreadTime()
    {
    }

    /// <summary>The provider for a profile that uses a clock: the thread's own time if that is the system's clock, otherwise the clock itself.</summary>
    internal static TimeProvider Beside(TimeProvider clock) => clock == System && OperatingSystem.IsLinux() && IsKnown() ? new ThreadTime() : clock;

    /// <inheritdoc/>
    public override long TimestampFrequency => NanosecondsInSecond;

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        _ = GetTime(ThreadClock, out var time);
        return (time.Seconds * NanosecondsInSecond) + time.Nanoseconds;
    }

    private static bool IsKnown()
    {
        try
        {
            return GetTime(ThreadClock, out _) == 0;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        internal readonly nint Seconds;
        internal readonly nint Nanoseconds;
    }
}
