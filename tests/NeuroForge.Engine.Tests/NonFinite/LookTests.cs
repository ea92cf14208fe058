using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Tests.NonFinite;

/// <summary>When it is looked whether states are finite, and what is seen.</summary>
public sealed class LookTests
{
    private static readonly double[] Odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Fact]
    public void Looks_become_rarer_and_then_regular()
    {
        var looks = new List<long>();
        for (var step = 0L; step < 60_000; step = looks[^1])
        {
            looks.Add(NonFiniteWatch.NextAfter(step));
        }

        Assert.Equal([64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 49152, 65536], looks);
        Assert.Equal(looks, Enumerable.Range(0, 65_537).Select(step => (long)step).Where(NonFiniteWatch.IsDue));
    }

    [Fact]
    public void Whether_all_are_finite_is_what_counting_says() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new RandomStream((ulong)seed, StreamPurpose.Layout, 1);
        var values = new double[random.NextInt32(40)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = random.NextInt32(50) == 0 ? Odd[random.NextInt32(3)] : (random.NextDouble() - 0.5) * 1e308;
        }

        var count = NonFiniteCount.Of(values);
        Assert.Equal((values.Count(double.IsNaN), values.Count(double.IsInfinity)), (count.NotNumbers, count.Infinite));
        Assert.Equal(values.All(double.IsFinite), NonFiniteCount.IsNone(values));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
