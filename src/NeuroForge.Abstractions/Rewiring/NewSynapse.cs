namespace NeuroForge.Rewiring;

/// <summary>A synapse to be created.</summary>
/// <param name="Source">The source's number.</param>
/// <param name="Target">The target's number.</param>
/// <param name="Weight">Its weight in the receptor's unit; null for the weight that the description gives to new synapses.</param>
public readonly record struct NewSynapse(int Source, int Target, double? Weight)
{
    /// <summary>The cause of its creation, in a few words.</summary>
    public string Cause { get; init; } = ConnectivityEdit.Grown;

    /// <summary>
    /// Its delay in ms, at least one step and within the range of delays of the projection; null to draw one from the delays that the description gives.
    /// </summary>
    public double? Delay { get; init; }
}
