namespace NeuroForge.Analysis.Recordings;

/// <summary>The birth or death of a synapse.</summary>
public readonly record struct SynapseEvent
{
    /// <summary>The cause for the synapses of the initial network.</summary>
    public const string Initial = "initial";

    /// <summary>The time in ms.</summary>
    public required double Time { get; init; }

    /// <summary>Number of the group in the recording.</summary>
    public required int Group { get; init; }

    /// <summary>True for a birth, false for a death.</summary>
    public required bool Born { get; init; }

    /// <summary>The synapse's number in its projection: the number of births before its own.</summary>
    public required long Synapse { get; init; }

    /// <summary>The source's number, counted through all source populations of the projection.</summary>
    public required int Source { get; init; }

    /// <summary>The target's number, counted through all target populations of the projection.</summary>
    public required int Target { get; init; }

    /// <summary>Its weight in the recording's unit, at birth or at death.</summary>
    public required double Weight { get; init; }

    /// <summary>Its delay in ms.</summary>
    public required double Delay { get; init; }

    /// <summary>Its age in ms: 0 at birth.</summary>
    public required double Age { get; init; }

    /// <summary>The cause: <c>initial</c>, or the cause that the rewiring strategy gave.</summary>
    public required string Cause { get; init; }
}
