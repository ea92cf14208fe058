using System.Text.Json;
using System.Text.Json.Nodes;
using NeuroForge.Analysis.Connectomes;
using NeuroForge.Analysis.Runs;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;

namespace NeuroForge.Models.Tests;

/// <summary>The connectome that is rebuilt from births and deaths, held against the network's own rows, for every model that rewires.</summary>
public sealed class RebuiltConnectomeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("neuroforge-rebuilt-").FullName;

    public static TheoryData<string, string> Rewired
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in ModelFiles.Names.Where(n => Rewires(Description(n)).Count > 0))
            {
                data.Add(name, Duration(name));
            }

            return data;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Rewired))]
    public void It_is_the_networks_own(string name, string duration)
    {
        var description = Description(name);
        var plain = Run(description, "plain", duration);
        var rewired = Rewires(description);
        description["recorders"]!["every_life"] = Recorder("rewiring", rewired);
        description["recorders"]!["every_weight"] = Recorder("weights", rewired, duration);
        var recorded = Run(description, "recorded", duration);
        Assert.Equal(plain.StateHash, recorded.StateHash);

        var run = RunFolder.Open(Path.Combine(_folder, "recorded"));
        var connectome = new ConnectomeLog(run, run.Find("every_life")!).At(run.Run.End);
        var own = run.ReadSynapses(run.Find("every_weight")!).ToList();
        Assert.Equal(own.Select(s => (s.Group, s.Source, s.Target)), connectome.Synapses.Select(s => (s.Projection, s.Source, s.Target)));
        Assert.Contains(connectome.Synapses, s => s.Born > 0);
        if (run.Run.Plugins.Any(p => p.Id == "butz-van-ooyen-2013")) // its synapses keep the weight that they are born with
        {
            Assert.Equal(own.Select(s => s.Weight), connectome.Synapses.Select(s => s.Weight));
        }
    }

    [Fact]
    public void There_are_models_that_rewire() => Assert.Equal(16, Rewired.Count);

    /// <summary>A simulated time in which connections form; that of joint-activity has trials of a tenth in whole steps.</summary>
    private static string Duration(string name) => name switch
    {
        "joint-activity" => "20 s",
        _ when name.StartsWith("pruning", StringComparison.Ordinal) => "3 s",
        _ => IsLarge(name) ? "3100 ms" : "20100 ms",
    };

    /// <summary>True for a network of ten thousand neurons, in which a tenth of a second brings thousands of synapses.</summary>
    private static bool IsLarge(string name) => name is "gallinaro-rotter-2018" || name.StartsWith("lu-2025", StringComparison.Ordinal);

    private static JsonObject Description(string name) => (JsonObject)JsonNode.Parse(
        File.ReadAllText(ModelFiles.Of(name)),
        documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;

    private static List<string> Rewires(JsonObject description) =>
        [.. (description["projections"] as JsonObject ?? []).Where(p => p.Value!["rewiring"] is not null).Select(p => p.Key)];

    private static JsonObject Recorder(string record, List<string> of, string? every = null)
    {
        var recorder = new JsonObject { ["model"] = "csv", ["record"] = record, ["of"] = new JsonArray([.. of.Select(o => (JsonNode)o)]) };
        if (every is not null)
        {
            recorder["every"] = every;
        }

        return recorder;
    }

    private RunResult Run(JsonObject description, string folder, string duration)
    {
        var file = Path.Combine(_folder, folder + ".json");
        File.WriteAllText(file, description.ToJsonString());
        var model = Model.Read(file, new() { Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = duration } });
        using var simulation = new Simulation(model, new() { OutputDirectory = Path.Combine(_folder, folder), Threads = 2 });
        return simulation.Run();
    }
}
