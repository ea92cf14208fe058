namespace NeuroForge.Engine.Kernels;

/// <summary>Creates types that consist of a number of vectors, for loops whose sizes are types.</summary>
internal static class VectorRuns
{
    /// <summary>
    /// Mask for the size of a run: removes the single byte that even <see cref="NoVectors"/> has. A mask, so that the JIT knows places when it first reads
    /// them.
    /// </summary>
    internal const int Whole = -sizeof(double);

    /// <summary>The type of a number of consecutive vectors.</summary>
    internal static Type Of(Type vector, int count) => count switch
    {
        0 => typeof(NoVectors),
        1 => vector,
        _ => typeof(VectorPair<,>).MakeGenericType(Of(vector, count / 2), Of(vector, count - (count / 2))),
    };
}
