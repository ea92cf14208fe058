using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Recording;
using NeuroForge.Equations;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Results;

/// <summary>The result of a run.</summary>
public sealed record RunResult
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The network that was run.</summary>
    public required NetworkPlan Plan { get; init; }

    /// <summary>Values that replaced those of named parameters, as they were given.</summary>
    public required IReadOnlyDictionary<string, string> Overrides { get; init; }

    /// <summary>SHA-256 of the resolved description.</summary>
    public required string DescriptionHash { get; init; }

    /// <summary>The outcome of the run.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The plugins whose mechanisms were used.</summary>
    public required IReadOnlyList<PluginIdentity> Plugins { get; init; }

    /// <summary>The models that the description writes as equations.</summary>
    public IReadOnlyList<GeneratedModel> Models { get; init; } = [];

    /// <summary>Number of threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Number of ranks that computed the network together; the number of threads and times are those of the first.</summary>
    public int Ranks { get; init; } = 1;

    /// <summary>The exchange between the ranks, and the memory of each; null for a single rank.</summary>
    public RankResult? Exchange { get; init; }

    /// <summary>The simulated time at which this run began, in s: 0, or the time at which it was resumed.</summary>
    public required double ResumedAtSeconds { get; init; }

    /// <summary>The simulated time that it reached, in s.</summary>
    public required double SimulatedSeconds { get; init; }

    /// <summary>Seconds spent on building the network.</summary>
    public required double BuildSeconds { get; init; }

    /// <summary>Seconds spent on simulating, recorders included.</summary>
    public required double SimulateSeconds { get; init; }

    /// <summary>Processor time of all threads of the process while the network was built, in s.</summary>
    public required double BuildCpuSeconds { get; init; }

    /// <summary>Processor time of all threads of the process while it simulated, in s, recorders included.</summary>
    public required double SimulateCpuSeconds { get; init; }

    /// <summary>Greatest amount of physical memory of the process so far, in bytes.</summary>
    public required long PeakMemoryBytes { get; init; }

    /// <summary>Division of the time spent on simulating into phases.</summary>
    public required Profile Profile { get; init; }

    /// <summary>Seconds of work for a simulated second, since the beginning or since the run was resumed; not-a-number if nothing was simulated.</summary>
    public double RealTimeFactor => SimulatedSeconds > ResumedAtSeconds ? SimulateSeconds / (SimulatedSeconds - ResumedAtSeconds) : double.NaN;

    /// <summary>The outcome in a line, such as <c>two-populations: completed, 1 s simulated in 0.02 s, 8431 spikes</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Model}: {SnakeCase.Of(Outcome.ToString())}, {SimulatedSeconds} s simulated in {SimulateSeconds:0.##} s, {Spikes} spikes");

    /// <summary>Number of spikes.</summary>
    public required long Spikes { get; init; }

    /// <summary>Synapses of each projection at the end.</summary>
    public required IReadOnlyList<(string Projection, long Count)> Synapses { get; init; }

    /// <summary>Bytes of memory for the synapses of each projection at the end, with the rows of its sources and unused capacity.</summary>
    public required IReadOnlyList<(string Projection, long Bytes)> SynapseBytes { get; init; }

    /// <summary>A summary of every recorded series, by recorder.</summary>
    public required IReadOnlyList<(string Recorder, SeriesSummary Summary)> Summaries { get; init; }

    /// <summary>The changes of the network while it ran.</summary>
    public required Departures Departures { get; init; }

    /// <summary>States and weights that became infinite or not a number, in the order of time.</summary>
    public required IReadOnlyList<NonFiniteState> NonFiniteStates { get; init; }

    /// <summary>The recordings and their files, in the order of the description.</summary>
    public required IReadOnlyList<RecordingResult> Recordings { get; init; }

    /// <summary>A hash over the complete final state.</summary>
    public required string StateHash { get; init; }

    /// <summary>True if there is a snapshot from which the run can be resumed.</summary>
    public required bool IsResumable { get; init; }
}
