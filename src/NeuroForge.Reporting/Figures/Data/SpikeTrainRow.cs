using NeuroForge.Analysis.Spikes;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The measures of the spike trains of one recorded population or group.</summary>
/// <param name="Recorder">The recorder.</param>
/// <param name="Group">The population or group.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Peak">The frequency in Hz at which the spectrum of the population's rate is greatest; not-a-number if there is no spectrum.</param>
internal sealed record SpikeTrainRow(string Recorder, string Group, SpikeTrainMeasures Measures, double Peak);
