using NeuroForge.Descriptions;
using NeuroForge.Descriptions.Building;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Tests.Building;

/// <summary>A network that is built in code is the one of the file that says the same, to the last bit.</summary>
public sealed class BuildingTests : IDisposable
{
    private static readonly PluginCatalog Catalog = PluginDirectories.Load([]);

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    /// <summary>The published models, but for that with matrices of populations, for which code has loops.</summary>
    public static TheoryData<string> Files { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Published"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name is not "potjans-diesmann-2014")
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string, string> ByHand { get; } = new()
    {
        { "butz-van-ooyen-2013", "5 s" },
        { "pruning-anywhere", "1 s" },
        { "gallinaro-rotter-2018-small", "5 s" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_published_model_can_be_said_in_code(string name)
    {
        var file = File.ReadAllText(At(name));
        var built = Model.Build(Transcript.Of(file), Catalog, new());
        Assert.Empty(built.Diagnostics);
        Assert.Equal(Model.Parse(file, name, Catalog, new()).Hash, built.Hash);
    }

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Written_by_hand_it_has_the_hash_and_the_state_of_the_file_and_so_has_what_is_saved(string name, string duration)
    {
        var options = new ModelOptions { Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = duration } };
        var file = Model.Read(At(name), Catalog, options);
        var description = Published.Models[name]();
        var built = Model.Build(description, Catalog, options);
        Assert.Equal(file.Hash, built.Hash);
        var expected = _place.Run(file, "file").StateHash;
        Assert.Equal(expected, _place.Run(built, "built").StateHash);

        File.WriteAllText(_place.At("saved.json"), description.ToJson());
        Assert.Equal(expected, _place.Run(Model.Read(_place.At("saved.json"), Catalog, options), "saved").StateHash);
        Assert.Equal(description.ToJson(), File.ReadAllText(_place.At("built", "model.json")));
    }

    [Fact]
    public void Mistakes_are_those_of_a_file()
    {
        var model = Model.Build(new DescriptionBuilder("wrong")
            .Step("0.1 ms").Duration("1 s")
            .Population("E", 10, "iaf_psc_exp", p => p.Set("tau_mem", "20 ms"))
            .Recorder("spikes", "csv", r => r.Record("spikes", "F")));
        Assert.False(model.IsValid);
        var refused = Assert.Throws<DescriptionException>(() => new Simulation(model, new() { OutputDirectory = _place.At("out") }));
        Assert.Equal(
            ["populations.E.parameters.tau_mem", "recorders.spikes.of[0]"], refused.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Path));
    }

    private static string At(string name) => Path.Combine(AppContext.BaseDirectory, "Published", name + ".json");
}
