using System.Text.Json.Nodes;
using NeuroForge.Analysis.Runs;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Reporting.Tests;

/// <summary>Phases are seen on every figure over time, and compared in numbers; so is the time before and after a change by a host.</summary>
public sealed class PhaseTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_figure_over_time_shows_the_phases_and_what_was_done()
    {
        var report = Workplace.Report(_place.Run(Experiment()));
        var charts = report.Split("<figure").Skip(1).Where(f => f.Contains(">Time (", StringComparison.Ordinal)).ToList();
        Assert.True(charts.Count >= 4);
        foreach (var chart in charts.Where(c => !c.Contains("<h3>Spikes", StringComparison.Ordinal)))
        {
            Assert.Contains(">growth</text>", chart, StringComparison.Ordinal);
            Assert.Contains(">kick</text>", chart, StringComparison.Ordinal);
            Assert.Contains("an action of phase kick at 3 s", chart, StringComparison.Ordinal);
            Assert.Contains("phase: kick\n", chart, StringComparison.Ordinal);
        }
    }

    /// <summary>The numbers of the table are those of the recordings: a mean of samples, a count of spikes.</summary>
    [Fact]
    public void Phases_are_compared_in_numbers()
    {
        var folder = RunFolder.Open(_place.Run(Experiment()));
        Assert.Equal(["growth 0 2000", "kick 2000 4000"], folder.Run.Phases.Select(p => $"{p.Name} {p.Begin} {p.End}"));
        Assert.Equal(["few E 5: 0, 1, 2, 3, 4"], folder.Run.Groups.Select(g => $"{g.Name} {g.Population} {g.Size}: {string.Join(", ", g.Neurons)}"));
        var report = Workplace.Report(folder.Directory);
        Assert.Contains("<th scope=\"col\">growth, 0 s to 2 s</th><th scope=\"col\">kick, 2 s to 4 s</th>", report, StringComparison.Ordinal);
        var spikes = folder.ReadSpikes(folder.Find("spikes")!).Where(s => s.Group == 0).ToList();
        var size = folder.Run.Populations[0].Size;
        var rates = new[] { (0.0, 2000.0), (2000, 4000) }.Select(t => spikes.Count(s => s.Time > t.Item1 && s.Time <= t.Item2) / 2.0 / size);
        var cells = string.Concat(rates.Select(rate => $"<td>{NeuroForge.Reporting.Markup.Numbers.Measured(rate)}</td>"));
        Assert.Contains($"<th scope=\"row\">spikes</th><td>E</td><td>Firing rate (Hz)</td>{cells}", report, StringComparison.Ordinal);
        Assert.Contains("<td>CV of intervals</td>", report, StringComparison.Ordinal);
        Assert.Contains("Spectrum of the firing rate", report, StringComparison.Ordinal);
        Assert.Contains("Spike trains in numbers", report, StringComparison.Ordinal);
    }

    /// <summary>The methods of a paper contain what was done, and when.</summary>
    [Fact]
    public void Groups_protocol_courses_and_windows_are_among_the_methods()
    {
        var model = JsonNode.Parse(File.ReadAllText(Experiment()))!;
        model["stimuli"]!["wave"] = JsonNode.Parse("""
            { "model": "poisson", "rate": { "steps": [["0 s", "1 kHz"], ["1 s", "2 kHz"]] }, "start": "0.5 s", "stop": "3 s", "to": ["E"], "receptor": "ex", "weight": "1 pA" }
            """);
        model["recorders"]!["some"] = JsonNode.Parse("""
            {
              "model": "csv", "record": "weights", "of": "excitatory", "from": "few", "to": "E", "reduce": "mean", "every": "100 ms", "start": "1 s", "stop": "2 s"
            }
            """);
        File.WriteAllText(_place.At("methods.json"), model.ToJsonString());
        var report = Workplace.Report(_place.Run(_place.At("methods.json"))).Replace('\u00A0', ' ');
        Assert.Contains("<th scope=\"row\">few</th><td>E</td><td>5</td>", report, StringComparison.Ordinal);
        Assert.Contains("<td>at 3 s</td><td>lesions few</td>", report, StringComparison.Ordinal);
        Assert.Contains("<td>at 2 s</td><td>stimuli.background.rate = 11000 Hz</td>", report, StringComparison.Ordinal);
        Assert.Contains("<td>500 ms to 3 s</td>", report, StringComparison.Ordinal);
        Assert.Contains("<td>from few to E</td><td>mean</td><td>100 ms</td><td>from 1 s to 2 s</td>", report, StringComparison.Ordinal);
        Assert.Contains("1,000 to 2,000 over time, 2 values", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_protocol_the_time_before_and_after_a_change_is_compared()
    {
        var folder = _place.At("changed");
        using (var simulation = new Simulation(Model.Read(Models.Small), new() { OutputDirectory = folder }))
        {
            simulation.RunTo(100);
            simulation.Change(change => change.Lesion("E", [1]));
            simulation.Run();
        }

        var report = Workplace.Report(folder);
        Assert.Contains("<h2>Before and after</h2>", report, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">before 100 ms</th><th scope=\"col\">after 100 ms</th>", report, StringComparison.Ordinal);
    }

    private string Experiment()
    {
        var model = JsonNode.Parse(File.ReadAllText(Models.Small))!;
        model["parameters"]!["duration"] = "4 s";
        model["groups"] = JsonNode.Parse("""{ "few": { "of": "E", "first": 0, "count": 5 } }""");
        model["protocol"] = JsonNode.Parse("""
            [{ "phase": "growth", "for": "2 s" },
             { "phase": "kick", "for": "2 s", "set": { "stimuli.background.rate": "11 kHz" }, "do": [{ "at": "1 s", "lesion": "few" }] }]
            """);
        File.WriteAllText(_place.At("experiment.json"), model.ToJsonString());
        return _place.At("experiment.json");
    }
}
