using NeuroForge.Units;

namespace NeuroForge.Equations.Models;

/// <summary>The weight of a synapse rule as a model declares it.</summary>
public sealed record WeightSource
{
    /// <summary>The unit; null for a weight that is a pure number in equations and has the unit of the receptor.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The least weight; null if there is none.</summary>
    public LimitSource? Least { get; init; }

    /// <summary>The greatest weight; null if there is none.</summary>
    public LimitSource? Greatest { get; init; }
}
