namespace NeuroForge.Declarations;

/// <summary>A condition between a parameter, or a weight, and another parameter of the same mechanism.</summary>
/// <param name="Relation">The relation of the first number to the other.</param>
/// <param name="Other">The name of the other parameter, as descriptions spell it.</param>
public sealed record ParameterCondition(ParameterRelation Relation, string Other)
{
    /// <summary>The condition in words, such as <c>below v_th</c>.</summary>
    public string InWords => Relation switch
    {
        ParameterRelation.Above => $"above {Other}",
        ParameterRelation.AtLeast => $"at least {Other}",
        ParameterRelation.Below => $"below {Other}",
        _ => $"at most {Other}",
    };

    /// <summary>True if two values meet the condition. Not-a-number never does.</summary>
    /// <param name="value">The value of the first.</param>
    /// <param name="other">The value of the other parameter.</param>
    public bool Holds(double value, double other) => Relation switch
    {
        ParameterRelation.Above => value > other,
        ParameterRelation.AtLeast => value >= other,
        ParameterRelation.Below => value < other,
        _ => value <= other,
    };

    /// <summary>The condition as a range, such as <c>&lt; v_th</c>.</summary>
    public override string ToString() => Relation switch
    {
        ParameterRelation.Above => $"> {Other}",
        ParameterRelation.AtLeast => $">= {Other}",
        ParameterRelation.Below => $"< {Other}",
        _ => $"<= {Other}",
    };
}
