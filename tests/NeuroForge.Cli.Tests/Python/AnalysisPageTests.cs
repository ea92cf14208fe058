using System.Diagnostics;
using System.Text.Json;
using NeuroForge.Analysis.Runs;
using NeuroForge.Analysis.Spikes;

namespace NeuroForge.Cli.Tests;

/// <summary>The code of the page on analysis in Python computes the numbers of the report.</summary>
public sealed class AnalysisPageTests : IDisposable
{
    private const string Model = """
        {
          "format": "neuroforge/1", "name": "two-populations",
          "requires": { "integrate-and-fire": "^1.0", "stimuli": "^1.0", "connectivity": "^1.0", "static": "^1.0", "recorders": "^1.0" },
          "simulation": { "duration": "1 s", "step": "0.1 ms", "seed": 1 },
          "populations": { "E": { "size": 60, "model": "iaf_psc_exp" }, "I": { "size": 20, "model": "iaf_psc_exp" } },
          "stimuli": { "drive": { "model": "poisson", "rate": "9 kHz", "to": ["E", "I"], "receptor": "ex", "weight": "40 pA", "delay": "1 ms" } },
          "projections": {
            "e": {
              "from": ["E"], "to": ["E", "I"], "receptor": "ex", "synapse": { "model": "static", "weight": "40 pA", "delay": "1.5 ms" },
              "connect": { "model": "fixed_indegree", "indegree": 8 }
            }
          },
          "recorders": {
            "spikes": { "model": "npz", "record": "spikes", "of": ["E", "I"] },
            "voltage": { "model": "csv", "record": "v_m", "of": ["E", "I"], "reduce": "mean", "every": "1 ms" }
          }
        }
        """;

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [PythonFact]
    public void The_code_of_the_page_computes_the_numbers_of_the_report()
    {
        Neuroforge.In(_place, "run", _place.Write("two-populations.json", Model), "--quiet").Done();
        using var document = JsonDocument.Parse(Python(Code() + """

            import json
            print(json.dumps({
                "trains": {name: list(values) for name, values in spike_trains.items()},
                "rate": [float(rate.mean()), len(rate)],
                "series": {name: list(values) for name, values in series.items()},
            }))
            """).Done().Output);
        var run = RunFolder.Open(_place.At("runs", "two-populations"));
        var recording = run.Find("spikes")!;
        foreach (var (number, group) in recording.Groups.Index())
        {
            var expected = new SpikeTrainMeasures(group.Size, 0, run.Run.Duration);
            foreach (var spike in run.ReadSpikes(recording).Where(spike => spike.Group == number))
            {
                expected.Add(spike.Neuron, spike.Time);
            }

            Assert.True(expected.Count > 200);
            double[] page = [.. document.RootElement.GetProperty("trains").GetProperty(group.Name).EnumerateArray().Select(n => n.GetDouble())];
            double[] report = [expected.Rate, expected.IntervalVariation, expected.FanoFactor, expected.Correlation];
            Assert.All(report.Zip(page), pair => Assert.Equal(pair.First, pair.Second, 1e-9)); // sums in another order
        }

        var summary = _place.Summary(Path.Combine("runs", "two-populations")).GetProperty("summary").GetProperty("voltage");
        foreach (var group in document.RootElement.GetProperty("series").EnumerateObject())
        {
            Assert.Equal(summary.GetProperty(group.Name).GetProperty("last").GetDouble(), group.Value[0].GetDouble());
            Assert.Equal(summary.GetProperty(group.Name).GetProperty("mean").GetDouble(), group.Value[1].GetDouble(), 1e-9);
        }

        Assert.Equal(1000, document.RootElement.GetProperty("rate")[1].GetInt32());
    }

    /// <summary>The code of the page, block after block.</summary>
    private static string Code()
    {
        var blocks = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Python", "ANALYSIS.md")).Split("```python\n")[1..];
        return string.Join("\n\n", blocks.Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]));
    }

    private Ended Python(string code)
    {
        var start = new ProcessStartInfo(PythonFactAttribute.Python, [_place.At(_place.Write("page.py", code))]) { WorkingDirectory = _place.Folder };
        start.Environment["PYTHONPATH"] = Path.Combine(AppContext.BaseDirectory, "Python");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var running = new RunningCommand(start);
        return running.End();
    }
}
