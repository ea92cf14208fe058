using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Tests.Figures;

/// <summary>The share of synapses that reaches an age.</summary>
public sealed class SurvivalTests
{
    private static readonly Gen<double[]> Ages = Gen.Choose(1, 20).Select(v => (double)v).ArrayOf();

    /// <summary>Remission times in weeks of 21 patients treated with 6-mercaptopurine: Freireich and others (1963), the example of every textbook.</summary>
    [Fact]
    public void It_is_the_estimate_of_Kaplan_and_Meier()
    {
        var estimate = Survival.Of([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
        double At(double age) => estimate.Shares[Array.FindLastIndex(estimate.Ages, a => a <= age)];
        Assert.Equal([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482], new double[] { 6, 7, 10, 13, 16, 22, 23 }.Select(a => Math.Round(At(a), 4)));
        Assert.Equal(23, estimate.Median);

        // Greenwood's standard error at 10 weeks is 0.0963.
        var ten = Array.FindLastIndex(estimate.Ages, a => a <= 10);
        Assert.Equal(0.0963, (estimate.Shares[ten] - estimate.Low[ten]) / 1.96, 4);
    }

    [Fact]
    public void Where_all_have_died_it_is_the_share_that_lived_longer() => Prop.ForAll(Ages.ToArbitrary(), ages =>
    {
        var estimate = Survival.Of(ages, []);
        for (var i = 0; i < estimate.Ages.Length; i++)
        {
            Assert.Equal(ages.Length == 0 ? 1 : ages.Count(a => a > estimate.Ages[i]) / (double)ages.Length, estimate.Shares[i], 9);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_never_rises_and_its_band_holds_it() => Prop.ForAll(Ages.ToArbitrary(), Ages.ToArbitrary(), (died, alive) =>
    {
        var estimate = Survival.Of(died, alive);
        Assert.Equal(1, estimate.Shares[0]);
        Assert.All(estimate.Shares.Zip(estimate.Shares.Skip(1)), p => Assert.True(p.Second <= p.First));
        Assert.All(estimate.Shares.Zip(estimate.Low, estimate.High), p => Assert.True(p.Second <= p.First && p.First <= p.Third));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_none_has_died_all_survive() => Assert.Null(Survival.Of([], [3, 4]).Median);
}
