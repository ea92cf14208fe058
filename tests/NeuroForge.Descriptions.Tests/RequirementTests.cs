namespace NeuroForge.Descriptions.Tests;

/// <summary>Ranges of versions, on the plugins neurons 1.2.0 and surroundings 0.3.1.</summary>
public sealed class RequirementTests
{
    [Theory]
    [InlineData("*", "*")]
    [InlineData("^1.0", "^0.3")]
    [InlineData("^1", "^0")]
    [InlineData("^1.2.0", "^0.3.1")]
    [InlineData("1.2", "0.3.1")]
    [InlineData(">=1.0", ">=0.3.1 <0.4")]
    public void Versions_in_range_are_accepted(string neurons, string surroundings) =>
        Assert.Empty(Read(neurons, surroundings));

    [Theory]
    [InlineData("^1.3")]
    [InlineData("^2.0")]
    [InlineData("^0.9")]
    [InlineData("1.0")]
    [InlineData(">=1.0 <1.2")]
    public void Versions_out_of_range_are_refused(string neurons) => Assert.Equal(["NF1403"], Read(neurons, "*"));

    [Theory]
    [InlineData("^0.2")]
    [InlineData("^0.3.2")]
    [InlineData("^0.4")]
    [InlineData("0.3")]
    public void Before_version_1_every_minor_version_may_break(string surroundings) => Assert.Equal(["NF1403"], Read("*", surroundings));

    [Theory]
    [InlineData("")]
    [InlineData("^")]
    [InlineData("^1.x")]
    [InlineData("^99999999999")]
    [InlineData("^2147483647.0")]
    [InlineData("1.2.3.4.5")]
    [InlineData("<1.0")]
    [InlineData(">=1 <2 <3")]
    public void What_is_no_range_is_refused(string neurons) => Assert.Equal(["NF1405"], Read(neurons, "*"));

    private static string[] Read(string neurons, string surroundings) => Fixtures.Codes(Fixtures.ReadWith(
        "\"neurons\": \"^1.0\", \"surroundings\": \"^0.3\"", $"\"neurons\": \"{neurons}\", \"surroundings\": \"{surroundings}\""));
}
