using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Conditions;

/// <summary>Values of a plan that do not meet a condition.</summary>
/// <param name="Path">The path of the value to change: <c>populations.E.parameters.v_th</c>; an item of a list as <c>...v_th.list[2]</c>.</param>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Message">The problem, and what was expected.</param>
/// <param name="Hint">The advice; null if the message contains it.</param>
public sealed record ConditionFault(string Path, FaultKind Kind, string Message, string? Hint = null)
{
    /// <summary>The fault as an exception.</summary>
    internal PlanException ToException() => new(Path, ToString());

    /// <summary>The message with the hint.</summary>
    public override string ToString() => Hint is null ? Message : $"{Message}; {Hint}";
}
