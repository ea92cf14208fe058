using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Reporting.Charts.Axes;

namespace NeuroForge.Reporting.Tests.Charts;

/// <summary>Marks of an axis.</summary>
public sealed class TicksTests
{
    private static readonly Gen<(double Least, double Greatest)> Ranges =
        from exponent in Gen.Choose(-12, 12)
        from begin in Gen.Choose(-100_000, 100_000)
        from extent in Gen.Choose(1, 200_000)
        let unit = Math.Pow(10, exponent) / 1000
        select (begin * unit, (begin + extent) * unit);

    [Theory]
    [InlineData(0, 200, 8, 50)]
    [InlineData(0, 0.217, 8, 0.05)]
    [InlineData(-1.2, 0.9, 10, 0.5)]
    [InlineData(3, 3.001, 6, 0.0002)]
    public void They_are_at_multiples_of_one_two_or_five(double least, double greatest, int most, double step) =>
        Assert.Equal(step, Ticks.Within(least, greatest, whole: false, t => t.Values.Count <= most).Step, 12);

    [Fact]
    public void They_lie_within_at_equal_distances_and_as_many_as_fit() => Prop.ForAll(Ranges.ToArbitrary(), range =>
    {
        var (least, greatest) = range;
        var ticks = Ticks.Within(least, greatest, whole: false, t => t.Values.Count <= 8);
        var slack = (greatest - least) * 1e-9;
        Assert.InRange(ticks.Values.Count, 1, 8);
        Assert.All(ticks.Values, v => Assert.InRange(v, least - slack, greatest + slack));
        Assert.All(ticks.Values.Zip(ticks.Values.Skip(1)), p => Assert.Equal(ticks.Step, p.Second - p.First, ticks.Step * 1e-6));

        // The next closer marks, at most two and a half times as many, would not have fitted.
        Assert.True((greatest - least) / ticks.Step >= 2, $"{ticks.Values.Count} marks from {least} to {greatest}");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Their_words_tell_them_apart_and_read_back_as_what_they_mark() => Prop.ForAll(Ranges.ToArbitrary(), range =>
    {
        var axis = new Axis("x", range.Least, range.Greatest);
        var ticks = Ticks.Within(axis.Least, axis.Greatest, whole: false, t => t.Values.Count <= 8);
        var labels = new TickLabels(axis, ticks);
        string[] words = [.. ticks.Values.Select(labels.At)];
        Assert.Equal(words.Length, words.Distinct().Count());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whole_numbers_get_marks_at_whole_numbers()
    {
        var ticks = Ticks.Within(4.5, 6.5, whole: true, t => t.Values.Count <= 10);
        Assert.Equal([5, 6], ticks.Values);
    }

    [Fact]
    public void What_is_far_from_one_is_counted_in_thousands_or_thousandths_as_the_title_says()
    {
        var axis = new Axis("Growth (1/ms)", 0, 0.0001);
        var labels = new TickLabels(axis, Ticks.Within(0, 0.0001, whole: false, t => t.Values.Count <= 6));
        Assert.Equal("Growth (1/ms), \u00D710\u207B\u2076", labels.Title);
        Assert.Equal("20", labels.At(0.00002));
        var large = new Axis("Synapses", 0, 3_000_000);
        Assert.Equal("0.5", new TickLabels(large, Ticks.Within(0, 3_000_000, whole: true, t => t.Values.Count <= 8)).At(500_000));
    }
}
