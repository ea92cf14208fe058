namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>The elementary functions to about 30 digits, by plain series.</summary>
internal static class ReferenceFunctions
{
    private const int ExpTerms = 26;
    private const int LogTerms = 24;
    private const int CircleTerms = 14;

    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    private static readonly DoubleDouble Pi = new(3.141592653589793, 1.2246467991473532e-16);

    /// <summary>1 / n! from n = 1 on.</summary>
    private static readonly DoubleDouble[] InverseFactorials = Inverses(ExpTerms);

    /// <summary>2 / (2 n + 1) from n = 0 on.</summary>
    private static readonly DoubleDouble[] OddInverses = [.. Enumerable.Range(0, LogTerms + 1).Select(n => (DoubleDouble)2 / ((2 * n) + 1))];

    /// <param name="x">The exponent.</param>
    /// <param name="scale">A power of two that goes with the result, so that the low part of a tiny one is kept.</param>
    public static DoubleDouble Exp(double x, int scale)
    {
        var (power, grown) = Reduce(x);
        return (grown + 1).Scale(power + scale);
    }

    public static DoubleDouble Exp(double x) => Exp(x, 0);

    public static DoubleDouble Expm1(double x)
    {
        var (power, grown) = Reduce(x);
        return power < 64 ? grown.Scale(power) + ((DoubleDouble)Math.ScaleB(1, power) - 1) : Exp(x) - 1;
    }

    public static DoubleDouble Log(double x)
    {
        var power = Math.ILogB(x);
        var m = Math.ScaleB(x, -power);
        (m, power) = m > Math.Sqrt(2) ? (m / 2, power + 1) : (m, power);
        var s = ((DoubleDouble)m - 1) / ((DoubleDouble)m + 1);
        var s2 = s * s;
        DoubleDouble sum = 0;
        for (var n = LogTerms; n >= 0; n--)
        {
            sum = (sum * s2) + OddInverses[n];
        }

        return (Ln2 * power) + (sum * s);
    }

    public static DoubleDouble Tanh(double x)
    {
        var e = Expm1(2 * Math.Min(Math.Abs(x), 350));
        var tanh = e / (e + 2);
        return x < 0 ? -tanh : tanh;
    }

    public static DoubleDouble SinPi(double x) => SinPi(x, 0);

    public static DoubleDouble CosPi(double x) => SinPi(x, 1);

    /// <summary>The sine of pi x and so many quarter turns: the Taylor series in what is left of x beyond whole quarter turns.</summary>
    private static DoubleDouble SinPi(double x, int quarters)
    {
        var left = Math.IEEERemainder(x, 2);
        var nearest = (int)Math.Round(2 * left);
        var angle = Pi * (left - (0.5 * nearest));
        var odd = (nearest + quarters) & 1;
        var square = angle * angle;
        DoubleDouble sum = 0;
        for (var n = CircleTerms; n >= 1; n--)
        {
            sum = (sum + 1) * -square / (2 * n * ((2 * n) + 1 - (2 * odd)));
        }

        var value = odd == 1 ? sum + 1 : (sum + 1) * angle;
        return ((nearest + quarters) & 2) == 0 ? value : -value;
    }

    /// <summary>x = n ln 2 + r; gives n and e^r - 1.</summary>
    private static (int Power, DoubleDouble Grown) Reduce(double x)
    {
        var power = (int)Math.Round(x / Ln2.High);
        var r = x - (Ln2 * power);
        DoubleDouble sum = 0;
        for (var n = ExpTerms - 1; n >= 0; n--)
        {
            sum = (sum * r) + InverseFactorials[n];
        }

        return (power, sum * r);
    }

    private static DoubleDouble[] Inverses(int count)
    {
        var inverses = new DoubleDouble[count];
        DoubleDouble inverse = 1;
        for (var n = 1; n <= count; n++)
        {
            inverses[n - 1] = inverse /= n;
        }

        return inverses;
    }
}
