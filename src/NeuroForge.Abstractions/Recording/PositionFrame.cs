using NeuroForge.Layouts;

namespace NeuroForge.Recording;

/// <summary>Positions of the neurons of a population.</summary>
/// <param name="group">Number of the group in the recording.</param>
/// <param name="positions">A position for each neuron.</param>
public readonly ref struct PositionFrame(int group, ReadOnlySpan<Position> positions)
{
    /// <summary>Number of the group in the recording.</summary>
    public int Group { get; } = group;

    /// <summary>A position for each neuron.</summary>
    public ReadOnlySpan<Position> Positions { get; } = positions;
}
