namespace NeuroForge.AdaptiveExponential;

/// <summary>The adaptation current tau_w dw/dt = a (V - E_L) - w over a time in which V is constant: Left w + Gain V + Offset.</summary>
internal readonly struct Adaptation<T>
    where T : struct, IVector<T>
{
    /// <summary>The adaptation over a time.</summary>
    /// <param name="time">The time in units of tau_w.</param>
    /// <param name="coupling">a.</param>
    /// <param name="rest">E_L.</param>
    internal Adaptation(T time, T coupling, T rest)
    {
        Left = T.Exp(-time);
        Gain = -T.Expm1(-time) * coupling;
        Offset = -Gain * rest;
    }

    /// <summary>The fraction of w that is left.</summary>
    internal T Left { get; }

    /// <summary>The increase for each mV.</summary>
    internal T Gain { get; }

    /// <summary>The increase at a potential of 0 mV.</summary>
    internal T Offset { get; }
}
