using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Ranks;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Running;

/// <summary>Options for running a network. None of them changes a bit of the results.</summary>
public sealed record EngineOptions
{
    /// <summary>Number of threads, 1 or more.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The exchange with the other ranks of the run, each of which has a simulator of the same plan; by default there are none.</summary>
    public RankExchange Ranks { get; init; } = RankExchange.Local;

    /// <summary>
    /// The approximate number of shards of the network: ranges of some hundred neurons or more, which threads compute in parallel. 0 to choose it by the number
    /// of threads.
    /// </summary>
    public int Shards { get; init; }

    /// <summary>Number of lanes of a vector, of neurons or synapses that are computed side by side: 1, 2, 4 or 8. The machine's own by default.</summary>
    public int VectorWidth { get; init; } = OwnVectorWidth;

    /// <summary>Number of lanes of the machine's own vector: 8 with AVX-512, 4 with AVX2, 2 with SSE or NEON, 1 without vector instructions.</summary>
    public static int OwnVectorWidth => OwnVector.Width;

    /// <summary>The interval of timed slices.</summary>
    internal int ProfilePeriod { get; init; } = 127;

    /// <summary>The clock for the profile.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The clock for the phases of slices that are long enough for it; null for the processor time of their thread.</summary>
    internal TimeProvider? ThreadTime { get; init; }

    /// <summary>The folder for the recorders' files; it exists and is writable.</summary>
    public string Directory { get; init; } = ".";

    /// <summary>
    /// Receives states that became infinite or not a number, each once, on the thread that runs; if the run continues from a snapshot, first those found
    /// before.
    /// </summary>
    public Action<IReadOnlyList<NonFiniteState>> NonFinite { get; init; } = static _ => { };
}
