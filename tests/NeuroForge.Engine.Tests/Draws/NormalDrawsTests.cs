using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Tests.Draws;

/// <summary>Values of a normal distribution that are drawn together are those that are drawn one by one, for any bounds.</summary>
public sealed class NormalDrawsTests
{
    private const int Synapses = 3000;

    public static TheoryData<NormalDistribution, bool> Distributions => new()
    {
        { new(87.8, 8.78, 0, double.PositiveInfinity), false },
        { new(-2, 1, double.NegativeInfinity, -1.5), false },
        { new(15, 7.5, 1, 100), true },
        { new(3, 0, 3, 3), true },
        { new(0.7, 0.2, 0.55, 0.95), true },
        { new(0.7, 0.2, 0.55, 0.95), false },
    };

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Together_is_one_by_one(NormalDistribution normal, bool whole)
    {
        var key = new StreamKeys(5).Weights("c");
        foreach (var count in new[] { 0, 1, 7, 8, 9, Synapses })
        {
            var (together, alone) = (new SynapseDraws(normal, key), new SynapseDraws(normal, key));
            together.Begin(BirthMoment.BeforeStart);
            alone.Begin(BirthMoment.BeforeStart);
            for (var target = 0; target < 2; target++)
            {
                // Each source is joined up to three times.
                long[] numbers = [.. Enumerable.Range(0, count).Select(i => SynapseDraws.NumberOf(i / 3, i % 3))];
                var values = new double[count];
                together.Draw(target, numbers, whole, values);
                Assert.Equal(
                    Enumerable.Range(0, count).Select(
                        i => whole ? alone.DrawWhole(i / 3, target, i % 3, 0, 1) : alone.Draw(i / 3, target, i % 3, 0, 1)),
                    values);
            }
        }
    }
}
