namespace NeuroForge.Mechanisms;

/// <summary>Declares a parameter: set in the description, constant while the network runs.</summary>
/// <remarks>
/// In a kernel (a generic struct) the field is of the vector's type, and each neuron may have its own value. In a class the member is a <c>double</c>,
/// <c>long</c>, <c>int</c>, <c>bool</c>, <c>string</c>, an enumeration, a <c>double[]</c> or a <c>DistanceKernel</c>.
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
    /// <param name="default">Its value if the description gives none, in that unit.</param>
    public ParameterAttribute(string unit, double @default)
        : base(unit) => Default = @default;

    /// <summary>A switch.</summary>
    /// <param name="default">Its value if the description gives none.</param>
    public ParameterAttribute(bool @default)
        : base("1") => Default = @default;

    /// <summary>A word: a string, the name of a member of an enumeration in snake case, or <c>uniform</c> for a kernel of distance.</summary>
    /// <param name="unit">Always <c>1</c>.</param>
    /// <param name="default">Its value if the description gives none.</param>
    public ParameterAttribute(string unit, string @default)
        : base(unit) => Default = @default;

    /// <summary>The name of another parameter's member; the value must be above that parameter's.</summary>
    public string? AboveParameter { get; set; }

    /// <summary>The name of another parameter's member; the value must be below that parameter's.</summary>
    public string? BelowParameter { get; set; }

    /// <summary>The name of another parameter's member; the value must be that parameter's or more.</summary>
    public string? MinParameter { get; set; }

    /// <summary>The name of another parameter's member; the value must be that parameter's or less.</summary>
    public string? MaxParameter { get; set; }

    /// <summary>
    /// True if it is a time in ms that the mechanism counts in whole steps, such as a refractory time. A value from the description must then be a multiple of
    /// the step; a default or a drawn value is rounded up to the next multiple. So the mechanism always gets multiples.
    /// </summary>
    public bool WholeSteps { get; set; }

    /// <summary>The smallest number of steps that a time in ms may be, such as 1 for a time constant that is integrated by Euler's method.</summary>
    public double MinSteps { get; set; }

    /// <summary>
    /// For a parameter of a neuron model or synapse rule in a unit of 1/time, such as <c>1/ms</c>: the largest product with the step at which the step still
    /// resolves it. Above it, descriptions get a warning. Infinite if the step does not matter.
    /// </summary>
    public double MaxPerStep { get; set; } = 1;

    /// <summary>
    /// True if it is the weight that a rewiring strategy gives to the synapses that it creates. It must then be valid for the projection's synapse rule.
    /// </summary>
    public bool IsWeight { get; set; }

    /// <summary>The value if the description gives none; null if the description must give one.</summary>
    public object? Default { get; }
}
