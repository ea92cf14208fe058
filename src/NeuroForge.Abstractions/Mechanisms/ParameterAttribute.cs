namespace NeuroForge.Mechanisms;

/// <summary>
/// A parameter: set in the description, constant while the network runs.
/// </summary>
/// <remarks>
/// In a kernel (a generic struct) the field is of the vector's type and each neuron may have its own value.
/// In a class the member is a <c>double</c>, <c>long</c>, <c>int</c>, <c>bool</c>, <c>string</c>, an enumeration, or a <c>double[]</c>.
/// </remarks>
public sealed class ParameterAttribute : QuantityAttribute
{
    /// <summary>A parameter that a description must give.</summary>
    /// <param name="unit">Its unit; <c>1</c> for a pure number, a word or a switch.</param>
    public ParameterAttribute(string unit)
        : base(unit)
    {
    }

    /// <summary>A parameter with a default.</summary>
    /// <param name="unit">Its unit.</param>
    /// <param name="default">Its value where the description gives none, in that unit.</param>
    public ParameterAttribute(string unit, double @default)
        : base(unit) => Default = @default;

    /// <summary>A switch.</summary>
    /// <param name="default">Its value where the description gives none.</param>
    public ParameterAttribute(bool @default)
        : base("1") => Default = @default;

    /// <summary>A word: a string, or the name of a member of an enumeration in snake case.</summary>
    /// <param name="unit">Always <c>1</c>.</param>
    /// <param name="default">Its value where the description gives none.</param>
    public ParameterAttribute(string unit, string @default)
        : base(unit) => Default = @default;

    /// <summary>The value where the description gives none; null where it must give one.</summary>
    public object? Default { get; }
}
