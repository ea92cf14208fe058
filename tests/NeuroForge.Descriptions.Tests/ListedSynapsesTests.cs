using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Tests;

/// <summary>Weights and delays, one for each synapse.</summary>
public sealed class ListedSynapsesTests
{
    [Fact]
    public void They_are_in_the_units_of_the_plan_and_delays_in_steps()
    {
        var projection = Read("""{ "list": ["1 pA", "0.5 nA"] }""", """{ "list": ["0.1 ms", "0.002 s"] }""");
        Assert.Equal([1, 500], Assert.IsType<ListDistribution>(projection.Weight).Values);
        Assert.Equal([1, 20], Assert.IsType<ListDistribution>(projection.Delay).Values);
    }

    [Fact]
    public void Equal_steps_go_from_the_first_to_the_last()
    {
        var projection = Read("""{ "linspace": ["1 pA", "3 pA"] }""", """{ "linspace": ["1 ms", "2 ms"] }""");
        Assert.Equal((new LinspaceDistribution(1, 3), new LinspaceDistribution(10, 20)), (projection.Weight, projection.Delay));
    }

    private static ProjectionPlan Read(string weight, string delay) => Fixtures.Read($$"""
        {
          "format": "neuroforge/1", "name": "test", "requires": { "neurons": "^1.0", "surroundings": "^0.3" },
          "simulation": { "duration": "10 s", "step": "0.1 ms" },
          "parameters": { "delays": {{delay}} },
          "populations": { "A": { "size": 2, "model": "leaky" }, "B": { "size": 1, "model": "leaky" } },
          "projections": {
            "p": { "from": "A", "to": "B", "receptor": "ex", "synapse": { "model": "static", "weight": {{weight}}, "delay": "$delays" }, "connect": { "model": "chain" } }
          }
        }
        """).Require().Projections[0];
}
