using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>Learning, pruning and regrowth depend neither on threads nor on vectors.</summary>
public sealed class SameBitsTests
{
    private static readonly EngineOptions[] Ways = [new(), new() { VectorWidth = 1 }, new() { Threads = 2 }, new() { Threads = 3 }];

    [Theory]
    [InlineData("pruning-same-source")]
    [InlineData("pruning-anywhere")]
    public void However_a_model_is_run_it_gives_the_same_bits(string model)
    {
        // More time than the first prunings take, and a higher threshold, so that many synapses come and go.
        var overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = "1 s", ["threshold"] = "0.1 nS" };
        var plan = Model.Read(ModelFiles.Of(model), new ModelOptions { Overrides = overrides }).Plan with { Recorders = [] };
        Assert.Single(Ways.Select(way => HashOf(plan, way)).Distinct());
    }

    private static string HashOf(NetworkPlan plan, EngineOptions way)
    {
        using var simulator = new NetworkSimulator(plan, way);
        Assert.Equal(way.Threads, simulator.Threads);
        simulator.RunTo(plan.Steps);
        return simulator.StateHash();
    }
}
