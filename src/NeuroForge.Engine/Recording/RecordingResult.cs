using NeuroForge.Declarations;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>A description of a recording, and its files.</summary>
/// <param name="Info">The description of the recording.</param>
/// <param name="Recorder">The recorder.</param>
/// <param name="Interval">The time from one sample to the next in ms; null for events and for values recorded once.</param>
/// <param name="Files">The files, as paths below the recording's folder; empty if the recorder writes none, or does not name them.</param>
public sealed record RecordingResult(RecordingInfo Info, Mechanism Recorder, double? Interval, IReadOnlyList<string> Files)
{
    /// <summary>The share of the pairs of a source and a target whose synapses are recorded; null for all.</summary>
    public double? Sample { get; init; }
}
