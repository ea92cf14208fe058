using System.Runtime.CompilerServices;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Stimuli;

/// <summary>Makes stimuli that are ready to be played.</summary>
internal static class ReadyStimulus
{
    /// <summary>Makes a stimulus, holds it against the populations that it reaches, and has it begin.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The stimulus in it, or with other parameters.</param>
    /// <exception cref="PlanException">It refused a parameter.</exception>
    /// <exception cref="MechanismException">It failed.</exception>
    internal static IStimulus Make(NetworkPlan network, StimulusPlan plan)
    {
        PlanConditions.Check(plan.Model, PathOf(plan), network.Step);
        var stimulus = MechanismActivator.Create<IStimulus>(plan.Model, PlaceOf(plan));
        PopulationFit.Check(network, plan, stimulus);
        Guard.Call(
            plan.Model.Mechanism,
            PathOf(plan),
            PlaceOf(plan),
            [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => stimulus.Begin(network.Step));
        return stimulus;
    }

    /// <summary>Where a stimulus stands in the description.</summary>
    internal static string PathOf(StimulusPlan plan) => plan.Place;

    /// <summary>Where a stimulus is at work, for a reader.</summary>
    internal static string PlaceOf(StimulusPlan plan) => $"stimulus {plan.Name}";
}
