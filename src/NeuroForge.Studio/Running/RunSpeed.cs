using System.Diagnostics;

namespace NeuroForge.Studio.Running;

/// <summary>Divides a run into pieces of about 20 ms, after which a request need not wait longer, and keeps it at a chosen pace.</summary>
internal sealed class RunSpeed
{
    private const double Piece = 0.02;
    private const double MostGrowth = 2;
    private const long MostSteps = 1_000_000;
    private const double Second = 1000;
    private const double Weight = 0.1;

    private long _steps = 1;
    private long _began;
    private double _simulated;

    /// <summary>The greatest speed in simulated seconds per second; 0 for no limit.</summary>
    internal double Pace { get; set; }

    /// <summary>Simulated seconds per second, recently.</summary>
    internal double Recent { get; private set; }

    /// <summary>Number of steps of the next piece, 1 or more.</summary>
    /// <param name="step">The length of a step in ms.</param>
    internal long Next(double step)
    {
        _began = Stopwatch.GetTimestamp();
        return Pace > 0 ? Math.Clamp((long)(Pace * Piece * Second / step), 1, _steps) : _steps;
    }

    /// <summary>Adjusts the pieces to the time that one took.</summary>
    /// <param name="steps">Number of its steps.</param>
    /// <param name="simulated">Its simulated time in ms.</param>
    internal void Took(long steps, double simulated)
    {
        _simulated = simulated;
        var expected = Stopwatch.GetElapsedTime(_began).TotalSeconds * _steps / steps;
        var factor = Math.Clamp(Piece / Math.Max(expected, 1e-6), 1 / MostGrowth, MostGrowth);
        _steps = Math.Clamp((long)Math.Round(_steps * factor), 1, MostSteps);
    }

    /// <summary>Waits where a pace is chosen, and measures the speed.</summary>
    /// <param name="pause">Ends the waiting.</param>
    internal void Wait(CancellationToken pause)
    {
        var left = (Pace > 0 ? TimeSpan.FromMilliseconds(_simulated / Pace) : TimeSpan.Zero) - Stopwatch.GetElapsedTime(_began);
        if (left > TimeSpan.Zero)
        {
            pause.WaitHandle.WaitOne(left);
        }

        Recent += ((_simulated / Math.Max(Stopwatch.GetElapsedTime(_began).TotalMilliseconds, 1e-3)) - Recent) * Weight;
    }
}
