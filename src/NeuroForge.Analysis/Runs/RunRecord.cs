using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Runs;

/// <summary>The contents of <c>run.json</c>.</summary>
public sealed record RunRecord
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>SHA-256 of the resolved description, in hexadecimal.</summary>
    public required string DescriptionHash { get; init; }

    /// <summary>The outcome of the run: <c>completed</c>, <c>paused</c> or <c>cancelled</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Values that replaced those of named parameters, as they were given.</summary>
    public required IReadOnlyDictionary<string, string> Overrides { get; init; }

    /// <summary>The length of a step in ms.</summary>
    public required double Step { get; init; }

    /// <summary>The intended duration of the run, in ms.</summary>
    public required double Duration { get; init; }

    /// <summary>The populations, in the order of neurons.</summary>
    public required IReadOnlyList<RecordedGroup> Populations { get; init; }

    /// <summary>The groups of the description, in its order.</summary>
    public IReadOnlyList<RunGroup> Groups { get; init; } = [];

    /// <summary>The phases of the protocol, in order; empty if there is none.</summary>
    public IReadOnlyList<RunPhase> Phases { get; init; } = [];

    /// <summary>The projections.</summary>
    public required IReadOnlyList<RunProjection> Projections { get; init; }

    /// <summary>The plugins whose mechanisms were used, by id.</summary>
    public required IReadOnlyList<RunPlugin> Plugins { get; init; }

    /// <summary>Number of threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Simulated time in s.</summary>
    public required double SimulatedSeconds { get; init; }

    /// <summary>Simulated time in ms, a whole number of steps.</summary>
    public double End => DecimalTime.Of(Math.Round(SimulatedSeconds * 1000 / Step) * Step);

    /// <summary>Seconds spent on building the network.</summary>
    public required double BuildSeconds { get; init; }

    /// <summary>Seconds spent on simulating, recorders included.</summary>
    public required double SimulateSeconds { get; init; }

    /// <summary>Division of that time into phases.</summary>
    public required RunProfile Profile { get; init; }

    /// <summary>Number of spikes.</summary>
    public required long Spikes { get; init; }

    /// <summary>A summary of every column of every series.</summary>
    public required IReadOnlyList<ColumnSummary> Summary { get; init; }

    /// <summary>When the network was changed while it ran, in ms, ascending; empty for a run that is its description's alone.</summary>
    public IReadOnlyList<double> ChangedAt { get; init; } = [];

    /// <summary>States and weights that became infinite or not a number, in the order of time.</summary>
    public required IReadOnlyList<RunNonFiniteState> NonFiniteStates { get; init; }

    /// <summary>The recordings, in the order of the description.</summary>
    public required IReadOnlyList<RunRecording> Recordings { get; init; }

    /// <summary>A hash of the complete final state.</summary>
    public required string StateHash { get; init; }
}
