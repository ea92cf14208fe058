using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Tests;

/// <summary>Distributions of positive numbers, which are limited by drawing again.</summary>
public sealed class SkewedDistributionTests
{
    [Fact]
    public void They_are_read_with_their_limits_and_delays_in_steps()
    {
        var plan = Read("""{ "lognormal": { "median": "10 ms", "sigma": 0.5, "min": "5 ms", "max": "20 ms" } }""", """{ "gamma": { "mean": "2 ms", "sd": "1 ms", "min": "1 ms", "max": "9 ms" } }""");
        Assert.Equal(new LogNormalDistribution(10, 0.5, 5, 20), plan.Require().Populations[0].Parameters["tau_m"]);
        Assert.Equal(new GammaDistribution(4, 5, 10, 90), plan.Require().Projections[0].Delay);
        plan = Read("""{ "exponential": { "mean": "10 ms" } }""", """{ "exponential": { "mean": "2 ms", "min": "0.1 ms", "max": "9 ms" } }""");
        Assert.Equal(new ExponentialDistribution(10), plan.Require().Populations[0].Parameters["tau_m"]);
        Assert.Equal(new ExponentialDistribution(20, 1, 90), plan.Require().Projections[0].Delay);
    }

    [Theory]
    [InlineData("""{ "lognormal": { "median": "10 ms", "sigma": 0.5, "min": "12 ms" } }""", "NF1207")]
    [InlineData("""{ "lognormal": { "median": "10 ms", "sigma": 5, "min": "10 ms", "max": "11 ms" } }""", "NF1207")]
    [InlineData("""{ "exponential": { "mean": "1 ms", "min": "10 ms" } }""", "NF1207")]
    [InlineData("""{ "exponential": { "mean": "0 ms" } }""", "NF1204")]
    [InlineData("""{ "gamma": { "mean": "10 ms", "sd": "1 ms", "max": "9 ms" } }""", "NF1207")]
    [InlineData("""{ "gamma": { "mean": "10 ms" } }""", "NF1102")]
    [InlineData("""{ "gamma": { "mean": "10 ms", "sd": "1 ms", "mode": "9 ms" } }""", "NF1101")]
    [InlineData("""{ "gamma": [1, 2] }""", "NF1008")]
    public void What_cannot_be_drawn_is_refused(string value, string code) =>
        Assert.Equal(code, Assert.Single(Read(value, "\"1 ms\"").Diagnostics).Code.Id);

    [Theory]
    [InlineData("""{ "lognormal": { "median": "2 ms", "sigma": 0.5 } }""")]
    [InlineData("""{ "exponential": { "mean": "2 ms", "min": "1 ms" } }""")]
    [InlineData("""{ "gamma": { "mean": "2 ms", "sd": "1 ms", "max": "9 ms" } }""")]
    public void Values_with_bounds_need_limits(string delay) => Assert.Equal("NF1208", Assert.Single(Read("\"10 ms\"", delay).Diagnostics).Code.Id);

    private static DescriptionResult Read(string tau, string delay) => DescriptionReader.Read(
        $$"""
        { "format": "neuroforge/1", "name": "skewed", "requires": { "neurons": "^1.0", "surroundings": "^0.3" },
          "simulation": { "duration": "1 s", "step": "0.1 ms" },
          "populations": { "E": { "size": 10, "model": "leaky", "parameters": { "tau_m": {{tau}} } } },
          "projections": { "ee": { "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "static", "weight": "1 pA", "delay": {{delay}} },
            "connect": { "model": "fixed_indegree", "indegree": 2 } } } }
        """,
        "skewed.json",
        new TestMechanisms());
}
