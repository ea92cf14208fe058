using System.Collections;

namespace NeuroForge.Descriptions.Parts;

/// <summary>The numbers of all neurons of a population, without a list of them.</summary>
/// <param name="size">Number of neurons.</param>
internal sealed class AllNeurons(int size) : IReadOnlyList<int>
{
    /// <inheritdoc/>
    public int Count => size;

    /// <inheritdoc/>
    public int this[int index] => index;

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, size).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
