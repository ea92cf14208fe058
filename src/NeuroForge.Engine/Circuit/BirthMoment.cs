namespace NeuroForge.Engine.Circuit;

/// <summary>A moment at which synapses are born together: no two batches of births of a projection have the same.</summary>
/// <param name="Step">The step at whose beginning they are born.</param>
/// <param name="Change">The number of the host's change that creates them, from 1; 0 for an update of the connectivity.</param>
internal readonly record struct BirthMoment(long Step, long Change = 0)
{
    /// <summary>The moment of the initial synapses, before all others.</summary>
    internal static BirthMoment BeforeStart { get; } = new(-1);
}
