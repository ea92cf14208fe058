using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>Options of a sweep: parameters and seeds, number of members at once, and folder for results.</summary>
public sealed record SweepOptions
{
    /// <summary>The parameters and their values; every combination of them, with every seed, is a member.</summary>
    public IReadOnlyList<SweptParameter> Parameters { get; init; } = [];

    /// <summary>The seeds; empty for the seed of the model.</summary>
    public IReadOnlyList<ulong> Seeds { get; init; } = [];

    /// <summary>The part of the sweep that is run; null for the whole.</summary>
    public SweepPart? Part { get; init; }

    /// <summary>Number of members that run at once, 1 or more. Results do not depend on it.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Greatest number of threads of each member, 1 or more. Results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The folder for results, with a folder for each member; null for <c>sweeps/</c> and the model's name.</summary>
    public string? OutputDirectory { get; init; }

    /// <summary>The times of snapshots, from which members are resumed.</summary>
    public SnapshotTimes Snapshots { get; init; } = SnapshotTimes.NowAndThen;

    /// <summary>True to begin every member again, also if the folder has its results.</summary>
    public bool Anew { get; init; }

    /// <summary>Memory in bytes that all running members may take; null for the memory of the machine or container.</summary>
    public double? Memory { get; init; }

    /// <summary>Receives warnings, one sentence each; also from other threads. It must not throw.</summary>
    public Action<string> Warn { get; init; } = static _ => { };
}
