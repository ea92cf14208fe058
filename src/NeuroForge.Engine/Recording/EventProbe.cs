using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>For what is recorded when it happens, spikes and rewiring: there is nothing to read at a sample.</summary>
internal sealed class EventProbe(RecordingKind kind, string unit, IReadOnlyList<RecordingGroup> groups) : Probe(kind, unit, groups)
{
    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary) => [];
}
