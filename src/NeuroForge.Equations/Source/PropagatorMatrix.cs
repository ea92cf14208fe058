using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Source;

/// <summary>The matrix of linear equations, of which the kernel computes the exponential.</summary>
/// <param name="Local">The name of the local variable that receives the exponential.</param>
/// <param name="Time">The time over which it propagates.</param>
/// <param name="Rates">The coefficients: rows of the states, columns of the states, the inputs and the constant.</param>
internal sealed record PropagatorMatrix(string Local, Term Time, Term[,] Rates);
