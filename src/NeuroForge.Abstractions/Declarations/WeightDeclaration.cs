namespace NeuroForge.Declarations;

/// <summary>The weight of a synapse rule as declared.</summary>
/// <param name="Plastic">Whether the rule changes it: it says so, or one of its methods assigns it.</param>
/// <param name="Index">Where the field stands in its kernel, counted in vectors.</param>
public sealed record WeightDeclaration(bool Plastic, int Index)
{
    /// <summary>Its range.</summary>
    public Bounds Bounds { get; init; } = Bounds.None;

    /// <summary>What it must be beside parameters of the rule.</summary>
    public IReadOnlyList<ParameterCondition> Conditions { get; init; } = [];

    /// <summary>Everything that restricts it, such as <c>&gt;= w_min, &lt;= w_max</c>; empty where nothing does.</summary>
    public string Range => string.Join(", ", Conditions.Select(condition => condition.ToString()).Prepend(Bounds.ToString()).Where(text => text.Length > 0));
}
