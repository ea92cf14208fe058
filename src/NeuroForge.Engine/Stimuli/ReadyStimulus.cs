using System.Runtime.CompilerServices;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Stimuli;

/// <summary>Creates stimuli and prepares them.</summary>
internal static class ReadyStimulus
{
    /// <summary>Creates a stimulus, checks it against its populations, and calls its Begin method.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The stimulus of the network, possibly with other parameters.</param>
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

    /// <summary>The path of a stimulus in the description.</summary>
    internal static string PathOf(StimulusPlan plan) => plan.Place;

    /// <summary>A description of a stimulus' place, for messages.</summary>
    internal static string PlaceOf(StimulusPlan plan) => $"stimulus {plan.Name}";
}
