using NeuroForge.Declarations;

namespace NeuroForge.Engine.Conditions;

/// <summary>Messages about a condition between two parameters that is not met.</summary>
internal static class BrokenWords
{
    /// <summary>The message.</summary>
    /// <param name="name">The parameter that declares the condition.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="value">The parameter's value, with its unit.</param>
    /// <param name="against">The other parameter's value, with its unit.</param>
    internal static string Message(string name, ParameterCondition condition, string value, string against) =>
        $"{name} must be {condition.InWords}, but {name} is {value} and {condition.Other} {against}";

    /// <summary>The action.</summary>
    /// <param name="name">The parameter that declares the condition.</param>
    /// <param name="condition">The condition.</param>
    internal static string Hint(string name, ParameterCondition condition) => $"change {name} or {condition.Other}";
}
