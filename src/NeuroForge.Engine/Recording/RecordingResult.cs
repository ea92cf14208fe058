using NeuroForge.Declarations;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>What a recorder has recorded, and where it lies.</summary>
/// <param name="Info">What was recorded.</param>
/// <param name="Recorder">The recorder.</param>
/// <param name="Interval">From one sample to the next in ms; null for what was recorded when it happened, and for what is recorded once.</param>
/// <param name="Files">The files, as paths below the recording's folder; empty where the recorder leaves none, or does not say.</param>
public sealed record RecordingResult(RecordingInfo Info, Mechanism Recorder, double? Interval, IReadOnlyList<string> Files);
