using NeuroForge.Declarations;
using NeuroForge.Engine.Growth;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Growth;

/// <summary>A growth curve twice: as the engine integrates it, and written down again in plain arithmetic.</summary>
internal sealed class Curve
{
    private readonly GrowthKernel _kernel;

    private Curve(Mechanism mechanism, Func<double, double> rate, Type vector, params (string Name, double Value)[] parameters)
    {
        double[] values = [.. mechanism.Parameters.Select(p => parameters.Single(given => given.Name == p.Name).Value)];
        _kernel = GrowthKernel.For(mechanism, [values], vector, 0.1);
        Rate = rate;
    }

    public Func<double, double> Rate { get; }

    public static Curve Linear(double nu, double eps, Type? vector = null) =>
        new(Declared.Linear, ca => nu * (1 - (ca / eps)), vector ?? typeof(Double8), ("growth_rate", nu), ("eps", eps));

    public static Curve Gaussian(double nu, double eta, double eps, Type? vector = null)
    {
        var (xi, zeta) = ((eta + eps) / 2, (eps - eta) / (2 * Math.Sqrt(Math.Log(2))));
        return new(
            Declared.Gaussian,
            ca => nu * ((2 * Math.Exp(-(ca - xi) * (ca - xi) / (zeta * zeta))) - 1),
            vector ?? typeof(Double8),
            ("growth_rate", nu),
            ("eta", eta),
            ("eps", eps));
    }

    public static Curve Sigmoid(double nu, double eps, double psi, Type? vector = null) =>
        new(
            Declared.Sigmoid,
            ca => nu * ((2 / (1 + Math.Exp((ca - eps) / psi))) - 1),
            vector ?? typeof(Double8),
            ("growth_rate", nu),
            ("eps", eps),
            ("psi", psi));

    public double Integrate(double calcium, double tau, double duration) => _kernel.Integrate(new CalciumDecay(0, calcium, duration), tau);
}
