using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Units;

namespace NeuroForge.Abstractions.Tests.Units;

/// <summary>A number and its unit as descriptions write them.</summary>
public sealed class QuantityTests
{
    [Theory]
    [InlineData("10 ms", 10, "ms")]
    [InlineData("10ms", 10, "ms")]
    [InlineData("  10   ms ", 10, "ms")]
    [InlineData("0.1 ms", 0.1, "ms")]
    [InlineData("-585 pA", -585, "pA")]
    [InlineData("+585 pA", 585, "pA")]
    [InlineData("0.0001 /ms", 0.0001, "/ms")]
    [InlineData("0.0001/ms", 0.0001, "/ms")]
    [InlineData("1e-4 1/ms", 1e-4, "1/ms")]
    [InlineData("1E3 Hz", 1000, "Hz")]
    [InlineData("1e+3Hz", 1000, "Hz")]
    [InlineData(".5 V", 0.5, "V")]
    [InlineData("5. V", 5, "V")]
    [InlineData("10 kHz", 10, "kHz")]
    [InlineData("42", 42, "1")]
    [InlineData("42 1", 42, "1")]
    [InlineData("-0.05", -0.05, "1")]
    [InlineData("6.2 pA*ms", 6.2, "pA*ms")]
    public void A_quantity_is_read(string text, double value, string unit)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.Equal(value, quantity.Value);
        Assert.Equal(unit, quantity.Unit.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("ms")]
    [InlineData("ten ms")]
    [InlineData("10 furlongs")]
    [InlineData("10 ms pF/")]
    [InlineData("10 /")]
    [InlineData("10 *")]
    [InlineData("10 .")]
    [InlineData("- 10 ms")]
    [InlineData("--10 ms")]
    [InlineData("1.2.3 ms")]
    [InlineData("1,5 ms")]
    [InlineData("1_000 ms")]
    [InlineData("0x10 ms")]
    [InlineData("1e ms")]
    [InlineData("1e400 ms")]
    [InlineData("-1e400")]
    [InlineData("NaN")]
    [InlineData("NaN mV")]
    [InlineData("Infinity")]
    [InlineData("-Infinity mV")]
    [InlineData("10 ms 5")]
    [InlineData("\u0661\u0660 ms")]
    [InlineData("$rate")]
    public void Anything_else_is_no_quantity(string text)
    {
        Assert.False(Quantity.TryParse(text, out var quantity));
        Assert.Null(quantity);
    }

    [Fact]
    public void No_text_makes_TryParse_throw()
    {
        var alphabet = Gen.Elements([.. "0123456789.+-eE msVpAHz/*^\t\u00B5"]);
        var texts = Gen.Select(Gen.ListOf(alphabet), characters => string.Concat(characters)).ToArbitrary();
        Prop.ForAll(texts, text => Quantity.TryParse(text, out var quantity) == quantity is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Quantity.TryParse(text.Get, out var quantity) == quantity is not null)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_written_is_read_again_to_the_last_bit()
    {
        var units = Gen.Elements("1", "ms", "1/ms", "/ms", "pA", "nS*mV", "kHz", "um^-2").ToArbitrary();
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), units, (number, unit) =>
        {
            var written = new Quantity(number.Get, Unit.Parse(unit));
            return Quantity.TryParse(written.ToString(), out var read)
                && BitConverter.DoubleToInt64Bits(read.Value) == BitConverter.DoubleToInt64Bits(written.Value)
                && read.Unit.Text == written.Unit.Text;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Theory]
    [InlineData("585 pA", "585 pA")]
    [InlineData("0.05", "0.05")]
    [InlineData("0.0001 /ms", "0.0001 /ms")]
    [InlineData("0.00001 /ms", "1E-05 /ms")]
    [InlineData("-70mV", "-70 mV")]
    public void It_is_written_as_descriptions_write_it(string text, string written)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.Equal(written, quantity.ToString());
    }

    [Theory]
    [InlineData("10 kHz", "Hz", 10_000)]
    [InlineData("200 s", "ms", 200_000)]
    [InlineData("0.1 ms", "ms", 0.1)]
    [InlineData("0.0001 /ms", "1/ms", 0.0001)]
    public void It_is_given_in_another_unit(string text, string unit, double expected)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.Equal(expected, quantity.In(Unit.Parse(unit)));
    }

    [Fact]
    public void It_is_not_given_in_the_unit_of_something_else()
    {
        Assert.True(Quantity.TryParse("10 ms", out var quantity));
        Assert.Throws<ArgumentException>(() => quantity.In(Unit.Parse("mV")));
    }
}
