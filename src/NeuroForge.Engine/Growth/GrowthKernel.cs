using System.Reflection;
using NeuroForge.Declarations;

namespace NeuroForge.Engine.Growth;

/// <summary>Integrates a growth curve along the decay of calcium.</summary>
internal abstract class GrowthKernel
{
    /// <summary>Closes the integration over a curve and a vector.</summary>
    /// <param name="element">The curve and its parameters, the same for all neurons.</param>
    /// <param name="parameters">The parameters of each neuron, in the order of their declaration; one set where all are alike.</param>
    /// <param name="vector">The vector.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal static GrowthKernel For(Mechanism element, double[][] parameters, Type vector, double step) =>
        (GrowthKernel)Activator.CreateInstance(
            typeof(CurveKernel<,>).MakeGenericType(element.Type.MakeGenericType(vector), vector),
            BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
            binder: null,
            [element, parameters, step],
            culture: null)!;

    /// <summary>How many elements a neuron grows in a stretch of decay; negative where it loses some.</summary>
    /// <param name="decay">The stretch.</param>
    /// <param name="tau">Time constant of the decay in ms.</param>
    internal abstract double Integrate(in CalciumDecay decay, double tau);

    /// <summary>Grows elements along stretches of decay, in order; at the end of each, none are fewer than none.</summary>
    /// <param name="elements">Elements of each neuron.</param>
    /// <param name="decays">The stretches.</param>
    /// <param name="tau">Time constant of the decay in ms.</param>
    internal abstract void Grow(Span<double> elements, ReadOnlySpan<CalciumDecay> decays, double tau);
}
