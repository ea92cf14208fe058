using NeuroForge.Engine.Plan;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Checks;

/// <summary>A single neuron of a model, run by itself.</summary>
internal sealed class ModelTrajectory<TNeuron>(PopulationPlan population) : Trajectory
    where TNeuron : struct, INeuron<Double1>
{
    private const int Milliseconds = 20;

    /// <inheritdoc/>
    internal override Course Run(double step, double impulse)
    {
        var neuron = new LoneNeuron<TNeuron>(population, step);
        var course = new List<double[]>();
        var perMs = (int)Math.Round(1 / step);
        for (var index = 0; index < Milliseconds * perMs; index++)
        {
            // A spike acts once, however long the step is; a signal acts as long as it lasts, here a ms.
            var (spikes, signal) = (index == perMs - 1, index >= perMs - 1 && index < (2 * perMs) - 1);
            if (neuron.Step(index, spikes ? impulse : 0, signal ? impulse : 0, uniform: 0.5))
            {
                break;
            }

            if ((index + 1) % perMs == 0)
            {
                course.Add([.. population.Model.States.Select(state => neuron[state.Index])]);
            }
        }

        return new Course(impulse, [.. course]);
    }
}
