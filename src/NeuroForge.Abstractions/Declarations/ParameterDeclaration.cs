using System.Reflection;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A parameter as declared.</summary>
/// <param name="Name">The name that descriptions use.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Type">The type of a value: <c>double</c> for every field of a kernel.</param>
/// <param name="Default">The value if the description gives none, of that type; null if the description must give one.</param>
/// <param name="Bounds">Its range.</param>
/// <param name="Doc">Its documentation.</param>
/// <param name="Member">The field or property.</param>
public sealed record ParameterDeclaration(string Name, Unit Unit, Type Type, object? Default, Bounds Bounds, string Doc, MemberInfo Member)
{
    /// <summary>The place of the field in its kernel, counted in vectors; -1 in a class.</summary>
    public int Index { get; init; } = -1;

    /// <summary>Its conditions with other parameters of the mechanism.</summary>
    public IReadOnlyList<ParameterCondition> Conditions { get; init; } = [];

    /// <summary>True if it is a time in ms that the mechanism counts in whole steps.</summary>
    public bool WholeSteps { get; init; }

    /// <summary>The smallest number of steps that it may be, for a time in ms; 0 for any.</summary>
    public double MinSteps { get; init; }

    /// <summary>
    /// For a rate of a neuron model or synapse rule, the largest product with the step at which the step still resolves it; infinite for any.
    /// </summary>
    public double MaxPerStep { get; init; } = double.PositiveInfinity;

    /// <summary>True if it is the weight that a rewiring strategy gives to synapses.</summary>
    public bool IsWeight { get; init; }

    /// <summary>All restrictions of its values, such as <c>&gt; 0, &lt; v_th</c>; empty if there are none.</summary>
    public string Range => string.Join(", ", Restrictions());

    private IEnumerable<string> Restrictions()
    {
        if (Bounds.ToString() is { Length: > 0 } bounds)
        {
            yield return bounds;
        }

        foreach (var condition in Conditions)
        {
            yield return condition.ToString();
        }

        if (MinSteps > 0)
        {
            yield return FormattableString.Invariant($">= {MinSteps} {(MinSteps == 1 ? "step" : "steps")}");
        }

        if (WholeSteps)
        {
            yield return "whole steps";
        }
    }
}
