namespace NeuroForge.Mechanisms;

/// <summary>
/// A state: moved by the kernel, kept, recorded and saved by the host. The field is of the vector's type.
/// </summary>
/// <param name="unit">Its unit; <c>1</c> for a pure number.</param>
/// <param name="initial">Its value at the start, unless the description gives another.</param>
public sealed class StateAttribute(string unit, double initial = 0) : QuantityAttribute(unit)
{
    /// <summary>The value at the start.</summary>
    public double Initial { get; } = initial;

    /// <summary>The name of a parameter's field whose value is the value at the start, in place of <see cref="Initial"/>.</summary>
    public string? From { get; set; }
}
