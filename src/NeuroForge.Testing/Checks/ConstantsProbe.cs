using NeuroForge.Engine.Plan;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Checks;

/// <summary>Moves a neuron and watches its parameters and derived constants.</summary>
internal abstract class ConstantsProbe
{
    /// <summary>The probe of a population whose parameters are single values.</summary>
    internal static ConstantsProbe Of(PopulationPlan population) =>
        (ConstantsProbe)Activator.CreateInstance(
            typeof(ModelConstantsProbe<>).MakeGenericType(population.Model.Type.MakeGenericType(typeof(Double1))), population)!;

    /// <summary>The field of the first parameter or derived constant that a step has changed; null where none has.</summary>
    internal abstract string? FirstAssigned();
}
