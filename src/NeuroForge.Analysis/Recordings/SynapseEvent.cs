namespace NeuroForge.Analysis.Recordings;

/// <summary>The birth or death of a synapse.</summary>
public readonly record struct SynapseEvent
{
    /// <summary>The cause of the births of the synapses that a network begins with.</summary>
    public const string Initial = "initial";

    /// <summary>The time in ms.</summary>
    public required double Time { get; init; }

    /// <summary>Which of the recording's groups.</summary>
    public required int Group { get; init; }

    /// <summary>Whether it was born; otherwise it died.</summary>
    public required bool Born { get; init; }

    /// <summary>Which synapse of its projection: how many were born before it.</summary>
    public required long Synapse { get; init; }

    /// <summary>The source's number through the projection's source populations.</summary>
    public required int Source { get; init; }

    /// <summary>The target's number through the projection's target populations.</summary>
    public required int Target { get; init; }

    /// <summary>Its weight in the recording's unit, at birth or at death.</summary>
    public required double Weight { get; init; }

    /// <summary>Its delay in ms.</summary>
    public required double Delay { get; init; }

    /// <summary>Its age in ms: 0 at birth.</summary>
    public required double Age { get; init; }

    /// <summary>Why: <c>initial</c>, or what the rewiring strategy gave as the cause.</summary>
    public required string Cause { get; init; }
}
