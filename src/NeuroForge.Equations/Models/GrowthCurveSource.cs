namespace NeuroForge.Equations.Models;

/// <summary>
/// A growth curve as it is written: parameters, named values, and the rate of the synaptic elements, <c>dz/dt</c>, which depends on <c>calcium</c>.
/// </summary>
public sealed record GrowthCurveSource : ModelSource
{
    /// <inheritdoc/>
    internal override string Kind => "Growth curve";
}
