using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests;

/// <summary>What holds for every description in models.</summary>
public sealed class EveryModelTests
{
    public static TheoryData<string> Names => [.. ModelFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_has_no_mistake_and_its_file_has_its_name(string name)
    {
        var model = Model.Read(ModelFiles.Of(name));
        Assert.Empty(model.Diagnostics);
        Assert.Equal(name, model.Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_gives_the_same_bits_however_it_is_run(string name)
    {
        var overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = "1 s" };
        var plan = Model.Read(ModelFiles.Of(name), new ModelOptions { Overrides = overrides }).Plan with { Recorders = [] };
        EngineOptions[] ways =
            [.. new[] { 1, 2, 4, 8 }.Select(width => new EngineOptions { VectorWidth = width }), new() { Threads = 2 }, new() { Threads = 3 }];
        Assert.Single(ways.Select(way => HashOf(plan, way)).Distinct());
        Assert.NotEqual(HashOf(plan, new()), HashOf(plan with { Seed = plan.Seed + 1 }, new()));
    }

    private static string HashOf(NetworkPlan plan, EngineOptions way)
    {
        using var simulator = new NetworkSimulator(plan, way);
        simulator.RunTo(plan.Steps);
        return simulator.StateHash();
    }
}
