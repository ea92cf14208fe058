using NeuroForge.Vectors;

namespace NeuroForge.Growth;

/// <summary>
/// A growth curve: a generic struct that gives the growth rate of synaptic elements at a calcium concentration. The host integrates it between spikes, where
/// calcium decays smoothly, by Gauss-Legendre quadrature.
/// </summary>
/// <remarks>Butz and van Ooyen (2013), doi:10.1371/journal.pcbi.1003259, equations 2 to 5. The curve must be finite for every calcium from 0 up.</remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface IGrowthCurve<T>
    where T : struct, IVector<T>
{
    /// <summary>The growth rate dz/dt.</summary>
    /// <param name="calcium">The calcium concentration, a pure number, 0 or more.</param>
    /// <returns>Synaptic elements per ms; negative if elements are lost.</returns>
    T Rate(T calcium);
}
