namespace NeuroForge.Engine.Plan;

/// <summary>The course of a parameter of a stimulus: a value from each of some steps on.</summary>
public sealed record CoursePlan
{
    /// <summary>The name of the parameter, a number.</summary>
    public required string Parameter { get; init; }

    /// <summary>The steps at which the values begin, ascending, the first one 0.</summary>
    public required IReadOnlyList<long> Steps { get; init; }

    /// <summary>The values, in the declared unit, as many as there are steps.</summary>
    public required IReadOnlyList<double> Values { get; init; }
}
