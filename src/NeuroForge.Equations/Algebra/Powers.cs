using NeuroForge.Vectors;

namespace NeuroForge.Equations.Algebra;

/// <summary>Computes powers of numbers in the way in which generated code does.</summary>
internal static class Powers
{
    /// <summary>The greatest whole power that is computed by products.</summary>
    internal const int GreatestProduct = 16;

    /// <summary>True if a power is computed by products.</summary>
    internal static bool IsProduct(double power) => power == Math.Round(power) && Math.Abs(power) <= GreatestProduct;

    /// <summary>A number to a power; not a number if a negative number is raised to a power that is not whole.</summary>
    internal static double Of(double number, double power)
    {
        if (!IsProduct(power))
        {
            return number < 0 ? double.NaN : Double1.Exp(power * Double1.Log(number).Number).Number;
        }

        var product = 1.0;
        for (var i = 0; i < Math.Abs(power); i++)
        {
            product *= number;
        }

        return power < 0 ? 1 / product : product;
    }
}
