namespace NeuroForge.Mechanisms;

/// <summary>What parameters and states have in common: a name, a unit, bounds and a sentence of documentation.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class QuantityAttribute : Attribute
{
    private protected QuantityAttribute(string unit) => Unit = unit;

    /// <summary>The unit in which the field's number is, such as <c>mV</c> or <c>1/ms</c>; <c>1</c> for a pure number.</summary>
    public string Unit { get; }

    /// <summary>The name that descriptions use. Left out, it is the member's name in snake case: <c>TauSynEx</c> is <c>tau_syn_ex</c>.</summary>
    public string? Name { get; set; }

    /// <summary>One line that says what it means.</summary>
    public string Doc { get; set; } = "";

    /// <summary>The least value allowed.</summary>
    public double Min { get; set; } = double.NegativeInfinity;

    /// <summary>The greatest value allowed.</summary>
    public double Max { get; set; } = double.PositiveInfinity;

    /// <summary>The value must be above this.</summary>
    public double Above { get; set; } = double.NegativeInfinity;

    /// <summary>The value must be below this.</summary>
    public double Below { get; set; } = double.PositiveInfinity;
}
