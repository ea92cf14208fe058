using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Tests.Markup;

/// <summary>How numbers are written.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData(0.050_321_1, "0.05032")]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(1_460_414, "1,460,414")]
    [InlineData(-70, "\u221270")]
    [InlineData(1.23456e-7, "1.235\u00D710\u207B\u2077")]
    [InlineData(6e23, "6\u00D710\u00B2\u00B3")]
    [InlineData(double.NaN, "\u2013")]
    [InlineData(double.NegativeInfinity, "\u2212\u221E")]
    public void A_measured_number_has_the_digits_that_help(double value, string text) => Assert.Equal(text, Numbers.Measured(value));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1234.5678901, "1,234.5678901")]
    [InlineData(5e-8, "5\u00D710\u207B\u2078")]
    [InlineData(1e12, "1\u00D710\u00B9\u00B2")]
    public void A_given_number_keeps_all_its_digits(double value, string text) => Assert.Equal(text, Numbers.Given(value));

    [Theory]
    [InlineData(-0.0001, 2, "0.00")]
    [InlineData(-0.25, 2, "\u22120.25")]
    [InlineData(1500, 0, "1,500")]
    [InlineData(0.2, 1, "0.2")]
    public void A_fixed_number_has_its_decimals_and_no_negative_zero(double value, int decimals, string text) =>
        Assert.Equal(text, Numbers.Fixed(value, decimals));
}
