using System.Runtime.CompilerServices;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Layouts;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Building;

/// <summary>Places the neurons of populations, as a network that is built has them.</summary>
public static class PlacedNeurons
{
    /// <summary>The positions of a population's neurons; empty where they have none.</summary>
    /// <param name="plan">The population.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="seed">The seed of the network.</param>
    /// <exception cref="PlanException">The layout's parameters do not fit each other or the size of the population.</exception>
    /// <exception cref="MechanismException">The layout failed.</exception>
    public static Position[] Of(PopulationPlan plan, double step, ulong seed)
    {
        if (plan.Layout is not { } use)
        {
            return [];
        }

        var positions = new Position[plan.Size];
        var (path, place) = ($"populations.{plan.Name}.layout", $"population {plan.Name}");
        PlanConditions.Check(use, path, step);
        var layout = MechanismActivator.Create<ILayout>(use, place);
        var random = new RandomStream(new StreamKeys(seed).Layout(plan.Name));
        Guard.Call(
            use.Mechanism, path, place, [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => layout.Place(positions, random));
        return positions;
    }
}
