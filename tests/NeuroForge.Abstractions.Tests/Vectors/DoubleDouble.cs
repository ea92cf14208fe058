namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>A number as the unevaluated sum of two doubles: about 32 digits, against which a double's last place is measured.</summary>
/// <remarks>Dekker (1971), A floating-point technique for extending the available precision, doi:10.1007/BF01397083.</remarks>
/// <param name="High">The number, rounded.</param>
/// <param name="Low">What rounding took.</param>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        var high = Sum(left.High, right.High);
        var low = Sum(left.Low, right.Low);
        var sum = Ordered(high.High, high.Low + low.High);
        return Ordered(sum.High, sum.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        var product = left.High * right.High;
        var error = Math.FusedMultiplyAdd(left.High, right.High, -product);
        return Ordered(product, error + ((left.High * right.Low) + (left.Low * right.High)));
    }

    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        var first = left.High / right.High;
        var rest = left - (right * first);
        var second = rest.High / right.High;
        rest -= right * second;
        return (DoubleDouble)first + second + (rest.High / right.High);
    }

    /// <summary>The number times a power of two.</summary>
    public DoubleDouble Scale(int power) => new(Math.ScaleB(High, power), Math.ScaleB(Low, power));

    /// <summary>How far a double is from this number, in units of the double's last place.</summary>
    public double UnitsInTheLastPlace(double computed)
    {
        var size = Math.Abs(High);
        return Math.Abs((computed - High) - Low) / (Math.BitIncrement(size) - size);
    }

    private static DoubleDouble Sum(double a, double b)
    {
        var sum = a + b;
        var part = sum - a;
        return new(sum, (a - (sum - part)) + (b - part));
    }

    /// <summary>The sum of two numbers of which the first is the greater.</summary>
    private static DoubleDouble Ordered(double a, double b)
    {
        var sum = a + b;
        return new(sum, b - (sum - a));
    }
}
