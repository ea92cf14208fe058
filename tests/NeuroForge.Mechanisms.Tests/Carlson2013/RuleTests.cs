using System.Runtime.CompilerServices;
using NeuroForge.Carlson2013;
using NeuroForge.Neurons;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Carlson2013;

/// <summary>What a step does to a weight, for given traces, spike times and rate.</summary>
public sealed class RuleTests
{
    /// <summary>A few roundings of a weight of at most 1.</summary>
    private const double Rounding = 1e-15;

    private static readonly Clock Clock = new(0, 1);

    [Theory]
    [InlineData(10, 20, 0.0001)]
    [InlineData(10, 10, 0.0001)]
    [InlineData(20, 10, -0.00005)]
    [InlineData(double.NegativeInfinity, 10, 0.0001)]
    [InlineData(10, double.NegativeInfinity, -0.00005)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity, 0.0001)]
    public void The_later_spike_says_which_trace_moves_the_weight(double pre, double post, double expected)
    {
        var rule = Plain(0.01);
        (rule.PreSpike, rule.PostSpike, rule.PreTrace, rule.PostTrace) = (pre, post, 0.5, 0.25);
        rule.OnStep(Clock);
        Assert.Equal(0.01 + expected, rule.Weight.Number, Rounding);
        Assert.Equal(rule.Weight.Number, rule.OnPreSpike(Clock).Number);
    }

    [Theory]
    [InlineData(0.02995, 20, 0.03)]
    [InlineData(0.00003, 5, 0.0)]
    public void A_weight_stops_at_its_bounds(double weight, double post, double expected)
    {
        var rule = Plain(weight);
        (rule.PreSpike, rule.PostSpike, rule.PreTrace, rule.PostTrace) = (10, post, 0.5, 0.25);
        rule.OnStep(Clock);
        Assert.Equal(expected, rule.Weight.Number);
    }

    [Theory]
    [InlineData(20, 0.02)]
    [InlineData(5, 0.01)]
    public void A_homeostatic_weight_stops_at_its_bounds(double post, double expected)
    {
        var rule = Homeostatic(0.015);
        (rule.WMin, rule.WMax, rule.Beta) = (0.01, 0.02, 1e6);
        rule.Derive(1);
        (rule.PreSpike, rule.PostSpike, rule.PreTrace, rule.PostTrace, rule.PostRate) = (10, post, 0.5, 0.25, 35);
        rule.OnTarget(Clock);
        rule.OnStep(Clock);
        Assert.Equal(expected, rule.Weight.Number);
    }

    /// <remarks>
    /// R = 70 Hz is twice the target: K = 70 / (5000 (1 + 50 |1 - 2|)) = 70 / 255000 in each ms, scaling -0.1 w. At 17.5 Hz, half the target:
    /// K = 17.5 / 130000 and scaling 0.05 w.
    /// </remarks>
    [Theory]
    [InlineData(70, 20, 70 / 255000.0 * ((-0.1 * 0.02) + 0.0001))]
    [InlineData(70, 5, 70 / 255000.0 * ((-0.1 * 0.02) - 0.00005))]
    [InlineData(17.5, 20, 17.5 / 130000.0 * ((0.05 * 0.02) + 0.0001))]
    [InlineData(35, 20, 35 / 5000.0 * 0.0001)]
    [InlineData(0, 20, 0.0)]
    public void Scaling_and_stdp_add_up_at_the_pace_that_the_rate_gives(double rate, double post, double expected)
    {
        var rule = Homeostatic(0.02);
        (rule.PreSpike, rule.PostSpike, rule.PreTrace, rule.PostTrace, rule.PostRate) = (10, post, 0.5, 0.25, rate);
        rule.OnTarget(Clock);
        rule.OnStep(Clock);
        Assert.Equal(0.02 + expected, rule.Weight.Number, Rounding);
        Assert.Equal(rule.Weight.Number, rule.OnPreSpike(Clock).Number);
    }

    [Fact]
    public void Strengths_of_scaling_and_stdp_are_independent()
    {
        var rule = Homeostatic(0.02);
        (rule.Alpha, rule.Beta, rule.Gamma, rule.Window) = (0.3, 50, 10, 10_000);
        rule.Derive(1);
        (rule.PreSpike, rule.PostSpike, rule.PreTrace, rule.PostRate) = (10, 20, 0.5, 70);
        rule.OnTarget(Clock);
        rule.OnStep(Clock);
        Assert.Equal(0.02 + (70 / 110_000.0 * ((-0.3 * 0.02) + (50 * 0.0001))), rule.Weight.Number, Rounding);
    }

    /// <remarks>As from excitatory to inhibitory neurons in the experiment on receptive fields.</remarks>
    [Fact]
    public void Negative_amplitudes_turn_the_rule_over()
    {
        var rule = Plain(0.01);
        (rule.APlus, rule.AMinus) = (-0.0002, -0.0002);
        rule.Derive(1);
        (rule.PreSpike, rule.PostSpike, rule.PreTrace, rule.PostTrace) = (10, 20, 0.5, 0.25);
        rule.OnStep(Clock);
        Assert.Equal(0.0099, rule.Weight.Number, Rounding);
        rule.PreSpike = 30;
        rule.OnStep(Clock);
        Assert.Equal(0.00995, rule.Weight.Number, Rounding);
    }

    /// <remarks>Amplitudes are per ms, so that what a weight gains in a second depends on the step by the method's error alone.</remarks>
    [Fact]
    public void Half_a_step_is_half_a_change()
    {
        var (plain, homeostatic) = (Plain(0.01), Homeostatic(0.01));
        plain.Derive(0.5);
        homeostatic.Derive(0.5);
        (plain.PreSpike, plain.PostSpike, plain.PreTrace) = (10, 20, 0.5);
        (homeostatic.PreSpike, homeostatic.PostSpike, homeostatic.PreTrace, homeostatic.PostRate) = (10, 20, 0.5, 35);
        plain.OnStep(new Clock(0, 0.5));
        homeostatic.OnTarget(new Clock(0, 0.5));
        homeostatic.OnStep(new Clock(0, 0.5));
        Assert.Equal(0.01005, plain.Weight.Number, Rounding);
        Assert.Equal(0.01 + (35 / 5000.0 * 0.00005), homeostatic.Weight.Number, Rounding);
    }

    [Fact]
    public void Vectors_of_one_and_eight_give_the_same_bits()
    {
        var random = new RandomStream(3, StreamPurpose.Population, 0);
        for (var trial = 0; trial < 1000; trial++)
        {
            // Fields in the order of their declaration: 11 parameters, 4 constants, weight, 2 traces, 2 times, rate, 2 of the target.
            double[][] fields = [.. Enumerable.Range(0, 23).Select(_ => Enumerable.Range(0, 8).Select(_ => random.NextDouble()).ToArray())];
            var wide = default(HomeostaticStdp<Double8>);
            Fill(ref wide, fields);
            wide.OnTarget(Clock);
            wide.OnStep(Clock);
            for (var vector = 0; vector < 8; vector++)
            {
                var narrow = default(HomeostaticStdp<Double1>);
                Fill(ref narrow, [.. fields.Select(field => new[] { field[vector] })]);
                narrow.OnTarget(Clock);
                narrow.OnStep(Clock);
                Assert.Equal(
                    BitConverter.DoubleToInt64Bits(narrow.Weight.Number),
                    BitConverter.DoubleToInt64Bits(Unsafe.Add(ref Unsafe.As<Double8, double>(ref wide.Weight), vector)));
            }
        }
    }

    private static void Fill<T>(ref T rule, double[][] fields)
        where T : struct
    {
        double[] all = [.. fields.SelectMany(field => field)];
        Assert.Equal(Unsafe.SizeOf<T>(), all.Length * sizeof(double));
        for (var i = 0; i < all.Length; i++)
        {
            Unsafe.Add(ref Unsafe.As<T, double>(ref rule), i) = all[i];
        }
    }

    private static NearestNeighbourStdp<Double1> Plain(double weight)
    {
        var rule = new NearestNeighbourStdp<Double1> { TauPlus = 20, TauMinus = 60, APlus = 0.0002, AMinus = 0.0002, WMin = 0, WMax = 0.03, Weight = weight };
        rule.Derive(1);
        return rule;
    }

    private static HomeostaticStdp<Double1> Homeostatic(double weight)
    {
        var rule = new HomeostaticStdp<Double1>
        {
            TauPlus = 20,
            TauMinus = 60,
            APlus = 0.0002,
            AMinus = 0.0002,
            WMin = 0,
            WMax = 0.03,
            Alpha = 0.1,
            Beta = 1,
            Gamma = 50,
            TargetRate = 35,
            Window = 5000,
            Weight = weight,
        };
        rule.Derive(1);
        return rule;
    }
}
