using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Hosting.Tests.Sweeps;

/// <summary>The values that are written for a parameter or the seed.</summary>
public sealed class SweptParameterTests
{
    [Theory]
    [InlineData("a=0.12345678901234566..2.1234567890123457:2", "0.12345678901234566", "2.1234567890123457")]
    [InlineData("eps_e=0.03..0.07:5", "0.03", "0.04", "0.05", "0.06", "0.07")]
    [InlineData("tau=10ms..20ms:3", "10 ms", "15 ms", "20 ms")]
    [InlineData("tau= 500 us .. 2 ms:4", "500 us", "1000 us", "1500 us", "2000 us")]
    [InlineData("rate=0.0001/ms..0.0004/ms:2", "0.0001 /ms", "0.0004 /ms")]
    [InlineData("a=-1..1:3", "-1", "0", "1")]
    [InlineData("a=3..1:3", "3", "2", "1")]
    [InlineData("a=0..1:4", "0", "0.3333333333333333", "0.6666666666666666", "1")]
    [InlineData("a=1e-12..3e-12:3", "1E-12", "2E-12", "3E-12")]
    [InlineData("a=5..5:1", "5")]
    [InlineData("tau=10ms, 20 ms,30ms", "10ms", "20 ms", "30ms")]
    [InlineData("a=1,10..30:3", "1", "10", "20", "30")]
    [InlineData("a={\"uniform\": [1, 2]},[3,4],\"x,..y\"", "{\"uniform\": [1, 2]}", "[3,4]", "\"x,..y\"")]
    [InlineData("strategy=prune_and_regrow_anywhere", "prune_and_regrow_anywhere")]
    public void Lists_and_ranges_are_their_values(string text, params string[] values)
    {
        var parameter = SweptParameter.Parse(text);
        Assert.Equal(text[..text.IndexOf('=')], parameter.Name);
        Assert.Equal(values, parameter.Values);
    }

    [Theory]
    [InlineData("eps", "write a parameter as name=values, such as eps_e=0.03..0.07:5, but got \"eps\"")]
    [InlineData("=1,2", "write a parameter as name=values, such as eps_e=0.03..0.07:5, but got \"=1,2\"")]
    [InlineData("a=", "there are no values")]
    [InlineData("a=1,,2", "\"1,,2\" has an empty value")]
    [InlineData("a=1,2,1", "\"1,2,1\" has 1 twice")]
    [InlineData("a=1..2", "a range is written first..last:number, such as 0.03..0.07:5 or 10ms..20ms:3, but got \"1..2\"")]
    [InlineData("a=..2:3", "a range is written first..last:number, such as 0.03..0.07:5 or 10ms..20ms:3, but got \"..2:3\"")]
    [InlineData("a=x..y:3", "a range is written first..last:number, such as 0.03..0.07:5 or 10ms..20ms:3, but got \"x..y:3\"")]
    [InlineData("a=1..2:0", "the number of values in a range must be a whole number from 1 to 100000, but \"1..2:0\" has \"0\"")]
    [InlineData("a=1..2:-3", "the number of values in a range must be a whole number from 1 to 100000, but \"1..2:-3\" has \"-3\"")]
    [InlineData("a=1..2:2.5", "the number of values in a range must be a whole number from 1 to 100000, but \"1..2:2.5\" has \"2.5\"")]
    [InlineData("a=1..2:100001", "the number of values in a range must be a whole number from 1 to 100000, but \"1..2:100001\" has \"100001\"")]
    [InlineData("a=1..2:1", "the range \"1..2:1\" has one value but two ends: write 2 or more")]
    [InlineData("a=2..2:3", "the ends of the range \"2..2:3\" are the same: write one value")]
    [InlineData("a=10ms..20mV:3", "the ends of the range \"10ms..20mV:3\" have different dimensions: write both with units of the same dimension")]
    [InlineData("a=10..20ms:3", "the ends of the range \"10..20ms:3\" have different dimensions: write both with units of the same dimension")]
    [InlineData("a=-1e308..1e308:3", "the range \"-1e308..1e308:3\" is too wide: its steps would not be finite")]
    public void What_is_neither_is_told(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => SweptParameter.Parse(text)).Message);

    [Fact]
    public void A_range_has_its_ends_and_as_many_values_as_it_says_in_equal_steps()
    {
        var ends = Gen.Choose(-1_000_000, 1_000_000).Select(i => i / 1000.0);
        Prop.ForAll(ends.ToArbitrary(), ends.ToArbitrary(), Gen.Choose(2, 200).ToArbitrary(), (from, to, count) =>
        {
            if (from == to) return;
            var values = SweptParameter.Parse(
                FormattableString.Invariant($"a={from}..{to}:{count}")).Values.Select(v => double.Parse(v, CultureInfo.InvariantCulture))
                .ToList();
            Assert.Equal((count, from, to), (values.Count, values[0], values[^1]));
            Assert.All(values.Select((value, i) => (value, i)), v => Assert.Equal(from + ((to - from) * v.i / (count - 1)), v.value, 1e-9));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("1..4", new ulong[] { 1, 2, 3, 4 })]
    [InlineData("7", new ulong[] { 7 })]
    [InlineData("3, 1,5..6", new ulong[] { 3, 1, 5, 6 })]
    [InlineData("18446744073709551614..18446744073709551615", new ulong[] { 18446744073709551614, 18446744073709551615 })]
    public void Seeds_are_listed_or_in_a_range(string text, ulong[] seeds) => Assert.Equal(seeds, SweptSeeds.Parse(text));

    [Theory]
    [InlineData("", "there are no values")]
    [InlineData("1,", "\"1,\" has an empty value")]
    [InlineData("-1", "seeds are whole numbers from 0 to 18446744073709551615, such as 1..10 or 1,2,5, but got \"-1\"")]
    [InlineData("1.5", "seeds are whole numbers from 0 to 18446744073709551615, such as 1..10 or 1,2,5, but got \"1.5\"")]
    [InlineData("1..x", "seeds are whole numbers from 0 to 18446744073709551615, such as 1..10 or 1,2,5, but got \"x\"")]
    [InlineData("18446744073709551616", "seeds are whole numbers from 0 to 18446744073709551615, such as 1..10 or 1,2,5, but got \"18446744073709551616\"")]
    [InlineData("10..1", "the seeds \"10..1\" are in descending order: write 1..10")]
    [InlineData("1,2,1..3", "\"1,2,1..3\" has 1 twice")]
    [InlineData("0..18446744073709551615", "\"0..18446744073709551615\" has more than 100000 values")]
    public void Seeds_that_are_none_are_told(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => SweptSeeds.Parse(text)).Message);
}
