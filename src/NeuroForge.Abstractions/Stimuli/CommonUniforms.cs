using NeuroForge.Randomness;

namespace NeuroForge.Stimuli;

/// <summary>
/// Random numbers of a stimulus as a whole, each a function of the key, the moment and the index. The last one is kept, because a stimulus reads the same
/// number in each of the many steps of a presentation. For one thread at a time.
/// </summary>
/// <param name="key">The stimulus' key.</param>
internal sealed class CommonUniforms(ulong key)
{
    private (long Moment, long Index) _asked;
    private double _number = Number(key, 0, 0);

    /// <summary>A number from 0 (included) to 1 (excluded), in steps of 2^-53.</summary>
    internal double At(long moment, long index)
    {
        if (_asked != (moment, index))
        {
            _asked = (moment, index);
            _number = Number(key, moment, index);
        }

        return _number;
    }

    private static double Number(ulong key, long moment, long index) => (Philox.Block(key, (ulong)moment, (ulong)index).Low >> 11) * (1.0 / (1UL << 53));
}
