using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Recording;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Results;

/// <summary>What came of a run.</summary>
public sealed record RunResult
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The network that was run.</summary>
    public required NetworkPlan Plan { get; init; }

    /// <summary>What replaced values of the description's named parameters, as it was given.</summary>
    public required IReadOnlyDictionary<string, string> Overrides { get; init; }

    /// <summary>SHA-256 of the resolved description.</summary>
    public required string DescriptionHash { get; init; }

    /// <summary>How the run ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The plugins whose mechanisms were used.</summary>
    public required IReadOnlyList<PluginIdentity> Plugins { get; init; }

    /// <summary>How many threads worked.</summary>
    public required int Threads { get; init; }

    /// <summary>From which simulated time on it ran, in s: 0, or where it was resumed.</summary>
    public required double ResumedAtSeconds { get; init; }

    /// <summary>Up to which simulated time it has come, in s.</summary>
    public required double SimulatedSeconds { get; init; }

    /// <summary>Seconds spent on building the network.</summary>
    public required double BuildSeconds { get; init; }

    /// <summary>Seconds spent on simulating, recorders included.</summary>
    public required double SimulateSeconds { get; init; }

    /// <summary>Where that time went.</summary>
    public required Profile Profile { get; init; }

    /// <summary>Seconds of work for a simulated second, since the beginning or since it was resumed; not-a-number where nothing was simulated.</summary>
    public double RealTimeFactor => SimulatedSeconds > ResumedAtSeconds ? SimulateSeconds / (SimulatedSeconds - ResumedAtSeconds) : double.NaN;

    /// <summary>How many spikes there were.</summary>
    public required long Spikes { get; init; }

    /// <summary>Synapses of each projection at the end.</summary>
    public required IReadOnlyList<(string Projection, long Count)> Synapses { get; init; }

    /// <summary>What every recorded series has come to, by recorder.</summary>
    public required IReadOnlyList<(string Recorder, SeriesSummary Summary)> Summaries { get; init; }

    /// <summary>In what the network departed from its description since it was changed while it ran.</summary>
    public required Departures Departures { get; init; }

    /// <summary>The states and weights that were found not to be finite numbers any more, in the order in which that was seen.</summary>
    public required IReadOnlyList<NonFiniteState> NonFiniteStates { get; init; }

    /// <summary>What every recorder has recorded and where it lies, in the order of the description.</summary>
    public required IReadOnlyList<RecordingResult> Recordings { get; init; }

    /// <summary>A hash over the complete final state.</summary>
    public required string StateHash { get; init; }

    /// <summary>Whether there is a snapshot from which to go on.</summary>
    public required bool IsResumable { get; init; }
}
