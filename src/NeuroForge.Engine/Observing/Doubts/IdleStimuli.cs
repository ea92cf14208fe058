using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Stimuli;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds stimuli without effect within the run.</summary>
public static class IdleStimuli
{
    private const string Remedy = "change the value, lengthen the run, or remove the stimulus";

    /// <summary>The stimuli, each with the place of the parameter to change.</summary>
    /// <param name="plan">The network, whose stimuli fit it.</param>
    /// <exception cref="PlanException">A stimulus refused a parameter.</exception>
    /// <exception cref="MechanismException">A stimulus failed.</exception>
    public static IEnumerable<Doubt> In(NetworkPlan plan) => plan.Stimuli.Select(stimulus => Of(plan, stimulus)).OfType<Doubt>();

    private static Doubt? Of(NetworkPlan network, StimulusPlan plan)
    {
        var path = ReadyStimulus.PathOf(plan);
        return plan.Weight == 0 && !IsSet(network, $"{path}.weight")
                ? new($"{path}.weight", "a stimulus of weight 0 has no effect", "give it another weight, or remove the stimulus")
            : plan.Start >= network.Steps ? new($"{path}.start", "the stimulus starts after the end of the run", "let it start before, or lengthen the run")
            : plan.Delay >= network.Steps ? new(
                $"{path}.delay", "no signal of the stimulus arrives before the end of the run", "shorten \"delay\", or lengthen the run")
            : plan.Courses.Count == 0 && !IsSet(network, path) && plan.Model.Mechanism.Implements(typeof(ICheckEffect)) ? Asked(network, plan)
            : null;
    }

    /// <summary>True if a phase sets the value at a path, or one within it.</summary>
    private static bool IsSet(NetworkPlan plan, string path) => plan.Phases.Any(phase => phase.Actions.OfType<SettingAction>().Any(setting =>
        setting.Path == path || setting.Path.StartsWith($"{path}.", StringComparison.Ordinal)));

    /// <summary>The statement of the stimulus itself about its effect.</summary>
    private static Doubt? Asked(NetworkPlan network, StimulusPlan plan)
    {
        var stimulus = (ICheckEffect)ReadyStimulus.Make(network, plan);
        var steps = network.Steps - plan.Delay;
        try
        {
            Guard.Call(
                plan.Model.Mechanism,
                ReadyStimulus.PathOf(plan),
                ReadyStimulus.PlaceOf(plan),
                [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => stimulus.CheckEffect(steps));
            return null;
        }
        catch (PlanException idle)
        {
            return new(idle.Path, $"the stimulus has no effect: {idle.Message}", Remedy);
        }
    }
}
