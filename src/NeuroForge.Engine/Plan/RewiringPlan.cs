namespace NeuroForge.Engine.Plan;

/// <summary>The rewiring of a projection.</summary>
public sealed record RewiringPlan
{
    /// <summary>The strategy.</summary>
    public required MechanismUse Strategy { get; init; }

    /// <summary>Steps from one update to the next, 1 or more.</summary>
    public required long Every { get; init; }

    /// <summary>The step at whose beginning the first update happens, 0 or more.</summary>
    public long Start { get; init; }

    /// <summary>True if there are no updates until a change of the running network allows them.</summary>
    public bool Frozen { get; init; }

    /// <summary>The synaptic element that a synapse binds on the pre-synaptic side; null if elements are not used.</summary>
    public string? Pre { get; init; }

    /// <summary>The synaptic element that a synapse binds on the post-synaptic side; null if elements are not used.</summary>
    public string? Post { get; init; }
}
