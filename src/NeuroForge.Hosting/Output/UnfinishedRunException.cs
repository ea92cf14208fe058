using System.Globalization;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting.Output;

/// <summary>
/// The folder for results holds a run that was stopped or killed and can go on, and another run would take its place. <c>Simulation.Resume</c>
/// continues it; <c>Anew</c> among the options gives it up.
/// </summary>
public sealed class UnfinishedRunException : IOException
{
    internal UnfinishedRunException(string directory, SnapshotManifest newest)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"{directory} holds a run that has come to {newest.Time / 1000:0.######} s of {newest.Duration / 1000:0.######} s, and a new one would take its "
                + $"place: resume it, choose another folder, or begin anew")) =>
        (Directory, Time, Duration) = (directory, newest.Time, newest.Duration);

    /// <summary>The folder.</summary>
    public string Directory { get; }

    /// <summary>Up to where the run can be taken on, in ms of simulated time.</summary>
    public double Time { get; }

    /// <summary>How long the run was to be, in ms of simulated time.</summary>
    public double Duration { get; }
}
