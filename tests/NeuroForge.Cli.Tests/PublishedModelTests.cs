using System.Text.Json;

namespace NeuroForge.Cli.Tests;

/// <summary>The models in <c>models/</c>.</summary>
public sealed class PublishedModelTests : IDisposable
{
    private static readonly string[] Prose = ["name", "description", "references"];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    public static TheoryData<string> Models =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(Workplace.Published("x"))!).Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Models))]
    public void Each_is_in_order_without_a_warning_and_named_as_its_file(string model) => Assert.StartsWith(
        $"{Workplace.Published(model)}: {model} is valid: ",
        Neuroforge.In(_place, "check", Workplace.Published(model)).Done().Output,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("butz-van-ooyen-2013")]
    [InlineData("nest-structural-plasticity-tutorial")]
    public void Structural_plasticity_runs_and_records_calcium_and_connections_each_second(string model)
    {
        // Two seconds are too short for elements to form synapses, of which a run warns.
        var ended = Neuroforge.In(_place, "run", Workplace.Published(model), "--set", "duration=2 s");
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("had no synapse throughout the run", ended.Error, StringComparison.Ordinal);
        Assert.StartsWith("time_ms,E,I\n1000,0.00", _place.Read("runs", model, "calcium.csv"), StringComparison.Ordinal);
        Assert.StartsWith("time_ms,excitatory,inhibitory\n1000,", _place.Read("runs", model, "connections.csv"), StringComparison.Ordinal);
        Assert.Equal(["1000", "2000"], _place.Rows("runs", model, "calcium.csv").Select(row => row[0]));
        Assert.Equal(["1000", "2000"], _place.Rows("runs", model, "connections.csv").Select(row => row[0]));
    }

    [Fact]
    public void The_two_differ_in_one_value_and_both_say_so()
    {
        var (paper, tutorial) = (Leaves("butz-van-ooyen-2013"), Leaves("nest-structural-plasticity-tutorial"));
        Assert.Equal(["$.parameters.update_interval \"100 ms\""], paper.Except(tutorial));
        Assert.Equal(["$.parameters.update_interval \"10 s\""], tutorial.Except(paper));
        Assert.Contains(
            "differs from nest-structural-plasticity-tutorial in one value, update_interval",
            File.ReadAllText(Workplace.Published("butz-van-ooyen-2013")),
            StringComparison.Ordinal);
        Assert.Contains(
            "differs from butz-van-ooyen-2013 in one value, update_interval",
            File.ReadAllText(Workplace.Published("nest-structural-plasticity-tutorial")),
            StringComparison.Ordinal);
    }

    /// <summary>Every value with the way to it, prose left out.</summary>
    private static List<string> Leaves(string model)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Workplace.Published(model)));
        return [.. document.RootElement.EnumerateObject().Where(p => !Prose.Contains(p.Name)).SelectMany(p => Leaves($"$.{p.Name}", p.Value))];
    }

    private static IEnumerable<string> Leaves(string path, JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(p => Leaves($"{path}.{p.Name}", p.Value))
        : [$"{path} {value.GetRawText()}"];
}
