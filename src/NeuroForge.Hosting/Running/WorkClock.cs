using System.Diagnostics;

namespace NeuroForge.Hosting.Running;

/// <summary>Measures work by the clock and by the processor time of the whole process, which other work in the same process is part of.</summary>
internal sealed class WorkClock
{
    private readonly Stopwatch _wall = new();
    private TimeSpan _cpu;
    private TimeSpan _started;

    /// <summary>Time between starts and stops so far.</summary>
    internal TimeSpan Elapsed => _wall.Elapsed;

    /// <summary>User and system time of all threads of the process between starts and stops; complete only if it is stopped.</summary>
    internal double CpuSeconds => _cpu.TotalSeconds;

    /// <summary>Creates a clock that is running.</summary>
    internal static WorkClock Started()
    {
        var clock = new WorkClock();
        clock.Start();
        return clock;
    }

    /// <summary>Starts it, unless it is running.</summary>
    internal void Start()
    {
        if (!_wall.IsRunning)
        {
            _started = Environment.CpuUsage.TotalTime;
            _wall.Start();
        }
    }

    /// <summary>Stops it, unless it is stopped.</summary>
    internal void Stop()
    {
        if (_wall.IsRunning)
        {
            _wall.Stop();
            _cpu += Environment.CpuUsage.TotalTime - _started;
        }
    }
}
