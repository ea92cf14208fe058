using System.Runtime.CompilerServices;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Layouts;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Space;

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
        PlanConditions.Check(use, PathOf(plan), step);
        var layout = MechanismActivator.Create<ILayout>(use, PlaceOf(plan));
        var random = new RandomStream(new StreamKeys(seed).Layout(plan.Name));
        Guard.Call(
            use.Mechanism, PathOf(plan), PlaceOf(plan), [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => layout.Place(positions, random));
        return positions;
    }

    /// <summary>The box in which a population's neurons are placed; null if there is no layout, or it does not know its box.</summary>
    /// <param name="plan">The population.</param>
    /// <exception cref="PlanException">The layout's parameters do not fit the size of the population.</exception>
    /// <exception cref="MechanismException">The layout failed.</exception>
    public static LayoutExtent? ExtentOf(PopulationPlan plan)
    {
        if (plan.Layout is not { } use || !use.Mechanism.Implements(typeof(IBoundedLayout)))
        {
            return null;
        }

        var layout = MechanismActivator.Create<IBoundedLayout>(use, PlaceOf(plan));
        LayoutExtent extent = default;
        Guard.Call(
            use.Mechanism, PathOf(plan), PlaceOf(plan), [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => extent = layout.ExtentOf(plan.Size));
        return extent;
    }

    private static string PathOf(PopulationPlan plan) => $"populations.{plan.Name}.layout";

    private static string PlaceOf(PopulationPlan plan) => $"population {plan.Name}";
}
