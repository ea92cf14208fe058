using NeuroForge.Engine.Plan;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Checks;

/// <summary>A single neuron of a model, run by itself.</summary>
internal abstract class Trajectory
{
    /// <summary>The neuron of a population whose parameters are single values.</summary>
    internal static Trajectory Of(PopulationPlan population) =>
        (Trajectory)Activator.CreateInstance(typeof(ModelTrajectory<>).MakeGenericType(population.Model.Type.MakeGenericType(typeof(Double1))), population)!;

    /// <summary>
    /// Moves the neuron through 20 ms, with a spike at every receptor after the first ms, and a signal through the second ms at receptors that take no spikes.
    /// </summary>
    /// <param name="step">The step in ms, an integer fraction of 1 ms.</param>
    /// <param name="impulse">The input of every receptor, in its unit.</param>
    internal abstract Course Run(double step, double impulse);
}
