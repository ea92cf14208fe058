using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>What a sweep is over, how many members run at once, and where results go.</summary>
public sealed record SweepOptions
{
    /// <summary>The parameters and their values; every combination of them, and of these with every seed, is a member.</summary>
    public IReadOnlyList<SweptParameter> Parameters { get; init; } = [];

    /// <summary>The seeds; none for the seed with which the model was read.</summary>
    public IReadOnlyList<ulong> Seeds { get; init; } = [];

    /// <summary>How many members run at once, 1 or more. Results do not depend on it.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How many threads each member has at most, 1 or more. Results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The folder for results, with a folder for each member; null for <c>sweeps/</c> and the model's name.</summary>
    public string? OutputDirectory { get; init; }

    /// <summary>When members take snapshots, from which they go on after a break.</summary>
    public SnapshotTimes Snapshots { get; init; } = SnapshotTimes.NowAndThen;

    /// <summary>Whether every member begins anew, also where the folder holds its results.</summary>
    public bool Anew { get; init; }

    /// <summary>Bytes of memory that all members at once may take; null for what the machine, or the container, has.</summary>
    public double? Memory { get; init; }

    /// <summary>Told of what is odd but stops nothing, a sentence each; also from other threads. It must not throw.</summary>
    public Action<string> Warn { get; init; } = static _ => { };
}
