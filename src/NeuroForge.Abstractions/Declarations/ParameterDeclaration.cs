using System.Reflection;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A parameter as declared.</summary>
/// <param name="Name">The name that descriptions use.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Type">What a value is: <c>double</c> for every field of a kernel.</param>
/// <param name="Default">The value where none is given, of that type; null where one must be given.</param>
/// <param name="Bounds">Its range.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Member">The field or property.</param>
public sealed record ParameterDeclaration(string Name, Unit Unit, Type Type, object? Default, Bounds Bounds, string Doc, MemberInfo Member)
{
    /// <summary>Where the field stands in its kernel, counted in vectors; -1 in a class.</summary>
    public int Index { get; init; } = -1;

    /// <summary>What it must be beside other parameters of the mechanism.</summary>
    public IReadOnlyList<ParameterCondition> Conditions { get; init; } = [];

    /// <summary>Whether it is a time in ms that the mechanism counts in whole steps.</summary>
    public bool WholeSteps { get; init; }

    /// <summary>The least number of steps that it may be, where it is a time in ms; 0 for any.</summary>
    public double MinSteps { get; init; }

    /// <summary>The greatest product with the step that is resolved, where it is a rate of a neuron model or synapse rule; infinite for any.</summary>
    public double MaxPerStep { get; init; } = double.PositiveInfinity;

    /// <summary>Whether it is the weight that a rewiring strategy gives to synapses.</summary>
    public bool IsWeight { get; init; }

    /// <summary>Everything that restricts its values, such as <c>&gt; 0, &lt; v_th</c>; empty where nothing does.</summary>
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
