using System.Text.Json.Nodes;

namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>The two models of the thread.</summary>
public sealed class ModelTests
{
    [Fact]
    public void The_two_models_differ_in_the_strategy_alone()
    {
        var (same, anywhere) = (Read(Experiment.SameSource), Read(Experiment.Anywhere));
        Assert.Equal("prune_and_regrow_from_source", TakeStrategy(same));
        Assert.Equal("prune_and_regrow_anywhere", TakeStrategy(anywhere));
        Assert.True(JsonNode.DeepEquals(same, anywhere));
    }

    private static JsonObject Read(Experiment experiment)
    {
        var model = JsonNode.Parse(File.ReadAllText(ModelFiles.Of(experiment.Model)))!.AsObject();
        Assert.Contains("in one value, strategy", (string?)model["description"], StringComparison.Ordinal);
        Array.ForEach(["name", "description"], key => Assert.True(model.Remove(key), key));
        return model;
    }

    private static string TakeStrategy(JsonObject model)
    {
        var parameters = model["parameters"]!.AsObject();
        var strategy = (string)parameters["strategy"]!;
        parameters.Remove("strategy");
        return strategy;
    }
}
