using System.Reflection;
using NeuroForge.Declarations;

namespace NeuroForge.Engine.Growth;

/// <summary>Integrates a growth curve along the decay of calcium.</summary>
internal abstract class GrowthKernel
{
    /// <summary>Creates the integration for a curve and a vector.</summary>
    /// <param name="element">The curve and its parameters, the same for all neurons.</param>
    /// <param name="parameters">The parameters of each neuron, in the order of their declaration; one set if all are equal.</param>
    /// <param name="vector">The vector.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal static GrowthKernel For(Mechanism element, double[][] parameters, Type vector, double step) =>
        (GrowthKernel)Activator.CreateInstance(
            typeof(CurveKernel<,>).MakeGenericType(element.Type.MakeGenericType(vector), vector),
            BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
            binder: null,
            [element, parameters, step],
            culture: null)!;

    /// <summary>The number of elements that a neuron grows during a decay; negative if it loses some.</summary>
    /// <param name="decay">The decay.</param>
    /// <param name="tau">Time constant of the decay in ms.</param>
    internal abstract double Integrate(in CalciumDecay decay, double tau);

    /// <summary>The numbers of elements that neurons grow during decays; negative for those that lose some.</summary>
    /// <param name="decays">The decays.</param>
    /// <param name="tau">Time constant of the decay in ms.</param>
    /// <param name="grown">Receives a number for each decay.</param>
    internal abstract void Integrate(ReadOnlySpan<CalciumDecay> decays, double tau, Span<double> grown);
}
