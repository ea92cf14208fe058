using NeuroForge.Layouts;

namespace NeuroForge.Recording;

/// <summary>Where the neurons of a population are.</summary>
/// <param name="group">Which of the recording's groups.</param>
/// <param name="positions">A place for each neuron.</param>
public readonly ref struct PositionFrame(int group, ReadOnlySpan<Position> positions)
{
    /// <summary>Which of the recording's groups.</summary>
    public int Group { get; } = group;

    /// <summary>A place for each neuron.</summary>
    public ReadOnlySpan<Position> Positions { get; } = positions;
}
