using NeuroForge.Engine.Circuit;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Reads where the neurons of some populations are: once, when a recording begins.</summary>
internal sealed class PositionProbe(IReadOnlyList<Population> populations)
    : Probe(RecordingKind.Positions, "um", [.. populations.Select(p => new RecordingGroup(p.Name, p.Size))])
{
    /// <inheritdoc/>
    internal override IEnumerable<Frame> ReadBeginning() => populations.Select((population, group) => new PositionsFrame(group, population.Positions));

    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time, SeriesSummary? summary) => [];
}
