namespace NeuroForge.Reporting.Figures.Data;

/// <summary>A moment at which something was done to the network.</summary>
/// <param name="Time">The time in ms.</param>
/// <param name="Words">The action: <c>kick starts</c>.</param>
internal sealed record RunMoment(double Time, string Words)
{
    /// <summary>True if nothing but the border of a phase is there.</summary>
    internal bool IsBorder { get; init; }
}
