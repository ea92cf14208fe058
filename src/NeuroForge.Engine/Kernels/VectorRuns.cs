namespace NeuroForge.Engine.Kernels;

/// <summary>Makes types that are so many vectors, for loops that are closed over the size of what they copy.</summary>
internal static class VectorRuns
{
    /// <summary>
    /// What of the size of a run is vectors: all, but for the single byte that even <see cref="NoVectors"/> has. A mask, so that the JIT still knows places
    /// when it first reads them.
    /// </summary>
    internal const int Whole = -sizeof(double);

    /// <summary>The type of some vectors side by side.</summary>
    internal static Type Of(Type vector, int count) => count switch
    {
        0 => typeof(NoVectors),
        1 => vector,
        _ => typeof(VectorPair<,>).MakeGenericType(Of(vector, count / 2), Of(vector, count - (count / 2))),
    };
}
