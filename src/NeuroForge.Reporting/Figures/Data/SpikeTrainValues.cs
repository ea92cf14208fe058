using NeuroForge.Analysis.Spikes;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The measures of spike trains in one interval; not-a-number where one is not defined.</summary>
/// <param name="Rate">The mean rate of a neuron in Hz.</param>
/// <param name="Variation">The coefficient of variation of the intervals between spikes.</param>
/// <param name="Fano">The Fano factor.</param>
/// <param name="Correlation">The correlation of two neurons.</param>
internal readonly record struct SpikeTrainValues(double Rate, double Variation, double Fano, double Correlation)
{
    /// <summary>The values of an interval in which nothing was recorded.</summary>
    internal static SpikeTrainValues None => new(double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>The values of an interval without a spike.</summary>
    internal static SpikeTrainValues Silent => None with { Rate = 0 };

    /// <summary>The values of measures.</summary>
    internal static SpikeTrainValues Of(SpikeTrainMeasures measures) =>
        new(measures.Rate, measures.IntervalVariation, measures.FanoFactor, measures.Correlation);
}
