using NeuroForge.Reporting.Methods;

namespace NeuroForge.Reporting.Tests.Methods;

/// <summary>How a methods section writes times.</summary>
public sealed class ValuesTests
{
    [Theory]
    [InlineData(3 * 0.1, "0.3\u00A0ms")]
    [InlineData(1 / 1024.0, "0.0009765625\u00A0ms")]
    [InlineData(3001 / 1024.0, "2.9306640625\u00A0ms")]
    [InlineData(1 / 30.0, "0.0333333333333333\u00A0ms")]
    [InlineData(999.9999999999999, "1\u00A0s")]
    [InlineData(10000 * 0.1, "1\u00A0s")]
    [InlineData(2500, "2.5\u00A0s")]
    public void A_time_has_the_digits_of_its_step(double time, string text) => Assert.Equal(text, Values.Time(time));
}
