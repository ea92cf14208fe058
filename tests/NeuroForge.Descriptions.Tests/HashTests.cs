using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace NeuroForge.Descriptions.Tests;

/// <summary>The hash names what a description says, not how it is laid out.</summary>
public sealed class HashTests
{
    private static readonly string[] Units = ["us", "ms", "s"];

    private static readonly string Hash = Fixtures.Read(Fixtures.Complete).Hash;

    [Theory]
    [InlineData("// Everything that the format knows, once.", "")]
    [InlineData("\n", "\n\n  ")]
    [InlineData("Two populations that rewire themselves.", "$5 for each spike.")]
    [InlineData("\"loops\": false", "\"loops\": /* none */ false")]
    [InlineData("\"size\": 3,", "\"size\": 3.0,")]
    [InlineData("\"duration\": \"20 s\"", "\"duration\": \"20000 ms\"")]
    [InlineData("\"mean\": \"10 ms\"", "\"mean\": \"10ms\"")]
    [InlineData("\"mean\": \"10 ms\"", "\"mean\": \"0.01 s\"")]
    [InlineData("[\"500 pA\", \"600 pA\"] } }", "[\"500pA\", \"0.6 nA\"] } }")]
    [InlineData("\"rate\": \"10 kHz\"", "\"rate\": \"1e4 Hz\"")]
    [InlineData("[\"-70 mV\", \"-60 mV\"]", "[\" -70mV \", \"-6e1 mV\"]")]
    [InlineData("\"every\": \"100 ms\"", "\"every\": \"0.1s\"")]
    [InlineData("\"from\": [\"E\"],", "\"from\": \"E\",")]
    public void It_does_not_change_with_layout_and_prose(string piece, string replacement) =>
        Assert.Equal(Hash, Fixtures.ReadWith(piece, replacement).Hash);

    [Theory]
    [InlineData("\"eps_e\": 0.05", "\"eps_e\": 0.06")]
    [InlineData("\"seed\": 7", "\"seed\": 8")]
    [InlineData("\"name\": \"complete\"", "\"name\": \"other\"")]
    [InlineData("\"from\": [\"E\"],\n      \"to\": [\"E\", \"I\"]", "\"from\": [\"E\"],\n      \"to\": [\"I\", \"E\"]")]
    [InlineData("\"spikes\": {", "\"events\": {")]
    [InlineData("\"mean\": \"10 ms\"", "\"mean\": \"10.000000000000002 ms\"")]
    [InlineData("\"separator\": \";\"", "\"separator\": \"1 ms\"")]
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
    public void Words_that_are_no_quantities_where_they_stand_count_as_they_are_written() => Assert.NotEqual(
        Fixtures.ReadWith("\"separator\": \";\"", "\"separator\": \"1 ms\"").Hash,
        Fixtures.ReadWith("\"separator\": \";\"", "\"separator\": \"1ms\"").Hash);

    [Fact]
    public void Two_spellings_of_a_quantity_have_one_hash_exactly_where_they_are_one_number()
    {
        var spelling = from time in Gen.Choose(1, 6) from unit in Gen.Choose(0, 2) from space in Gen.Elements("", " ") select Spelled(1357 * time, unit, space);
        Prop.ForAll(spelling.Two().ToArbitrary(), pair =>
        {
            var (one, other) = (WithTimeConstant(pair.Item1), WithTimeConstant(pair.Item2));
            Assert.Equal(TimeConstant(one).Equals(TimeConstant(other)), one.Hash == other.Hash);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void What_cannot_be_run_has_none() => Assert.Equal("", Fixtures.ReadWith("\"seed\": 7", "\"seed\": -7").Hash);

    /// <summary>A number of microseconds, in these, in milliseconds or in seconds.</summary>
    private static string Spelled(int microseconds, int unit, string space) =>
        string.Create(CultureInfo.InvariantCulture, $"{microseconds / (decimal)Math.Pow(1000, unit)}{space}{Units[unit]}");

    private static DescriptionResult WithTimeConstant(string text) =>
        Fixtures.ReadWith("{ \"normal\": { \"mean\": \"10 ms\", \"sd\": \"1 ms\", \"min\": \"5 ms\", \"max\": \"0.02 s\" } }", $"\"{text}\"");

    private static double TimeConstant(DescriptionResult result) => result.Plan!.Populations[0].Parameters["tau_m"].Single!.Value;
}
