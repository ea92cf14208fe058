using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Recorders;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>Times as text: decimal where the step is, in full elsewhere, and always those of their step.</summary>
public sealed class DecimalTimeTests
{
    private static readonly double[] Steps = [0.1, 0.05, 0.025, 0.7, 1, 1e-6, 1 / 1024.0, 1 / 32768.0, 1 / 30.0, 1 / 3.0, 2 / 7.0, 1e-7, 1e-9];

    /// <summary>A step of at most six decimals: up to eleven days the time is the double nearest to the decimal product.</summary>
    [Fact]
    public void Of_a_decimal_step_they_are_decimal() => Prop.ForAll(
        Gen.Choose(1, 2_000_000).ToArbitrary(),
        Gen.Choose(0, 500_000_000).ToArbitrary(),
        (millionths, number) => Assert.Equal((double)millionths * number / 1e6, DecimalTime.Of(number * (millionths / 1e6)))).QuickCheckThrowOnFailure();

    /// <summary>Any step: at most two units in the last place from the simulation's own time, so that the nearest step is the right one.</summary>
    [Fact]
    public void Of_any_step_they_are_those_of_the_step() => Prop.ForAll(
        Gen.Elements(Steps).ToArbitrary(),
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        (step, number) =>
        {
            var time = DecimalTime.Of(number * step);
            Assert.Equal(number, Math.Round(time / step));
            Assert.InRange(BitConverter.DoubleToInt64Bits(time) - BitConverter.DoubleToInt64Bits(number * step), -2, 2);
        }).QuickCheckThrowOnFailure();

    /// <summary>Multiples of a power of two are exact, so nothing is left to take away.</summary>
    [Fact]
    public void Of_a_binary_step_they_are_unchanged() => Prop.ForAll(
        Gen.Elements(1 / 16.0, 1 / 1024.0, 1 / 32768.0).ToArbitrary(),
        Gen.Choose(0, 100_000_000).ToArbitrary(),
        (step, number) => DecimalTime.Of(number * step) == number * step).QuickCheckThrowOnFailure();
}
