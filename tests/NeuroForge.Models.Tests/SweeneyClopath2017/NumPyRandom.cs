namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>
/// The numbers that NumPy draws after <c>numpy.random.seed(n)</c>: the Mersenne Twister MT19937 of Matsumoto and Nishimura (1998), doi:10.1145/272991.272995.
/// With them the published code's own runs can be repeated.
/// </summary>
internal sealed class NumPyRandom
{
    private const int Length = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Length];
    private int _next = Length;

    public NumPyRandom(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < Length; i++)
        {
            _state[i] = (1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
        }
    }

    /// <summary>As <c>numpy.random.uniform(0, 1)</c>.</summary>
    public double NextDouble()
    {
        var (high, low) = (NextUInt32() >> 5, NextUInt32() >> 6);
        return ((high * 67108864.0) + low) / 9007199254740992.0;
    }

    /// <summary>As <c>numpy.random.randint(0, limit)</c>: bits are drawn until they are below the limit.</summary>
    public int NextInt32(int limit)
    {
        var mask = (uint)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)limit) - 1;
        while (true)
        {
            var bits = NextUInt32() & mask;
            if (bits < limit)
            {
                return (int)bits;
            }
        }
    }

    private uint NextUInt32()
    {
        if (_next == Length)
        {
            Twist();
            _next = 0;
        }

        var bits = _state[_next++];
        bits ^= bits >> 11;
        bits ^= (bits << 7) & 0x9D2C5680;
        bits ^= (bits << 15) & 0xEFC60000;
        return bits ^ (bits >> 18);
    }

    private void Twist()
    {
        for (var i = 0; i < Length; i++)
        {
            var joined = (_state[i] & 0x80000000) | (_state[(i + 1) % Length] & 0x7FFFFFFF);
            _state[i] = _state[(i + Shift) % Length] ^ (joined >> 1) ^ ((joined & 1) * 0x9908B0DF);
        }
    }
}
