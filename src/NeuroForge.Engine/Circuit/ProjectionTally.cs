namespace NeuroForge.Engine.Circuit;

/// <summary>The numbers of a projection's synapses and births.</summary>
/// <param name="Projection">The projection's name.</param>
/// <param name="Count">Current number of synapses.</param>
/// <param name="Births">Number of births, including the initial synapses; those of an all-to-all matrix, which has neither births nor deaths, do not
/// count.</param>
public readonly record struct ProjectionTally(string Projection, long Count, long Births)
{
    /// <summary>Bytes of memory for the synapses, with the rows of the sources and unused capacity.</summary>
    public long Bytes { get; init; }

    /// <summary>The numbers of a projection.</summary>
    internal static ProjectionTally Of(Projection projection) =>
        new(projection.Name, projection.Count, projection.Births.Count) { Bytes = projection.Stores.Bytes };
}
