using System.Globalization;
using System.Text.Json;

namespace NeuroForge.Templates.Tests;

/// <summary>A program outside the repository that reads the results of a run, made of one package.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class AnalysisTests(Workshop workshop)
{
    private const string Run = "runs/butz-van-ooyen-2013";

    [Fact]
    public void The_program_on_the_packages_page_reads_what_the_command_line_has_written()
    {
        var folder = workshop.Application("reading", Program(), "NeuroForge.Analysis");
        var model = Path.Combine(Workshop.Repository, "models", "butz-van-ooyen-2013.json");
        workshop.Run(folder, $"dotnet {Workshop.Neuroforge} run {model} --set duration=20s --out {Run} --no-report").Done();

        var lines = workshop.Run(folder, "dotnet run").Done().Output.Trim().Split('\n');
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Run, "run.json")));
        Assert.Equal($"{summary.RootElement.GetProperty("spikes")} spikes in 20 s", lines[0]);
        var calcium = File.ReadAllLines(Path.Combine(folder, Run, "calcium.csv")).Skip(1).Select(row => row.Split(','));
        Assert.Equal(calcium.Select(row => $"{row[0]} ms: {row[1]}"), lines[1..^1]);
        var synapses = summary.RootElement.GetProperty("synapses").EnumerateObject().Sum(projection => projection.Value.GetInt64());
        Assert.True(synapses > 0);
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{synapses} synapses, reciprocity 0"), lines[^1], StringComparison.Ordinal);
    }

    private static string Program()
    {
        var page = File.ReadAllText(Path.Combine(Workshop.Repository, "src", "NeuroForge.Analysis", "PACKAGE.md")).Split("```csharp\n")[1];
        return page[..page.IndexOf("```", StringComparison.Ordinal)];
    }
}
