namespace NeuroForge;

/// <summary>A state or input of a neuron.</summary>
/// <param name="Side">Which neuron.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Index">Where the field stands in its kernel, counted in lanes.</param>
public sealed record SeenState(Side Side, string Name, Unit Unit, int Index) : SeenDeclaration(Side, Index);
