namespace NeuroForge.Engine.Plan;

/// <summary>
/// The initial synapses of a projection, as a file lists them. They are read block by block, as often as needed, so that they never are in memory beside the
/// network that they become.
/// </summary>
public sealed class ListedSynapses
{
    /// <summary>The file, in words, for messages and reports.</summary>
    public required string Origin { get; init; }

    /// <summary>Number of synapses.</summary>
    public required long Count { get; init; }

    /// <summary>True if each has its weight, in the receptors' unit.</summary>
    public required bool HasWeights { get; init; }

    /// <summary>The smallest and the largest delay in steps; null if the file has no delays.</summary>
    public required (int Least, int Greatest)? DelayRange { get; init; }

    /// <summary>
    /// Reads the synapses, in the order of the file: all numbers, or, for <see langword="true"/>, the ends alone. An <see cref="InvalidDataException"/> says
    /// that the file has changed.
    /// </summary>
    public required Func<bool, IEnumerable<ListedBlock>> Read { get; init; }
}
