using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Building;

/// <summary>Checks that receptors take the kind of signal that a stimulus or a synapse rule sends.</summary>
public static class SignalCheck
{
    /// <summary>The reason why a receptor does not take a signal; null if it does, or if one of the two does not declare its kind of signal.</summary>
    /// <param name="giver">The stimulus or synapse rule.</param>
    /// <param name="receptor">The receptor.</param>
    /// <param name="population">The population's name, for the message.</param>
    public static string? Fault(Mechanism giver, InputDeclaration receptor, string population) => receptor.Accepts(giver.Gives)
        ? null
        : $"{giver.Kind.InWords()} \"{giver.Id}\" gives {InWords(giver.Gives)}, but receptor \"{receptor.Name}\" of population \"{population}\" takes "
            + $"{InWords(receptor.Takes)}";

    /// <summary>The receptors of a neuron model that take what a stimulus or a synapse rule gives.</summary>
    /// <param name="giver">The stimulus or synapse rule.</param>
    /// <param name="model">The neuron model.</param>
    public static IEnumerable<InputDeclaration> Suitable(Mechanism giver, Mechanism model) => model.Inputs.Where(receptor =>
        receptor.Takes != SignalKinds.None
        && receptor.Accepts(giver.Gives)
        && (giver.GivenUnit is null || giver.GivenUnit.Dimension == receptor.Unit.Dimension)
        && (giver.WeightUnit is null || giver.WeightUnit.IsSameAs(receptor.Unit)));

    /// <summary>The names of kinds of signal for messages and pages.</summary>
    public static string InWords(SignalKinds kinds) => kinds switch
    {
        SignalKinds.None => "not declared",
        SignalKinds.Spikes => "spikes",
        SignalKinds.Continuous => "a continuous signal",
        _ => "spikes and continuous signals",
    };

    /// <summary>Checks a projection.</summary>
    /// <exception cref="PlanException">A receptor does not take the kind of signal that the rule sends.</exception>
    internal static void Check(ProjectionPlan plan, NeuronSet targets)
    {
        foreach (var target in targets.Populations)
        {
            Check(plan.Rule, target, plan.Receptors, $"projections.{plan.Name}.receptor");
        }
    }

    /// <summary>Checks a stimulus and a population that it reaches.</summary>
    /// <exception cref="PlanException">The receptor does not take the kind of signal that the stimulus sends.</exception>
    internal static void Check(StimulusPlan plan, Population population) =>
        Check(plan.Model.Mechanism, population, [plan.Receptor], $"{plan.Place}.receptor");

    private static void Check(Mechanism giver, Population population, IReadOnlyList<string> receptors, string path)
    {
        foreach (var receptor in population.Plan.Model.Inputs.Where(input => receptors.Contains(input.Name)))
        {
            if (Fault(giver, receptor, population.Name) is { } fault)
            {
                throw new PlanException(path, fault);
            }
        }
    }
}
