using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>Every operation of a vector by name, so that one test can hold two widths against each other.</summary>
internal static class VectorOperations
{
    /// <summary>Operations that move or compare bits: their result is the same to the last bit, not-a-number included.</summary>
    public static readonly string[] Bitwise =
        ["<", ">", "<=", ">=", "mask &", "mask |", "mask !", "select", "and", "or", "not", "abs", "negate", "min", "max"];

    /// <summary>Operations that round.</summary>
    public static readonly string[] Rounding =
        ["+", "-", "*", "/", "fma", "sqrt", "floor", "exp", "expm1", "log", "tanh", "sinpi", "cospi", "fraction", "power", "scale"];

    /// <summary>Does an operation; those of fewer operands leave the last out.</summary>
    public static T Apply<T>(string operation, T a, T b, T c)
        where T : struct, IVector<T> => operation switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" => a / b,
            "negate" => -a,
            "<" => (a < b).Bits,
            ">" => (a > b).Bits,
            "<=" => (a <= b).Bits,
            ">=" => (a >= b).Bits,
            "mask &" => ((a < b) & (b < c)).Bits,
            "mask |" => ((a < b) | (b < c)).Bits,
            "mask !" => (!(a < b)).Bits,
            "select" => T.Select(a <= b, b, c),
            "fma" => T.Fma(a, b, c),
            "min" => T.Min(a, b),
            "max" => T.Max(a, b),
            "and" => T.And(a, b),
            "or" => T.Or(a, b),
            "not" => T.Not(a),
            "abs" => T.Abs(a),
            "sqrt" => T.Sqrt(a),
            "floor" => T.Floor(a),
            "exp" => T.Exp(a),
            "expm1" => T.Expm1(a),
            "log" => T.Log(a),
            "tanh" => T.Tanh(a),
            "sinpi" => Trigonometry.SinPi(a),
            "cospi" => Trigonometry.CosPi(a),
            "fraction" => T.Fraction(a, out _),
            "power" => Power(a),
            "scale" => T.ScaleByPowerOfTwo(a, T.Floor(b)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "no such operation"),
        };

    /// <summary>Does an operation on arrays whose length is a multiple of the vector's width.</summary>
    public static double[] Apply<T>(string operation, double[] a, double[] b, double[] c)
        where T : struct, IVector<T>
    {
        var results = new double[a.Length];
        for (var i = 0; i < a.Length; i += T.Width)
        {
            T.Store(Apply(operation, T.Load(ref a[i]), T.Load(ref b[i]), T.Load(ref c[i])), ref results[i]);
        }

        return results;
    }

    private static T Power<T>(T a)
        where T : struct, IVector<T>
    {
        T.Fraction(a, out var power);
        return power;
    }
}
