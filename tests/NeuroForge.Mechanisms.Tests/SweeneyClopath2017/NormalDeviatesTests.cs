using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.SweeneyClopath2017;

/// <summary>Quantiles of the normal distribution, from which noise is made.</summary>
public sealed class NormalDeviatesTests
{
    /// <summary>What the method promises: AS 241 gives about one part in 10^16, and rounding comes on top.</summary>
    private const double Accuracy = 1e-15;

    /// <summary>Probabilities as doubles, their quantiles computed with 50 digits (mpmath 1.3: erfinv, and Newton's method on erfc in the tails).</summary>
    public static TheoryData<double, double> Quantiles => new()
    {
        { 1.0 / (1L << 33), -6.3379577545537892525 },
        { 1.0 / (1L << 20), -4.763001034267813957 },
        { 1e-3, -3.0902323061678135354 },
        { 0.01, -2.3263478740408410931 },
        { 0.074, -1.4466320671589785099 },
        { 0.0750001, -1.4395307645017296865 },
        { 0.1, -1.2815515655446004353 },
        { 0.25, -0.6744897501960817432 },
        { 0.4999, -0.00025066283008800749239 },
        { 0.5000001, 2.5066282733116483012e-7 },
        { 0.7, 0.52440051270804065631 },
        { 0.924, 1.43250272082581191 },
        { 0.95, 1.6448536269514722843 },
        { 0.999, 3.0902323061678132778 },
        { 1 - (1.0 / (1L << 33)), 6.3379577545537892525 },
        { 1e-12, -7.0344838253011319326 },
        { 1e-100, -21.273453560965324294 },
        { 1e-300, -37.047096299361199237 },
    };

    [Theory]
    [MemberData(nameof(Quantiles))]
    public void A_quantile_is_right_to_a_few_units_in_the_last_place(double probability, double quantile) =>
        Assert.InRange(NormalDeviates.Of<Double1>(probability).Number, quantile - (Accuracy * Math.Abs(quantile)), quantile + (Accuracy * Math.Abs(quantile)));

    [Fact]
    public void The_middle_is_zero() => Assert.Equal(0, NormalDeviates.Of<Double1>(0.5).Number);

    [Fact]
    public void Quantiles_ascend_across_the_borders_of_their_pieces()
    {
        double[] borders = [0.075, 0.925, 1.3887943864964021e-11];
        Assert.All(borders, border =>
        {
            var steps = Enumerable.Range(-200, 401).Select(i => border * (1 + (i * 1e-12))).Select(p => NormalDeviates.Of<Double1>(p).Number).ToArray();
            Assert.Equal(steps.Order(), steps);
        });
    }

    [Fact]
    public void Vectors_of_one_and_eight_give_the_same_bits()
    {
        var random = new RandomStream(1, StreamPurpose.Neuron, 0);
        var (uniform, wide) = (new double[8], new double[8]);
        for (var draw = 0; draw < 1000; draw++)
        {
            foreach (ref var number in uniform.AsSpan())
            {
                number = (draw % 2 == 0 ? random.NextDouble() : Double1.Exp(-30 * random.NextDouble()).Number) + double.Epsilon;
            }

            Double8.Store(NormalDeviates.Of(Double8.Load(ref uniform[0])), ref wide[0]);
            Assert.Equal(uniform.Select(u => NormalDeviates.Of<Double1>(u).Number), wide);
        }
    }
}
