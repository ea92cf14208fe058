using System.Globalization;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting.Output;

/// <summary>
/// Thrown if the folder for results contains a run that was stopped or killed and can be resumed, so that a new run would replace it. <c>Simulation.Resume</c>
/// continues it; the option <c>Anew</c> discards it.
/// </summary>
public sealed class UnfinishedRunException : IOException
{
    internal UnfinishedRunException(string directory, SnapshotManifest newest)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"{directory} has a stopped run, at {newest.Time / 1000:0.######} s of {newest.Duration / 1000:0.######} s, and a new one would "
                + $"replace it: resume it, choose another folder, or discard it")) =>
        (Directory, Time, Duration) = (directory, newest.Time, newest.Duration);

    /// <summary>The folder.</summary>
    public string Directory { get; }

    /// <summary>The time from which the run can be continued, in ms of simulated time.</summary>
    public double Time { get; }

    /// <summary>The intended duration of the run, in ms of simulated time.</summary>
    public double Duration { get; }
}
