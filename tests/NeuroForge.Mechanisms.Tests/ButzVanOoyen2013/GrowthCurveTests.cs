using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Growth;
using NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013;

/// <summary>The growth curves as functions.</summary>
public sealed class GrowthCurveTests
{
    public static TheoryData<string> Ids => ["gaussian", "linear", "sigmoid"];

    private static double[] Calcium => [0, 1e-300, 1e-9, 0.025, 0.05, 0.1, 0.4, 0.7, 0.7000001, 1, 3, 71, 1e3, 1e4, 1e5, 1e6];

    [Fact]
    public void Defaults_are_those_of_NEST()
    {
        Assert.Equal("growth_rate=1 1/ms, eta=0.1 1, eps=0.7 1", Parameters<Gaussian<Double1>>());
        Assert.Equal("growth_rate=1 1/ms, eps=0.7 1", Parameters<Linear<Double1>>());
        Assert.Equal("growth_rate=1 1/ms, eps=0.7 1, psi=0.1 1", Parameters<Sigmoid<Double1>>());
    }

    // Tolerance: a few roundings of numbers near 1, with an exponential within 1 unit in the last place.
    [Theory]
    [InlineData("gaussian", 0.02, 0.0)] // eta and eps: no growth, no loss
    [InlineData("gaussian", 0.12, 0.0)]
    [InlineData("gaussian", 0.07, 0.001)] // half-way: nu
    [InlineData("gaussian", 0.17, -0.000875)] // twice the half width off: nu (2 / 16 - 1)
    [InlineData("gaussian", 1e6, -0.001)]
    [InlineData("linear", 0.0, 0.001)]
    [InlineData("linear", 0.12, 0.0)]
    [InlineData("linear", 0.36, -0.002)]
    [InlineData("sigmoid", 0.12, 0.0)]
    [InlineData("sigmoid", 1e6, -0.001)]
    [InlineData("sigmoid", 0.14197224577336219, -0.0005)] // eps + psi ln 3: nu (2 / 4 - 1)
    public void Rate_is_the_paper_s(string id, double calcium, double expected) =>
        Assert.Equal(expected, Curves.Close(id, Values(0.001, 0.02, 0.12, 0.02))(calcium), 1e-17);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_negative_growth_rate_turns_the_curve_over(string id)
    {
        var (curve, turned) = (Curves.Close(id, Values(0.001, 0.02, 0.12, 0.02)), Curves.Close(id, Values(-0.001, 0.02, 0.12, 0.02)));
        Assert.All(Calcium, calcium => Assert.Equal(-curve(calcium), turned(calcium)));
    }

    [Theory]
    [InlineData("gaussian", 0.0, 0.05, 0.1)]
    [InlineData("gaussian", -0.5, 0.5, 0.1)]
    [InlineData("gaussian", 0.7, 0.7, 0.1)] // no width
    [InlineData("gaussian", 0.7, 0.7000000000000001, 0.1)]
    [InlineData("linear", 0.0, 0.05, 0.1)]
    [InlineData("linear", 0.0, 1e-9, 0.1)]
    [InlineData("sigmoid", 0.0, 0.05, 0.1)]
    [InlineData("sigmoid", 0.0, 0.7, 1e-12)]
    public void Rate_is_finite_for_every_calcium(string id, double eta, double eps, double psi)
    {
        var curve = Curves.Close(id, Values(0.001, eta, eps, psi));
        Assert.All(Calcium, calcium => Assert.True(double.IsFinite(curve(calcium)), $"{id} at {calcium}"));
    }

    [Fact]
    public void A_gaussian_without_width_loses_elements_everywhere_but_at_its_centre()
    {
        var curve = Curves.Close("gaussian", Values(0.001, 0.7, 0.7, 0.1));
        Assert.All(Calcium, calcium => Assert.Equal(calcium == 0.7 ? 0.001 : -0.001, curve(calcium)));
    }

    [Fact]
    public void Vectors_of_one_and_eight_give_the_same_bits()
    {
        AssertSameBits<Gaussian<Double1>, Gaussian<Double8>>();
        AssertSameBits<Linear<Double1>, Linear<Double8>>();
        AssertSameBits<Sigmoid<Double1>, Sigmoid<Double8>>();
    }

    private static void AssertSameBits<TOne, TEight>()
        where TOne : struct, IGrowthCurve<Double1>
        where TEight : struct, IGrowthCurve<Double8>
    {
        var values = Values(0.0013, 0.02, 0.12, 0.02);
        var (one, eight) = (Kernel.Create<TOne, Double1>(values), Kernel.Create<TEight, Double8>(values));
        var random = new RandomStream(7, StreamPurpose.Population, 0);
        var (calcium, rates) = (new double[8], new double[8]);
        for (var draw = 0; draw < 10_000; draw++)
        {
            Array.ForEach([0, 1, 2, 3, 4, 5, 6, 7], place => calcium[place] = random.NextExponential() * (draw % 2 == 0 ? 0.1 : 1e5));
            Double8.Store(eight.Rate(Double8.Load(ref calcium[0])), ref rates[0]);
            Assert.Equal(Array.ConvertAll(calcium, c => Bits(one.Rate(c).Number)), Array.ConvertAll(rates, Bits));
        }
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private static Dictionary<string, double> Values(double growthRate, double eta, double eps, double psi) =>
        new(StringComparer.Ordinal) { ["growth_rate"] = growthRate, ["eta"] = eta, ["eps"] = eps, ["psi"] = psi };

    private static string Parameters<TCurve>() =>
        string.Join(", ", Kernel.Declaration<TCurve>().Parameters.Select(p => FormattableString.Invariant($"{p.Name}={p.Default} {p.Unit}")));
}
