using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Verification;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Running;

namespace NeuroForge.Hosting;

/// <summary>Checks that a model gives the same bits in different runs: for authors of mechanisms.</summary>
public static class Determinism
{
    /// <summary>Runs a model twice side by side, without recordings, and compares the complete state, slice by slice.</summary>
    /// <param name="model">The model.</param>
    /// <param name="one">The options of the first run. If it is on several ranks, so is the other, and each rank compares its part.</param>
    /// <param name="other">The options of the second run.</param>
    /// <param name="until">The simulated time at which to stop, in ms; null for the description's duration.</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    /// <returns>The first difference; null if there is none.</returns>
    /// <exception cref="DescriptionException">The description cannot be run, or its values are inconsistent.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public static Divergence? Check(Model model, EngineOptions one, EngineOptions other, double? until = null, CancellationToken cancellationToken = default)
    {
        RankAgreement.Check(model, one.Ranks);
        try
        {
            return DeterminismCheck.Run(model.Plan, one, other, model.EndStep(until), cancellation: cancellationToken);
        }
        catch (PlanException refusal)
        {
            throw model.Refuse(refusal);
        }
    }
}
