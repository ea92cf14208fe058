using NeuroForge.Analysis.Spikes;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Page;

/// <summary>The part with the measures of all recorded spike trains: rate, irregularity and synchrony.</summary>
internal static class SpikeTrainsPart
{
    /// <summary>Writes the part; nothing if no spikes were recorded.</summary>
    internal static void Write(MarkupWriter page, ReportedRun run)
    {
        if (run.SpikeTrains.Count == 0)
        {
            return;
        }

        page.Open("section").Element("h2", "Spike trains in numbers");
        page.Element(
            "p",
            FormattableString.Invariant($"CV: coefficient of variation of the intervals between the spikes of a neuron, mean over neurons with ")
                + FormattableString.Invariant($"{SpikeTrainMeasures.LeastIntervals} intervals or more. Fano factor: variance of a neuron's spike count in ")
                + FormattableString.Invariant($"{SpikeTrainMeasures.FanoWindow} ms divided by its mean, mean over neurons. Pair correlation: mean ")
                + FormattableString.Invariant($"covariance of the counts of two neurons in {SpikeTrainMeasures.CorrelationWindow} ms divided by the mean ")
                + "variance. Independent Poisson trains have 1, 1 and 0. Peak: the frequency at which the spectrum of the population's rate is greatest.",
            "lead soft");
        page.Open("div", "scroll");
        TablePart.Write(
            page,
            ["Recorder", "Of", "Rate (Hz)", "CV of intervals", "Fano factor", "Pair correlation", "Peak of the spectrum (Hz)"],
            [.. run.SpikeTrains.Select(Row)],
            "narrow");
        page.Close().CloseLine();
    }

    private static string[] Row(SpikeTrainRow row) =>
    [
        row.Recorder,
        row.Group,
        .. new[] { row.Measures.Rate, row.Measures.IntervalVariation, row.Measures.FanoFactor, row.Measures.Correlation, row.Peak }
            .Select(value => Numbers.Measured(value)),
    ];
}
