using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>Numbers at which arithmetic goes wrong first, and numbers from everywhere.</summary>
internal static class VectorNumbers
{
    /// <summary>Zeros, the ends of the subnormal and of the normal range, infinities, not-a-numbers, and where the functions change their way.</summary>
    public static readonly double[] Edges =
    [
        0.0, -0.0, double.Epsilon, -double.Epsilon, 2.2250738585072009e-308, 2.2250738585072014e-308, -2.2250738585072014e-308,
        double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, -double.NaN,
        BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001), BitConverter.UInt64BitsToDouble(ulong.MaxValue),
        1, -1, 0.5, -0.5, Math.BitIncrement(1), Math.BitDecrement(1), Math.Sqrt(2), Math.Sqrt(0.5), 1e-300, 1e300, 1 / 3.0,
        708, -708, Math.BitIncrement(708), Math.BitDecrement(-708), 709, Math.BitIncrement(709), Math.BitDecrement(709), 745, -745,
        Math.Log(2) / 2, -Math.Log(2) / 2, 20, -20, Math.BitIncrement(20), 4503599627370496.5, -0.49999999999999994, 1e18,
    ];

    /// <summary>A number from any binade: every pattern of bits is equally likely.</summary>
    public static double[] AnyBits(RandomStream random, int count)
    {
        var numbers = new double[count];
        foreach (ref var number in numbers.AsSpan())
        {
            number = BitConverter.UInt64BitsToDouble(random.NextUInt64());
        }

        return numbers;
    }

    /// <summary>Uniform numbers between two bounds.</summary>
    public static double[] Uniform(RandomStream random, double least, double greatest, int count)
    {
        var numbers = new double[count];
        foreach (ref var number in numbers.AsSpan())
        {
            number = least + ((greatest - least) * random.NextDouble());
        }

        return numbers;
    }

    /// <summary>
    /// Both signs, magnitudes from two to the <paramref name="leastPower"/> to two to the <paramref name="greatestPower"/>, each binade equally likely.
    /// </summary>
    public static double[] AcrossBinades(RandomStream random, int leastPower, int greatestPower, int count)
    {
        var numbers = Uniform(random, 1, 2, count);
        foreach (ref var number in numbers.AsSpan())
        {
            var power = leastPower + random.NextInt32(greatestPower - leastPower);
            number = Math.ScaleB(random.NextInt32(2) == 0 ? number : -number, power);
        }

        return numbers;
    }
}
