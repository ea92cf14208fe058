using System.Numerics;

namespace NeuroForge.Recorders;

/// <summary>Powers of ten to 128 bits, each computed on first use: the numbers of a recording need few.</summary>
internal sealed class PowersOfTen
{
    private const int Least = -292;
    private const int Greatest = 324;
    private const int Bits = 128;

    /// <summary>0 if not computed yet; a significand is never 0.</summary>
    private readonly UInt128[] _significands = new UInt128[Greatest - Least + 1];

    /// <summary>The leading 128 bits of a power, rounded up if there are more.</summary>
    /// <param name="exponent">The exponent of the power: -292 to 324.</param>
    internal UInt128 this[int exponent]
    {
        get
        {
            ref var significand = ref _significands[exponent - Least];
            if (significand == 0)
            {
                significand = (UInt128)(exponent < 0 ? Inverse(BigInteger.Pow(10, -exponent)) : Leading(BigInteger.Pow(10, exponent)));
            }

            return significand;
        }
    }

    private static BigInteger Leading(BigInteger power)
    {
        var excess = (int)power.GetBitLength() - Bits;
        return excess <= 0 ? power << -excess : (power >> excess) + ((power >> excess) << excess == power ? 0 : 1);
    }

    private static BigInteger Inverse(BigInteger power) => ((BigInteger.One << (Bits - 1 + (int)power.GetBitLength())) / power) + 1;
}
