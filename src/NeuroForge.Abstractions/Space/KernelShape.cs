namespace NeuroForge.Space;

/// <summary>The form of a <see cref="DistanceKernel"/>.</summary>
public enum KernelShape
{
    /// <summary>1 at every distance.</summary>
    Uniform,

    /// <summary>exp(-d^2 / (2 sd^2)).</summary>
    Gaussian,

    /// <summary>exp(-d / length).</summary>
    Exponential,

    /// <summary>1 - d / length, 0 beyond the length.</summary>
    Linear,

    /// <summary>1 within a radius, 0 beyond it.</summary>
    Box,

    /// <summary>The density of a gamma distribution, d^(shape - 1) exp(-d / scale), divided by its greatest value.</summary>
    Gamma,

    /// <summary>The density of a Weibull distribution, d^(shape - 1) exp(-(d / scale)^shape), divided by its greatest value.</summary>
    Weibull,
}
