namespace NeuroForge.Equations.Integration;

/// <summary>An integration method.</summary>
internal enum Method
{
    /// <summary>The solution of linear equations with constant coefficients.</summary>
    Exact,

    /// <summary>Each equation is solved as if it were linear in its own state, with everything else as at the beginning of the step.</summary>
    ExponentialEuler,

    /// <summary>Euler's method; with noise, that of Euler and Maruyama.</summary>
    Euler,

    /// <summary>Heun's method, the explicit trapezoidal rule.</summary>
    Heun,

    /// <summary>The classical method of Runge and Kutta.</summary>
    RungeKutta,
}
