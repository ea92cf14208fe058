using NeuroForge.Cli.Progress;

namespace NeuroForge.Cli.Tests;

/// <summary>Times in words.</summary>
public sealed class TimeLeftTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(0.4, "0 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(59.6, "1 min 0 s")]
    [InlineData(60, "1 min 0 s")]
    [InlineData(754, "12 min 34 s")]
    [InlineData(3599.6, "1 h 0 min")]
    [InlineData(3600, "1 h 0 min")]
    [InlineData(23_350, "6 h 29 min")]
    [InlineData(86_390, "1 d 0 h")]
    [InlineData(86_400, "1 d 0 h")]
    [InlineData(200_000, "2 d 8 h")]
    public void A_time_has_two_units_at_most(double seconds, string words) => Assert.Equal(words, TimeLeft.InWords(seconds));

    [Fact]
    public void A_time_beyond_all_bounds_has_words_too() => Assert.EndsWith(" h", TimeLeft.InWords(double.PositiveInfinity), StringComparison.Ordinal);
}
