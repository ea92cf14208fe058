namespace NeuroForge.Mechanisms;

/// <summary>Name, unit, bounds and documentation of a parameter or state.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class QuantityAttribute : Attribute
{
    private protected QuantityAttribute(string unit) => Unit = unit;

    /// <summary>The unit of the field's number, such as <c>mV</c> or <c>1/ms</c>; <c>1</c> for a pure number.</summary>
    public string Unit { get; }

    /// <summary>The name that descriptions use. If it is not given, the member's name in snake case: <c>TauSynEx</c> becomes <c>tau_syn_ex</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Its documentation, in one line.</summary>
    public string Doc { get; set; } = "";

    /// <summary>The smallest value allowed.</summary>
    public double Min { get; set; } = double.NegativeInfinity;

    /// <summary>The largest value allowed.</summary>
    public double Max { get; set; } = double.PositiveInfinity;

    /// <summary>A lower bound that the value must exceed.</summary>
    public double Above { get; set; } = double.NegativeInfinity;

    /// <summary>An upper bound that the value must stay below.</summary>
    public double Below { get; set; } = double.PositiveInfinity;
}
