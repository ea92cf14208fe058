using System.Text.Json.Nodes;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013;

/// <summary>The two experiments that are held against NEST.</summary>
public sealed class ModelTests
{
    [Fact]
    public void The_two_models_differ_in_the_update_interval_alone()
    {
        var (published, tutorial) = (Read("butz-van-ooyen-2013"), Read("nest-structural-plasticity-tutorial"));
        Assert.Equal("100 ms", TakeInterval(published));
        Assert.Equal("10 s", TakeInterval(tutorial));
        Assert.True(JsonNode.DeepEquals(published, tutorial));
    }

    [Fact]
    public void Both_models_say_so() => Assert.All(
        ["butz-van-ooyen-2013", "nest-structural-plasticity-tutorial"],
        name => Assert.Contains("in one value, update_interval", (string?)Parse(name)["description"], StringComparison.Ordinal));

    private static JsonObject Read(string name)
    {
        var model = Parse(name);
        Array.ForEach(["name", "description", "references"], key => Assert.True(model.Remove(key), key));
        return model;
    }

    private static string TakeInterval(JsonObject model)
    {
        var parameters = model["parameters"]!.AsObject();
        var interval = (string)parameters["update_interval"]!;
        parameters.Remove("update_interval");
        return interval;
    }

    private static JsonObject Parse(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "models", name + ".json");
            if (File.Exists(path)) return JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        }

        throw new FileNotFoundException("no such model", name);
    }
}
