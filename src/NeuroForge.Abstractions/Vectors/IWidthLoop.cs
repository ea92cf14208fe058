namespace NeuroForge.Vectors;

/// <summary>A loop over numbers in contiguous memory, written once for every width of a vector; <see cref="OwnVector.Run"/> runs it.</summary>
internal interface IWidthLoop
{
    /// <summary>Runs the loop.</summary>
    /// <typeparam name="T">The vector.</typeparam>
    /// <typeparam name="TBits">Whole numbers of the same width.</typeparam>
    void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>;
}
