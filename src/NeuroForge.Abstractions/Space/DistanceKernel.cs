using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Space;

/// <summary>
/// A function of distance, from 0 to 1, that is proportional to the probability of a synapse between two neurons. It rises to its greatest value, 1, and falls
/// behind it; the forms other than gamma and Weibull are greatest at distance 0.
/// </summary>
public sealed record DistanceKernel
{
    private readonly double _exponent;
    private readonly double _mode;

    private DistanceKernel(KernelShape shape, double length, double exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfLessThan(exponent, 1);
        if (!double.IsFinite(length) || !double.IsFinite(exponent))
        {
            throw new ArgumentOutOfRangeException(nameof(length), "the lengths and exponents of a kernel are finite numbers");
        }

        (Shape, Length, _exponent) = (shape, length, exponent);
        var beyond = exponent - 1;
        _mode = shape == KernelShape.Gamma ? beyond
            : shape == KernelShape.Weibull && beyond > 0 ? Power(beyond / exponent, 1 / exponent)
            : 0;
    }

    /// <summary>The distance in um over which it is large: its mode and its length together; 0 for a uniform kernel.</summary>
    internal double Width => Shape == KernelShape.Uniform ? 0 : (_mode + 1) * Length;

    /// <summary>1 at every distance: positions have no effect.</summary>
    public static DistanceKernel Uniform { get; } = new(KernelShape.Uniform, 1, 1);

    /// <summary>Its form.</summary>
    public KernelShape Shape { get; }

    /// <summary>Its characteristic length in um: standard deviation, length, radius or scale. It has no meaning for a uniform kernel.</summary>
    public double Length { get; }

    /// <summary>The shape parameter of a gamma or Weibull kernel; 1 for the others.</summary>
    public double Exponent => _exponent;

    /// <summary>True if positions have no effect.</summary>
    public bool IsUniform => Shape == KernelShape.Uniform && double.IsPositiveInfinity(MaxDistance);

    /// <summary>The distance in um beyond which it is 0 in any case; infinite for none.</summary>
    public double MaxDistance { get; init; } = double.PositiveInfinity;

    /// <summary>The distance in um beyond which it is 0, by its form or <see cref="MaxDistance"/>; infinite if there is none.</summary>
    public double Reach => Shape is KernelShape.Linear or KernelShape.Box ? Math.Min(Length, MaxDistance) : MaxDistance;

    /// <summary>exp(-d^2 / (2 sd^2)).</summary>
    /// <param name="sd">The standard deviation along each axis in um, above 0.</param>
    public static DistanceKernel Gaussian(double sd) => new(KernelShape.Gaussian, sd, 1);

    /// <summary>exp(-d / length).</summary>
    /// <param name="length">The length in um, above 0.</param>
    public static DistanceKernel Exponential(double length) => new(KernelShape.Exponential, length, 1);

    /// <summary>1 - d / length, 0 beyond the length.</summary>
    /// <param name="length">The length in um, above 0.</param>
    public static DistanceKernel Linear(double length) => new(KernelShape.Linear, length, 1);

    /// <summary>1 within a radius, 0 beyond it.</summary>
    /// <param name="radius">The radius in um, above 0.</param>
    public static DistanceKernel Box(double radius) => new(KernelShape.Box, radius, 1);

    /// <summary>The density of a gamma distribution, divided by its greatest value.</summary>
    /// <param name="shape">The shape, 1 or more: below 1 the density has no greatest value.</param>
    /// <param name="scale">The scale in um, above 0.</param>
    public static DistanceKernel Gamma(double shape, double scale) => new(KernelShape.Gamma, scale, shape);

    /// <summary>The density of a Weibull distribution, divided by its greatest value.</summary>
    /// <param name="shape">The shape, 1 or more: below 1 the density has no greatest value.</param>
    /// <param name="scale">The scale in um, above 0.</param>
    public static DistanceKernel Weibull(double shape, double scale) => new(KernelShape.Weibull, scale, shape);

    /// <summary>The value at a distance.</summary>
    /// <param name="distance">The distance in um, 0 or more.</param>
    public double At(double distance)
    {
        if (distance > MaxDistance)
        {
            return 0;
        }

        var x = distance / Length;
        return Shape switch
        {
            KernelShape.Uniform => 1,
            KernelShape.Gaussian => Exp(-0.5 * x * x),
            KernelShape.Exponential => Exp(-x),
            KernelShape.Linear => Math.Max(0, 1 - x),
            KernelShape.Box => x <= 1 ? 1 : 0,
            KernelShape.Gamma => Gamma(x),
            _ => Weibull(x),
        };
    }

    /// <summary>The kernel in words, such as <c>gaussian, sd 100 um, max_distance 300 um</c>.</summary>
    public override string ToString()
    {
        var shape = SnakeCase.Of(Shape.ToString());
        var length = FormattableString.Invariant($"{Length} um");
        var form = Shape switch
        {
            KernelShape.Uniform => shape,
            KernelShape.Gaussian => $"{shape}, sd {length}",
            KernelShape.Exponential or KernelShape.Linear => $"{shape}, length {length}",
            KernelShape.Box => $"{shape}, radius {length}",
            _ => FormattableString.Invariant($"{shape}, shape {_exponent}, scale {length}"),
        };
        return double.IsFinite(MaxDistance) ? FormattableString.Invariant($"{form}, max_distance {MaxDistance} um") : form;
    }

    /// <summary>The greatest value between two distances in um.</summary>
    internal double Greatest(double near, double far)
    {
        var mode = _mode * Length;
        return At(mode < near ? near : Math.Min(Math.Min(mode, far), Math.Max(near, MaxDistance)));
    }

    /// <summary>The smallest value between two distances in um.</summary>
    internal double Least(double near, double far) => Math.Min(At(near), At(far));

    private double Gamma(double x)
    {
        var power = _exponent - 1;
        return power == 0 ? Exp(-x)
            : x == 0 ? 0
            : Exp((power * Log(x / _mode)) - (x - _mode));
    }

    private double Weibull(double x)
    {
        var power = _exponent - 1;
        return power == 0 ? Exp(-x)
            : x == 0 ? 0
            : Exp((power * Log(x / _mode)) - (Power(x, _exponent) - (power / _exponent)));
    }

    private static double Exp(double value) => Double1.Exp(value).Number;

    private static double Log(double value) => Double1.Log(value).Number;

    private static double Power(double value, double exponent) => Exp(exponent * Log(value));
}
