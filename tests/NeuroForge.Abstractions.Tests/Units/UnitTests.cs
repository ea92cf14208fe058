using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Units;

namespace NeuroForge.Abstractions.Tests.Units;

/// <summary>Which texts are units, and how numbers pass from one to another.</summary>
public sealed class UnitTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("mV")]
    [InlineData(" mV ")]
    [InlineData("ms")]
    [InlineData("m")]
    [InlineData("mm")]
    [InlineData("1/ms")]
    [InlineData("/ms")]
    [InlineData(" / ms")]
    [InlineData("pA*ms")]
    [InlineData("pA * ms")]
    [InlineData("pA.ms")]
    [InlineData("pA ms")]
    [InlineData("pA  ms")]
    [InlineData("pF*mV/ms")]
    [InlineData("1/ms^2")]
    [InlineData("ms^-1")]
    [InlineData("mV^+2")]
    [InlineData("um^9")]
    [InlineData("MOhm")]
    [InlineData("GOhm")]
    [InlineData("kHz")]
    [InlineData("fC")]
    public void A_unit_is_read(string text)
    {
        Assert.True(Unit.TryParse(text, out var unit));
        Assert.Equal(text.Trim(), unit.ToString());
        Assert.Equal(text.Trim(), Unit.Parse(text).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("/")]
    [InlineData("mV/")]
    [InlineData("mV/ms/ms")]
    [InlineData("*")]
    [InlineData(".")]
    [InlineData("* *")]
    [InlineData("mV*")]
    [InlineData("*mV")]
    [InlineData("mV**ms")]
    [InlineData("mV..ms")]
    [InlineData("mV/*")]
    [InlineData("mV\tms")]
    [InlineData("mv")]
    [InlineData("MS_")]
    [InlineData("hz")]
    [InlineData("ohm")]
    [InlineData("furlong")]
    [InlineData("k")]
    [InlineData("k1")]
    [InlineData("2")]
    [InlineData("2/ms")]
    [InlineData("kmV")]
    [InlineData("mV^")]
    [InlineData("mV^x")]
    [InlineData("mV^1.5")]
    [InlineData("mV^2^2")]
    [InlineData("mV^10")]
    [InlineData("mV^-10")]
    [InlineData("mV^2147483647")]
    [InlineData("mV^-2147483648")]
    [InlineData("mV^99999999999")]
    [InlineData("^2")]
    [InlineData("%")]
    public void Anything_else_is_no_unit(string text)
    {
        Assert.False(Unit.TryParse(text, out var unit));
        Assert.Null(unit);
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => Unit.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_makes_TryParse_throw()
    {
        var alphabet = Gen.Elements([.. "mVsAHzSFOhmC1pnukMGf 9/*.^+-e\t\0\u00B5\u03BC"]);
        var texts = Gen.Select(Gen.ListOf(alphabet), characters => string.Concat(characters)).ToArbitrary();
        Prop.ForAll(texts, text => Unit.TryParse(text, out var unit) == unit is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Unit.TryParse(text.Get, out var unit) == unit is not null).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("pA", "nS*mV")]
    [InlineData("pA", "pF*mV/ms")]
    [InlineData("mV", "pA/nS")]
    [InlineData("mV", "pA*GOhm")]
    [InlineData("ms", "pF/nS")]
    [InlineData("ms", "MOhm*nF")]
    [InlineData("pC", "nA*ms")]
    [InlineData("kHz", "1/ms")]
    [InlineData("kHz", "/ms")]
    [InlineData("nS", "1/GOhm")]
    [InlineData("1", "ms/ms")]
    [InlineData("1", "Hz*s")]
    [InlineData("mV^2", "mV*mV")]
    [InlineData("um^-1", "1/um")]
    [InlineData("uV", "\u00B5V")]
    [InlineData("uV", "\u03BCV")]
    public void Two_spellings_of_one_unit_are_one(string one, string other)
    {
        var (a, b) = (Unit.Parse(one), Unit.Parse(other));
        Assert.Equal(a.Dimension, b.Dimension);
        Assert.Equal(0.1, a.Convert(0.1, b));
        Assert.Equal(0.1, b.Convert(0.1, a));
        Assert.Equal(a.IsPure, b.IsPure);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("mV/mV", true)]
    [InlineData("mV/V", false)]
    [InlineData("mV", false)]
    public void A_pure_number_has_no_dimension_and_no_scale(string text, bool pure) =>
        Assert.Equal(pure, Unit.Parse(text).IsPure);

    [Theory]
    [InlineData(10, "kHz", "Hz", 10_000)]
    [InlineData(0.0001, "/ms", "1/ms", 0.0001)]
    [InlineData(1, "s", "ms", 1000)]
    [InlineData(1.5, "min", "s", 90)]
    [InlineData(2, "h", "min", 120)]
    [InlineData(1, "d", "ms", 86_400_000)]
    [InlineData(90, "s", "min", 1.5)]
    [InlineData(6, "1/min", "Hz", 0.1)]
    [InlineData(7200, "s^2", "min^2", 2)]
    [InlineData(0.1, "ms", "ms", 0.1)]
    [InlineData(0.1, "s", "ms", 100)]
    [InlineData(1, "ms", "s", 0.001)]
    [InlineData(585, "pA", "nA", 0.585)]
    [InlineData(-70, "mV", "V", -0.07)]
    [InlineData(250, "pF", "F", 250e-12)]
    [InlineData(1, "GOhm", "MOhm", 1000)]
    [InlineData(3, "1/s", "Hz", 3)]
    [InlineData(2, "um^2", "m^2", 2e-12)]
    [InlineData(2, "m^3", "um^3", 2e18)]
    [InlineData(7, "fA", "pA", 0.007)]
    public void A_conversion_is_rounded_once(double value, string from, string to, double expected) =>
        Assert.Equal(expected, Unit.Parse(from).Convert(value, Unit.Parse(to)));

    /// <summary>Powers of ten are exact in doubles up to 10^22, so a whole number converts to what its digits with that exponent are read as.</summary>
    [Theory]
    [InlineData("f", -15)]
    [InlineData("p", -12)]
    [InlineData("n", -9)]
    [InlineData("u", -6)]
    [InlineData("m", -3)]
    [InlineData("", 0)]
    [InlineData("k", 3)]
    [InlineData("M", 6)]
    [InlineData("G", 9)]
    public void A_prefix_is_the_power_of_ten_that_could_be_written_instead(string prefix, int exponent)
    {
        for (var number = -1000; number <= 1000; number++)
        {
            Assert.Equal(double.Parse($"{number}e{exponent}"), Unit.Parse(prefix + "V").Convert(number, Unit.Parse("V")));
        }
    }

    [Theory]
    [InlineData("mV", "pA")]
    [InlineData("Hz", "ms")]
    [InlineData("1", "ms")]
    [InlineData("nS*mV", "nS/mV")]
    public void Units_of_different_things_do_not_convert(string from, string to)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Unit.Parse(from).Convert(1, Unit.Parse(to)));
        Assert.Contains($"{from} cannot be converted to {to}", refusal.Message, StringComparison.Ordinal);
    }
}
