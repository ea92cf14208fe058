using NeuroForge.Descriptions.Parts;

namespace NeuroForge.Descriptions.Tests;

/// <summary>What a caller sets in place of the description.</summary>
public sealed class OverrideTests
{
    [Theory]
    [InlineData("scale", "160", 160, 200_000)]
    [InlineData("scale", "1.6e2", 160, 200_000)]
    [InlineData("duration", "5 s", 80, 50_000)]
    [InlineData("duration", "\"5 s\"", 80, 50_000)]
    public void An_override_is_read_as_JSON_or_else_as_a_word(string name, string text, int size, long steps)
    {
        var plan = Fixtures.Read(Fixtures.Complete, With(name, text)).Require();
        Assert.Equal((size, steps), (plan.Populations[0].Size, plan.Steps));
    }

    [Fact]
    public void Switches_words_and_distributions_can_be_overridden()
    {
        var plan = Fixtures.Read(Fixtures.Complete, With("loops", "true")).Require();
        Assert.True(plan.Projections[0].Autapses);
        plan = Fixtures.Read(Fixtures.Complete, With("weights", """{"normal": {"mean": "1 pA", "sd": "2 pA"}}""")).Require();
        Assert.Equal(new NeuroForge.Engine.Plan.NormalDistribution(1, 2, double.NegativeInfinity, double.PositiveInfinity), plan.Projections[0].Weight);
    }

    [Fact]
    public void An_override_of_nothing_is_an_error_with_a_suggestion()
    {
        var error = Assert.Single(Fixtures.Read(Fixtures.Complete, With("eps", "1")).Diagnostics);
        Assert.Equal("""
            test.json:9:17  error NF1109: --set names "eps", which the description does not declare
                at parameters - did you mean "eps_e"?
            """, error.ToString());
    }

    [Theory]
    [
        InlineData(
            "scale",
            "10 s",
            """test.json:13:15  error NF1008: "size" must be a whole number, but is "10 s"|    at populations.E.size - --set gives scale as "10 s" """)
    ]
    [
        InlineData(
            "duration",
            "-1 s",
            """test.json:10:31  error NF1502: "duration" is "-1 s", below the step of 0.1 ms|    at simulation.duration - the shortest possible is one step, "0.1 ms" (--set gives duration as "-1 s")""")
    ]
    [
        InlineData(
            "scale",
            "[1",
            """test.json:13:15  error NF1008: "size" must be a whole number, but is "[1"|    at populations.E.size - --set gives scale as "[1" """)
    ]
    [
        InlineData(
            "duration",
            "$scale",
            """test.json:9:59  error NF1110: the parameter "duration" refers to "$scale"|    at parameters.duration - give it a value of its own""")
    ]
    public void A_wrong_override_is_reported_where_it_is_used(string name, string text, string expected)
    {
        var error = Fixtures.Read(Fixtures.Complete, With(name, text)).Diagnostics[0];
        Assert.Equal(expected.TrimEnd().Replace('|', '\n'), error.ToString());
    }

    [Fact]
    public void Seed_and_duration_can_be_set_from_outside()
    {
        var plan = Fixtures.Read(Fixtures.Complete, new() { Seed = ulong.MaxValue, Duration = 50 }).Require();
        Assert.Equal((ulong.MaxValue, 500L), (plan.Seed, plan.Steps));
        Assert.Equal(["NF1501"], Fixtures.Codes(Fixtures.Read(Fixtures.Complete, new() { Duration = 2000.05 })));
    }

    private static DescriptionOptions With(string name, string text) =>
        new() { Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = text } };
}
