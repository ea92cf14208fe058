using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Stimuli;

/// <summary>Checks that the populations of a stimulus have a suitable number of neurons.</summary>
public static class PopulationFit
{
    /// <summary>Every population that a stimulus of a network refuses, with the path of the parameter that does not fit it.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="MechanismException">A stimulus failed.</exception>
    public static IEnumerable<(string Path, string Message)> Misfits(NetworkPlan network) =>
        from plan in network.Stimuli
        where plan.Model.Mechanism.Implements(typeof(ICheckPopulation))
        let stimulus = MechanismActivator.Create<ICheckPopulation>(plan.Model, ReadyStimulus.PlaceOf(plan))
        from misfit in Misfits(network, plan, stimulus)
        select (misfit.Path, misfit.Message);

    /// <summary>Checks a stimulus with its parameters.</summary>
    /// <exception cref="PlanException">It refuses a population.</exception>
    /// <exception cref="MechanismException">It failed.</exception>
    internal static void Check(NetworkPlan network, StimulusPlan plan, IStimulus stimulus)
    {
        if (stimulus is ICheckPopulation checking && Misfits(network, plan, checking).FirstOrDefault() is { } misfit)
        {
            throw misfit;
        }
    }

    private static IEnumerable<PlanException> Misfits(NetworkPlan network, StimulusPlan plan, ICheckPopulation stimulus) =>
        PopulationIndex.Of(network).Among(plan.To)
            .Select(population => Misfit(plan, stimulus, population))
            .OfType<PlanException>();

    private static PlanException? Misfit(StimulusPlan plan, ICheckPopulation stimulus, PopulationPlan population)
    {
        try
        {
            Guard.Call(
                plan.Model.Mechanism,
                ReadyStimulus.PathOf(plan),
                ReadyStimulus.PlaceOf(plan),
                [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => stimulus.CheckPopulation(population.Size));
            return null;
        }
        catch (PlanException refused)
        {
            return new PlanException(refused.Path, $"population \"{population.Name}\": {refused.Message}", refused);
        }
    }
}
