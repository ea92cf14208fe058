using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Verification;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting;

/// <summary>Whether a model gives the same bits however it is run: for authors of mechanisms.</summary>
public static class Determinism
{
    /// <summary>Runs a model twice side by side, recording nothing, and compares everything that is remembered, slice by slice.</summary>
    /// <param name="model">The model.</param>
    /// <param name="one">A way to run it.</param>
    /// <param name="other">Another way.</param>
    /// <param name="until">The simulated time at which to stop, in ms; null for the description's duration.</param>
    /// <param name="cancellation">Stops the runs.</param>
    /// <returns>Where they differ; null where they do not.</returns>
    /// <exception cref="DescriptionException">The description cannot be run, or its values do not go together.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public static Divergence? Check(Model model, EngineOptions one, EngineOptions other, double? until = null, CancellationToken cancellation = default)
    {
        try
        {
            return DeterminismCheck.Run(model.Plan, one, other, model.EndStep(until), cancellation: cancellation);
        }
        catch (PlanException refusal)
        {
            throw model.Refuse(refusal);
        }
    }
}
