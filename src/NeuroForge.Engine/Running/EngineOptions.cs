using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Running;

/// <summary>How a network is run. None of it changes a bit of the results.</summary>
public sealed record EngineOptions
{
    /// <summary>How many threads, 1 or more.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// Into how many shards the network is cut, about: ranges of some hundred neurons or more, on which threads work side by side. 0 for as many as suit the
    /// threads.
    /// </summary>
    public int Shards { get; init; }

    /// <summary>Lanes of a vector: how many neurons or synapses are computed side by side, 1, 2, 4 or 8. The machine's own unless it is set.</summary>
    public int VectorWidth { get; init; } = OwnVectorWidth;

    /// <summary>Lanes of the machine's own vector: 8 with AVX-512, 4 with AVX2, 2 with SSE or NEON, 1 where the hardware has no vectors.</summary>
    public static int OwnVectorWidth => OwnVector.Width;

    /// <summary>Every how manyth slice is timed.</summary>
    internal int ProfilePeriod { get; init; } = 127;

    /// <summary>By which time the profile is measured.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The folder for the recorders' files; it exists and can be written.</summary>
    public string Directory { get; init; } = ".";

    /// <summary>
    /// Told of states that are not finite numbers any more, each once, on the thread that runs; where the run goes on from a snapshot, at first of those
    /// that were found before.
    /// </summary>
    public Action<IReadOnlyList<NonFiniteState>> NonFinite { get; init; } = static _ => { };
}
