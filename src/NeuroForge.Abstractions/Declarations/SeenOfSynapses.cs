using System.Reflection;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A state of the synapse rule that a rewiring strategy sees.</summary>
/// <param name="Name">The name of the state.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Member">The property that receives the place of the state.</param>
public sealed record SeenOfSynapses(string Name, Unit Unit, PropertyInfo Member);
