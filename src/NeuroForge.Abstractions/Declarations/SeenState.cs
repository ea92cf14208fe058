using NeuroForge.Rewiring;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A state or input of a neuron.</summary>
/// <param name="Side">The side: pre-synaptic or post-synaptic neuron.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Index">The place of the field in its kernel, counted in vectors.</param>
public sealed record SeenState(Side Side, string Name, Unit Unit, int Index) : SeenDeclaration(Side, Index)
{
    /// <summary>The unit that the state or input has in a neuron model; null if the model has none of that name.</summary>
    public Unit? FindIn(Mechanism model) =>
        model.States.FirstOrDefault(s => s.Name == Name)?.Unit ?? model.Inputs.FirstOrDefault(i => i.Name == Name)?.Unit;
}
