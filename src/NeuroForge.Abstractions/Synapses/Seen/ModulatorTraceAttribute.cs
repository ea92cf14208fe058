namespace NeuroForge.Synapses.Seen;

/// <summary>
/// Declares a trace of the spikes of all modulators of the projection, as it was after the last of them: each spike adds 1, and between spikes the trace decays
/// exponentially, which the rule computes itself from <see cref="ModulatorTimeAttribute"/>. 0 before the first spike. The field is of the vector's type and
/// comes last; all synapses of a projection see the same value.
/// </summary>
/// <param name="tau">The name of the parameter's field that holds the time constant, in ms and above 0.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ModulatorTraceAttribute(string tau) : Attribute
{
    /// <summary>The name of the parameter's field that holds the time constant.</summary>
    public string Tau { get; } = tau;
}
