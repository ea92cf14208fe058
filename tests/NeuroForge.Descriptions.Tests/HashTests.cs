namespace NeuroForge.Descriptions.Tests;

/// <summary>The hash names what a description says, not how it is laid out.</summary>
public sealed class HashTests
{
    private static readonly string Hash = Fixtures.Read(Fixtures.Complete).Hash;

    [Theory]
    [InlineData("// Everything that the format knows, once.", "")]
    [InlineData("\n", "\n\n  ")]
    [InlineData("Two populations that rewire themselves.", "$5 for each spike.")]
    [InlineData("\"loops\": false", "\"loops\": /* none */ false")]
    [InlineData("\"size\": 3,", "\"size\": 3.0,")]
    [InlineData("\"duration\": \"20 s\"", "\"duration\": \"20000 ms\"")]
    public void It_does_not_change_with_layout_and_prose(string piece, string replacement) =>
        Assert.Equal(Hash, Fixtures.ReadWith(piece, replacement).Hash);

    [Theory]
    [InlineData("\"eps_e\": 0.05", "\"eps_e\": 0.06")]
    [InlineData("\"seed\": 7", "\"seed\": 8")]
    [InlineData("\"name\": \"complete\"", "\"name\": \"other\"")]
    [InlineData("\"from\": [\"E\"],\n      \"to\": [\"E\", \"I\"]", "\"from\": [\"E\"],\n      \"to\": [\"I\", \"E\"]")]
    [InlineData("\"spikes\": {", "\"events\": {")]
    public void It_changes_with_what_is_said(string piece, string replacement)
    {
        var result = Fixtures.ReadWith(piece, replacement);
        Assert.Empty(result.Diagnostics);
        Assert.NotEqual(Hash, result.Hash);
    }

    [Fact]
    public void An_override_gives_the_hash_of_the_description_that_says_the_same()
    {
        var overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["scale"] = "90", ["duration"] = "1 s" };
        var overridden = Fixtures.Read(Fixtures.Complete, new() { Overrides = overrides, Seed = 9 });
        var written = Fixtures.Complete.Replace("\"scale\": 80", "\"scale\": 90", StringComparison.Ordinal)
            .Replace("\"20 s\"", "\"1 s\"", StringComparison.Ordinal)
            .Replace("\"seed\": 7", "\"seed\": 9", StringComparison.Ordinal);
        Assert.Equal(Fixtures.Read(written).Hash, overridden.Hash);
    }

    [Fact]
    public void What_cannot_be_run_has_none() => Assert.Equal("", Fixtures.ReadWith("\"seed\": 7", "\"seed\": -7").Hash);
}
