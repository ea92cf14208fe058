namespace NeuroForge.Engine.Kernels;

/// <summary>A run of vectors after another run.</summary>
/// <param name="First">The first run.</param>
/// <param name="Second">The second run.</param>
internal readonly record struct VectorPair<TFirst, TSecond>(TFirst First, TSecond Second)
    where TFirst : struct
    where TSecond : struct;
