using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Stimuli;

/// <summary>Prepares the stimuli of a plan, so that refused parameters are known before a network is built.</summary>
public static class StimulusBeginning
{
    /// <summary>Every stimulus of a network that cannot begin, with the path of the parameter that it refuses.</summary>
    /// <param name="network">The network, which meets all conditions of its mechanisms.</param>
    /// <exception cref="MechanismException">A stimulus failed.</exception>
    public static IEnumerable<(string Path, string Message)> Refusals(NetworkPlan network)
    {
        foreach (var plan in network.Stimuli)
        {
            if (Refusal(plan, network.Step) is { } refused)
            {
                yield return (refused.Path, refused.Message);
            }
        }
    }

    private static PlanException? Refusal(StimulusPlan plan, double step)
    {
        try
        {
            var stimulus = MechanismActivator.Create<IStimulus>(plan.Model, ReadyStimulus.PlaceOf(plan));
            Guard.Call(
                plan.Model.Mechanism,
                ReadyStimulus.PathOf(plan),
                ReadyStimulus.PlaceOf(plan),
                [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => stimulus.Begin(step));
            return null;
        }
        catch (PlanException refused)
        {
            return refused;
        }
    }
}
