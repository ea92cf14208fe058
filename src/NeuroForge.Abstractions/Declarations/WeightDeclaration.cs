namespace NeuroForge.Declarations;

/// <summary>The weight of a synapse rule as declared.</summary>
/// <param name="Plastic">True if the rule changes it: declared, or found because one of its methods assigns it.</param>
/// <param name="Index">The place of the field in its kernel, counted in vectors.</param>
public sealed record WeightDeclaration(bool Plastic, int Index)
{
    /// <summary>Its range.</summary>
    public Bounds Bounds { get; init; } = Bounds.None;

    /// <summary>Its conditions with parameters of the rule.</summary>
    public IReadOnlyList<ParameterCondition> Conditions { get; init; } = [];

    /// <summary>All restrictions of its values, such as <c>&gt;= w_min, &lt;= w_max</c>; empty if there are none.</summary>
    public string Range => string.Join(", ", Conditions.Select(condition => condition.ToString()).Prepend(Bounds.ToString()).Where(text => text.Length > 0));
}
