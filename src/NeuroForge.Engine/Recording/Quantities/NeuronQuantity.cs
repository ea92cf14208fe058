using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A number that every neuron of some populations has. Reading it changes nothing.</summary>
/// <param name="unit">Its unit; <c>1</c> for pure numbers and counts.</param>
internal abstract class NeuronQuantity(string unit)
{
    /// <summary>Its unit.</summary>
    internal string Unit { get; } = unit;

    /// <summary>Copies it for every neuron of a population.</summary>
    /// <param name="population">One of the populations that have it.</param>
    /// <param name="step">The step at whose beginning it is read: the one that comes next.</param>
    /// <param name="into">Takes a number for each neuron, as many as the population has.</param>
    /// <exception cref="MechanismException">A growth curve failed.</exception>
    internal abstract void Copy(Population population, long step, Span<double> into);
}
