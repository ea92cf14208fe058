namespace NeuroForge.Reporting.Figures.Data;

/// <summary>A quantity in each interval of a run.</summary>
/// <param name="Recorder">The recorder.</param>
/// <param name="Group">Its population, group or projection.</param>
/// <param name="Quantity">The quantity with its unit.</param>
/// <param name="Means">The mean in each interval; not-a-number where nothing was recorded.</param>
internal sealed record IntervalRow(string Recorder, string Group, string Quantity, double[] Means)
{
    /// <summary>The last value in each interval; empty if the quantity has none.</summary>
    internal double[] Lasts { get; init; } = [];
}
