using System.Reflection;
using NeuroForge.Rewiring;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A value of neurons that a rewiring strategy sees.</summary>
/// <param name="Side">The side of the projection.</param>
/// <param name="Name">The name of a state of the neuron model, or <see cref="Calcium"/>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Member">The property that receives the values.</param>
public sealed record SeenOfNeurons(Side Side, string Name, Unit Unit, PropertyInfo Member)
{
    /// <summary>The name of the calcium concentration.</summary>
    public const string Calcium = "calcium";
}
