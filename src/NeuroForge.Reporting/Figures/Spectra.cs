using System.Numerics;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Figures.Smoothing;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Figures;

/// <summary>The power spectra of the rates of recorded populations.</summary>
internal sealed class Spectra
{
    /// <summary>The interval of samples in ms, at least.</summary>
    private const double LeastInterval = 1;

    /// <summary>The greatest frequency that is drawn, in Hz.</summary>
    private const double GreatestFrequency = 200;

    private const int LeastSegment = 64;
    private const int GreatestSegment = 1024;
    private const int LeastSegments = 4;

    private readonly double[] _peaks;

    private Spectra(double[] peaks, Figure? figure) => (_peaks, Figure) = (peaks, figure);

    /// <summary>The figure; null if the run is too short for a spectrum.</summary>
    internal Figure? Figure { get; }

    /// <summary>Computes the spectra of a recording.</summary>
    /// <param name="run">The run.</param>
    /// <param name="recording">The recording of spikes.</param>
    /// <param name="spikes">Its spikes.</param>
    /// <param name="bins">The bins in which they were counted.</param>
    internal static Spectra Of(ReportedRun run, RunRecording recording, SpikeCounts spikes, FineBins bins)
    {
        var together = Math.Max(1, (int)Math.Round(LeastInterval / bins.Width));
        var interval = together * bins.Width;
        var samples = bins.Count / together;
        var length = Math.Min(GreatestSegment, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, samples / LeastSegments)) / 2);
        var peaks = new double[recording.Groups.Count];
        Array.Fill(peaks, double.NaN);
        if (length < LeastSegment)
        {
            return new(peaks, null);
        }

        var lines = new List<Line>();
        for (var group = 0; group < recording.Groups.Count; group++)
        {
            var rates = Together(bins.Rates(spikes.OfBins[group], recording.Groups[group].Size), together);
            var (frequencies, power) = PowerSpectrum.Of(rates, interval, length);
            var drawn = frequencies.Count(f => f <= GreatestFrequency);
            var name = recording.Groups[group].Name;
            lines.Add(new(name, run.ColourOf(name), frequencies[..drawn], power[..drawn]));
            peaks[group] = power.Max() > 0 ? frequencies[Array.IndexOf(power, power.Max())] : double.NaN;
        }

        return new(peaks, Draw(run, recording, lines, interval * length));
    }

    /// <summary>The frequency in Hz at which the spectrum of a group is greatest; not-a-number if there is none.</summary>
    internal double PeakOf(int group) => _peaks[group];

    private static Figure Draw(ReportedRun run, RunRecording recording, List<Line> lines, double segment)
    {
        var chart = new LineChart(
            new Axis("Frequency (Hz)", 0, lines.Max(l => l.X[^1])),
            Axis.For("Power (Hz\u00B2/Hz)", lines.SelectMany(l => l.Y).Append(0)),
            lines);
        return new(
            run.Name(recording.Name, "spectrum"),
            "Spectrum of the firing rate of each population",
            chart,
            $"Power of the population's mean rate (Welch, segments of {Numbers.Measured(segment)} ms that overlap by half, Hann window). Independent spikes "
                + "give a level line, an oscillation a peak.");
    }

    /// <summary>Means of some bins together; what is left at the end is left out.</summary>
    private static double[] Together(double[] rates, int together)
    {
        var means = new double[rates.Length / together];
        for (var i = 0; i < means.Length; i++)
        {
            means[i] = rates.AsSpan(i * together, together).ToArray().Average();
        }

        return means;
    }
}
