namespace NeuroForge.Mechanisms;

/// <summary>Declares a state: computed by the kernel; stored, recorded and saved by the host. The field is of the vector's type.</summary>
/// <param name="unit">Its unit; <c>1</c> for a pure number.</param>
/// <param name="initial">Its initial value, unless the description gives another.</param>
public sealed class StateAttribute(string unit, double initial = 0) : QuantityAttribute(unit)
{
    /// <summary>The initial value.</summary>
    public double Initial { get; } = initial;

    /// <summary>The name of a parameter's field that gives the initial value in place of <see cref="Initial"/>.</summary>
    public string? From { get; set; }

    /// <summary>
    /// True if the state is a moment of simulated time, such as that of the last spike: a network that begins with the synapses of an earlier run, whose time
    /// begins again at 0, keeps its distance from now.
    /// </summary>
    public bool IsMoment { get; set; }
}
