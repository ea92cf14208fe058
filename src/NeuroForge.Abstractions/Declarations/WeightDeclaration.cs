namespace NeuroForge.Declarations;

/// <summary>The weight of a synapse rule as declared.</summary>
/// <param name="Plastic">Whether the rule changes it.</param>
/// <param name="Index">Where the field stands in its kernel, counted in vectors.</param>
public sealed record WeightDeclaration(bool Plastic, int Index);
