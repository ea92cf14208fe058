using NeuroForge.Engine.Archive;

namespace NeuroForge.Engine.Tests.Snapshots;

/// <summary>What state is shown to.</summary>
public sealed class StateArchiveTests
{
    /// <summary>0 / 0 gives one NaN in vectors of one width and another elsewhere: what has gone out of bounds is out of bounds alike.</summary>
    [Fact]
    public void A_NaN_is_a_NaN_whatever_its_bits()
    {
        double[] one = [1, double.NaN, -0.0, double.PositiveInfinity];
        double[] other = [1, BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001), -0.0, double.PositiveInfinity];
        Assert.NotEqual(BitConverter.DoubleToUInt64Bits(one[1]), BitConverter.DoubleToUInt64Bits(other[1]));
        Assert.Equal(Saved(one), Saved(other));
        Assert.NotEqual(Saved([1, 2, 0.0, double.PositiveInfinity]), Saved([1, 2, -0.0, double.PositiveInfinity]));
    }

    private static byte[] Saved(double[] values)
    {
        var archive = new SavingArchive();
        archive.Values<double>(values);
        return [.. archive.Saved.SelectMany(chunk => chunk.ToArray())];
    }
}
