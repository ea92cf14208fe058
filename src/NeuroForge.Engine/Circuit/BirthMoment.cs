namespace NeuroForge.Engine.Circuit;

/// <summary>A moment at which synapses are born together: no two batches of births of a projection have one.</summary>
/// <param name="Step">The step at whose beginning they are born.</param>
/// <param name="Change">Which change of the host's brings them, counted from 1; 0 for an update of the connectivity.</param>
internal readonly record struct BirthMoment(long Step, long Change = 0)
{
    /// <summary>The moment of the synapses that a network begins with: before all others.</summary>
    internal static BirthMoment BeforeStart { get; } = new(-1);
}
