using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Reporting.Charts.Axes;

namespace NeuroForge.Reporting.Tests.Charts;

/// <summary>The extent of an axis.</summary>
public sealed class AxisTests
{
    [Fact]
    public void It_holds_every_finite_value_and_always_has_an_extent() => Prop.ForAll(
        ArbMap.Default.ArbFor<double[]>(),
        values =>
        {
            var axis = Axis.For("y", values);
            Assert.True(axis.Greatest > axis.Least && double.IsFinite(axis.Greatest - axis.Least), $"{axis}");
            Assert.All(values.Where(v => Math.Abs(v) <= Axis.Largest), v => Assert.InRange(v, axis.Least, axis.Greatest));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.1, 0.2, 0)]
    [InlineData(30, 60, 0)]
    public void It_begins_at_zero_where_values_come_near_it(double least, double greatest, double begin) =>
        Assert.Equal(begin, Axis.For("y", [least, greatest]).Least);

    [Fact]
    public void It_does_not_waste_room_on_a_far_zero() => Assert.InRange(Axis.For("y", [-70, -55]).Greatest, -55, -50);

    [Fact]
    public void Nothing_to_show_still_has_an_axis() => Assert.Equal((0, 1), (Axis.For("y", [double.NaN]).Least, Axis.For("y", []).Greatest));

    [Theory]
    [InlineData(1500, "ms")]
    [InlineData(200_000, "s")]
    [InlineData(2_500_000, "s")]
    [InlineData(1e9, "h")]
    public void Time_is_shown_in_the_unit_that_suits_the_run(double end, string unit) => Assert.Equal(unit, TimeAxis.Until(end).Unit);
}
