using NeuroForge.Static;
using NeuroForge.SweeneyClopath2017;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.SweeneyClopath2017;

/// <summary>One step of each rule against the formulas as the reference has them, in ordinary arithmetic.</summary>
public sealed class SynapseRuleTests
{
    private const double Alpha = 0.01;

    /// <summary>Pre-synaptic rate, post-synaptic rate, messenger, threshold: stronger, weaker, and forms that disagree.</summary>
    public static TheoryData<double, double, double, double> Activities => new()
    {
        { 10, 6, 8, 5 },
        { 2.5, 3, 1, 5 },
        { 4, 7, 3, 5 },
        { 4, 3, 7, 5 },
        { 0, 7, 3, 5 },
    };

    [Fact]
    public void Rules_pass_on_the_rate_of_the_pre_synaptic_neuron()
    {
        Assert.Equal(7, new ContinuousSynapse<Double1> { Weight = 2, Rate = 7 }.Signal(default).Number);
        Assert.Equal(7, new Bcm<Double1> { Weight = 2, Pre = 7 }.Signal(default).Number);
        Assert.Equal(7, new DiffusiveBcm<Double1> { Weight = 2, Pre = 7 }.Signal(default).Number);
        Assert.Equal(7, new DiffusiveBcmAsPublished<Double1> { Weight = 2, Pre = 7 }.Signal(default).Number);
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public void Bcm_compares_the_rate_with_the_threshold(double x, double y, double s, double theta)
    {
        Assert.NotEqual(y, s); // the messenger has no part in it
        AssertSame(Alpha * x * y * (y - theta), WeightAfter(0.5, NewBcm(x, y, theta)) - 0.5);
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public void Diffusive_forms_put_the_messenger_in_place_of_the_rate(double x, double y, double s, double theta)
    {
        var (inner, outer, both) = Forms(x, y, s, theta);
        AssertSame(inner, Change(1, 0, 0));
        AssertSame(outer, Change(0, 1, 0));
        AssertSame(both, Change(0, 0, 1));
        AssertSame(inner + (2 * outer) + (0.5 * both), Change(1, 2, 0.5));

        double Change(double i, double o, double b) => WeightAfter(0.5, NewDiffusive(x, y, s, theta, i, o, b)) - 0.5;
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public void The_published_code_applies_the_inner_form_once_more(double x, double y, double s, double theta)
    {
        var (inner, outer, both) = Forms(x, y, s, theta);
        AssertSame(2 * inner, Change(1, 0, 0));
        AssertSame(inner + outer, Change(0, 1, 0));
        AssertSame(inner + both, Change(0, 0, 1));

        double Change(double i, double o, double b)
        {
            var rule = new DiffusiveBcmAsPublished<Double1>
            {
                LearningRate = Alpha,
                Inner = i,
                Outer = o,
                Both = b,
                WMin = -100,
                WMax = 100,
                Weight = 0.5,
                Pre = x,
                Post = y,
                Messenger = s,
                Threshold = theta,
            };
            rule.Derive(1);
            rule.OnTarget(default);
            rule.OnStep(default);
            return rule.Weight.Number - 0.5;
        }
    }

    /// <remarks>1.09 is bounded first, and decays then; -0.1 is bounded by 0, which decays no further.</remarks>
    [Theory]
    [InlineData(0.5, 0.59 * 0.9)]
    [InlineData(1, 0.9)]
    public void A_weight_is_changed_then_bounded_then_decays(double before, double after)
    {
        var rule = NewBcm(1, 9, 8);
        (rule.WMin, rule.WMax, rule.Decay) = (0, 1, 0.1);
        AssertSame(after, WeightAfter(before, rule));
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0.2, 1, 0.2)]
    [InlineData(-1, 1, -0.4)]
    public void A_weight_never_falls_below_the_least(double least, double greatest, double after)
    {
        var rule = NewBcm(10, 1, 6); // change -0.5
        (rule.WMin, rule.WMax) = (least, greatest);
        AssertSame(after, WeightAfter(0.1, rule));
    }

    [Fact]
    public void Rates_are_per_ms()
    {
        var (fine, coarse) = (NewBcm(4, 7, 5), NewBcm(4, 7, 5));
        fine.Derive(0.5);
        coarse.Derive(1);
        fine.OnTarget(default);
        fine.OnStep(default);
        coarse.OnTarget(default);
        coarse.OnStep(default);
        AssertSame(coarse.Weight.Number, 2 * fine.Weight.Number);
        fine.Decay = 0.1;
        fine.Derive(0.5);
        AssertSame(0.95, fine.Kept.Number);
    }

    private static (double Inner, double Outer, double Both) Forms(double x, double y, double s, double theta) =>
        (Alpha * x * y * (s - theta), Alpha * x * s * (y - theta), Alpha * x * s * (s - theta));

    private static Bcm<Double1> NewBcm(double x, double y, double theta) =>
        new() { LearningRate = Alpha, WMin = -100, WMax = 100, Pre = x, Post = y, Threshold = theta };

    private static DiffusiveBcm<Double1> NewDiffusive(double x, double y, double s, double theta, double inner, double outer, double both) => new()
    {
        LearningRate = Alpha,
        Inner = inner,
        Outer = outer,
        Both = both,
        WMin = -100,
        WMax = 100,
        Pre = x,
        Post = y,
        Messenger = s,
        Threshold = theta,
    };

    private static double WeightAfter(double weight, Bcm<Double1> rule)
    {
        rule.Derive(1);
        rule.Weight = weight;
        rule.OnTarget(default);
        rule.OnStep(default);
        return rule.Weight.Number;
    }

    private static double WeightAfter(double weight, DiffusiveBcm<Double1> rule)
    {
        rule.Derive(1);
        rule.Weight = weight;
        rule.OnTarget(default);
        rule.OnStep(default);
        return rule.Weight.Number;
    }

    /// <remarks>Weights here are below 100: a few units in the last place of what is added and taken off again.</remarks>
    private static void AssertSame(double expected, double actual) => Assert.Equal(expected, actual, 1e-15 * Math.Max(1, 10 * Math.Abs(expected)));
}
