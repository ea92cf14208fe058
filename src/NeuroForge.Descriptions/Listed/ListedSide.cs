namespace NeuroForge.Descriptions.Listed;

/// <summary>One side of a projection whose synapses a file lists: neurons numbered from 0 through its populations or groups.</summary>
/// <param name="Word"><c>source</c> or <c>target</c>.</param>
/// <param name="Parts">The populations or groups.</param>
internal sealed record ListedSide(string Word, IReadOnlyList<ListedPart> Parts)
{
    /// <summary>Number of neurons.</summary>
    internal long Count => Parts.Sum(part => (long)part.Count);
}
