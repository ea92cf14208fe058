using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Cli.Tests;

/// <summary>Files keep the simulation's own times on every grid, and both readers of SONATA's files find their way.</summary>
public sealed class TimeTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [PythonTheory]
    [InlineData(0.1)]
    [InlineData(0.7)]
    [InlineData(1 / 1024.0)]
    [InlineData(1 / 30.0)]
    [InlineData(1 / 3.0)]
    public void Times_are_whole_steps_to_the_last_bit(double step)
    {
        Neuroforge.In(_place, "run", _place.Write("stepped.json", SteppedModel.Of(step)), "--out", "out", "--quiet").Done();
        Assert.Matches("^[0-9]+ spikes, 1000 samples, [0-9]+ births and deaths\n$", Python("times.py", "out").Done().Output);
    }

    [PythonFact]
    public void A_report_without_a_sample_knows_its_interval()
    {
        Neuroforge.In(_place, "run", _place.Write("stepped.json", SteppedModel.Of(1 / 1024.0)), "--until", "0.001953125 ms", "--out", "out", "--quiet").Done();
        var interval = (SteppedModel.Every / 1024.0).ToString("R", CultureInfo.InvariantCulture);
        Assert.Equal("empty\n", Python("no_sample.py", Path.Combine("out", "voltage_sonata.h5"), interval).Done().Output);
    }

    /// <summary>The connectome at a moment, and its measures at many, against births and deaths counted from the recording.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.7)]
    [InlineData(1 / 1024.0)]
    [InlineData(1 / 30.0)]
    public void A_moment_is_found_on_every_grid(double step)
    {
        Neuroforge.In(_place, "run", _place.Write("stepped.json", WithoutSonata(SteppedModel.Of(step))), "--out", "out", "--quiet").Done();
        var folder = RunFolder.Open(_place.At("out"));
        List<(long Step, int Change)> life = [.. folder.ReadRewiring(folder.Find("life_npz")!).Select(e => ((long)Math.Round(e.Time / step), e.Born ? 1 : -1))];
        foreach (var steps in new[] { 30, 31, 60, 1530, SteppedModel.Steps })
        {
            var edges = Neuroforge.In(_place, "connectome", "out", "--recorder", "life_csv", "--at", SteppedModel.Time(step, steps)).Done().Output;
            Assert.Equal(life.Where(e => e.Step < steps).Sum(e => e.Change), edges.Count(c => c == '\n') - 1);
        }

        string[] arguments = ["connectome", "out", "--recorder", "life_npz", "--measures", "--every", SteppedModel.Time(step, 300)];
        var rows = Neuroforge.In(_place, arguments).Done().Output.TrimEnd('\n').Split('\n')[1..].Select(row => row.Split(','));
        Assert.Equal(
            Enumerable.Range(0, 11).Select(i => (300.0 * i, life.Where(e => e.Step < 300 * i).Sum(e => e.Change))),
            rows.Select(row => (Math.Round(Number(row[0]) / step, 9), (int)Number(row[2]))));
    }

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);

    private static string WithoutSonata(string model)
    {
        var json = JsonNode.Parse(model)!;
        var recorders = (JsonObject)json["recorders"]!;
        recorders.Where(r => (string?)r.Value!["model"] == "sonata").Select(r => r.Key).ToList().ForEach(name => recorders.Remove(name));
        return json.ToJsonString();
    }

    private Ended Python(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(PythonFactAttribute.Python, [Path.Combine(AppContext.BaseDirectory, "Formats", script), .. arguments])
        {
            WorkingDirectory = _place.Folder,
            Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
        using var running = new RunningCommand(start);
        return running.End();
    }
}
