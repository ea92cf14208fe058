using NeuroForge.Engine.Plan;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Checks;

/// <summary>Runs a neuron and observes its parameters and derived constants.</summary>
internal abstract class ConstantsProbe
{
    /// <summary>The probe of a population whose parameters are single values.</summary>
    internal static ConstantsProbe Of(PopulationPlan population) =>
        (ConstantsProbe)Activator.CreateInstance(
            typeof(ModelConstantsProbe<>).MakeGenericType(population.Model.Type.MakeGenericType(typeof(Double1))), population)!;

    /// <summary>The first parameter or derived constant that a step has changed; null if there is none.</summary>
    internal abstract string? FirstAssigned();
}
