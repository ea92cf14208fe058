namespace NeuroForge.Engine.Plan;

/// <summary>The modulators of a projection: neurons whose spikes are the third factor of its synapse rule.</summary>
public sealed record ModulatorPlan
{
    /// <summary>The populations' names.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The groups to which these populations are restricted.</summary>
    public IReadOnlyList<string> FromGroups { get; init; } = [];

    /// <summary>The delay from a spike of a modulator to its effect on the synapses, in steps, 1 or more.</summary>
    public required int Delay { get; init; }
}
