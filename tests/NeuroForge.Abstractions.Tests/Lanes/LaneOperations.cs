namespace NeuroForge.Abstractions.Tests.Lanes;

/// <summary>Every operation of a lane by name, so that one test can hold two widths against each other.</summary>
internal static class LaneOperations
{
    /// <summary>Operations that move or compare bits: their result is the same to the last bit, not-a-number included.</summary>
    public static readonly string[] Bitwise =
        ["<", ">", "<=", ">=", "mask &", "mask |", "mask !", "select", "and", "or", "not", "abs", "negate", "min", "max"];

    /// <summary>Operations that round.</summary>
    public static readonly string[] Rounding =
        ["+", "-", "*", "/", "fma", "sqrt", "floor", "exp", "expm1", "log", "tanh", "fraction", "power", "scale"];

    /// <summary>Does an operation; those of fewer operands leave the last out.</summary>
    public static L Apply<L>(string operation, L a, L b, L c)
        where L : struct, ILane<L> => operation switch
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
            "select" => L.Select(a <= b, b, c),
            "fma" => L.Fma(a, b, c),
            "min" => L.Min(a, b),
            "max" => L.Max(a, b),
            "and" => L.And(a, b),
            "or" => L.Or(a, b),
            "not" => L.Not(a),
            "abs" => L.Abs(a),
            "sqrt" => L.Sqrt(a),
            "floor" => L.Floor(a),
            "exp" => L.Exp(a),
            "expm1" => L.Expm1(a),
            "log" => L.Log(a),
            "tanh" => L.Tanh(a),
            "fraction" => L.Fraction(a, out _),
            "power" => Power(a),
            "scale" => L.ScaleByPowerOfTwo(a, L.Floor(b)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "no such operation"),
        };

    /// <summary>Does an operation on arrays whose length is a multiple of the lane's width.</summary>
    public static double[] Apply<L>(string operation, double[] a, double[] b, double[] c)
        where L : struct, ILane<L>
    {
        var results = new double[a.Length];
        for (var i = 0; i < a.Length; i += L.Width)
        {
            L.Store(Apply(operation, L.Load(ref a[i]), L.Load(ref b[i]), L.Load(ref c[i])), ref results[i]);
        }

        return results;
    }

    private static L Power<L>(L a)
        where L : struct, ILane<L>
    {
        L.Fraction(a, out var power);
        return power;
    }
}
