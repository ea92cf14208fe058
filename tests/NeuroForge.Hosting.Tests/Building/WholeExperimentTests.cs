using NeuroForge.Descriptions.Building;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Building;

/// <summary>A whole experiment that is built in code: every action of a protocol, every kind of course, parts of recordings, earlier runs.</summary>
public sealed class WholeExperimentTests : IDisposable
{
    private const string Experiment = """
        {
          "format": "neuroforge/1", "name": "experiment",
          "requires": {
            "butz-van-ooyen-2013": "^1.0", "connectivity": "^1.0", "integrate-and-fire": "^1.0", "plasticity": "^1.0", "recorders": "^1.0", "static": "^1.0",
            "stimuli": "^1.0"
          },
          "simulation": { "step": "0.1 ms" },
          "populations": {
            "E": {
              "size": 40, "model": "iaf_psc_exp", "calcium": { "tau": "1 s", "beta": 0.01 },
              "elements": { "axon": { "curve": "linear", "growth_rate": "0.1 /ms", "eps": 0.1 }, "den": { "curve": "linear", "growth_rate": "0.1 /ms", "eps": 0.1 } }
            },
            "I": { "size": 10, "model": "iaf_psc_exp" }
          },
          "groups": { "zone": { "of": "E", "first": 0, "count": 10 }, "rest": { "of": "E", "except": ["zone"] }, "even": { "of": "E", "first": 0, "every": 2 } },
          "stimuli": {
            "a": { "model": "poisson", "rate": { "steps": [["0 s", "5 kHz"], ["20 ms", "8 kHz"]] }, "to": ["E"], "receptor": "ex", "weight": "20 pA", "start": "1 ms", "stop": "90 ms" },
            "b": { "model": "poisson", "rate": { "lines": [["0 s", "5 kHz"], ["20 ms", "8 kHz"]], "every": "2 ms" }, "to": ["zone"], "receptor": "ex", "weight": "20 pA" },
            "c": {
              "model": "poisson", "rate": { "sine": { "mean": "5 kHz", "amplitude": "1 kHz", "period": "50 ms", "phase": 0.5 }, "every": "3 ms" },
              "to": ["rest", "I"], "receptor": "ex", "weight": "20 pA"
            }
          },
          "projections": {
            "ee": {
              "from": ["E"], "to": ["E"], "receptor": "ex", "synapse": { "model": "static", "weight": "5 pA", "delay": "1 ms" },
              "rewiring": { "strategy": "homeostatic", "every": "10 ms", "pre": "axon", "post": "den", "frozen": false }
            },
            "ie": {
              "from": ["I"], "to": ["E"], "receptor": "ex", "synapse": { "model": "stdp", "weight": "5 pA", "delay": "1 ms", "w_max": 50, "frozen": true },
              "connect": { "model": "fixed_indegree", "indegree": 3 }
            }
          },
          "protocol": [
            { "phase": "growth", "for": "20 ms" },
            {
              "phase": "act", "for": "60 ms", "start": "20 ms", "keep": true, "set": { "populations.I.parameters.v_th": "-52 mV" },
              "do": [
                { "at": "1 ms", "set": { "stimuli.a.weight": "22 pA" }, "keep": true },
                { "at": "2 ms", "lesion": ["zone"] },
                { "at": "3 ms", "cut": { "projection": "ie", "from": "I", "to": "rest" } },
                { "at": "4 ms", "add": { "projection": "ie", "to": "rest", "connect": { "model": "fixed_indegree", "indegree": 2 }, "weight": "6 pA" } },
                { "at": "5 ms", "inject": { "to": ["rest"], "receptor": "ex", "amount": "30 pA" } },
                { "at": "6 ms", "stimulate": { "d": { "model": "poisson", "rate": "1 kHz", "to": ["rest"], "receptor": "ex", "weight": "20 pA" } }, "for": "5 ms" },
                { "at": "7 ms", "freeze": { "rewiring": ["ee"] } },
                { "at": "8 ms", "thaw": { "rewiring": ["ee"], "learning": ["ie"] }, "keep": true }
              ]
            },
            { "phase": "after", "for": "20 ms" }
          ],
          "recorders": {
            "share": { "model": "csv", "record": "connectivity", "of": ["ee"], "among": ["zone", "rest"], "every": "10 ms", "start": "5 ms", "stop": "90 ms", "offset": "2 ms" },
            "weights": { "model": "csv", "record": "weights", "of": ["ie"], "from": ["I"], "to": ["rest"], "every": "10 ms" },
            "sample": { "model": "csv", "record": "weights", "of": ["ie"], "sample": 0.5, "every": "10 ms" }
          }
        }
        """;

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Built_in_code_it_is_the_experiment_of_the_file()
    {
        var file = Model.Parse(Experiment);
        Assert.DoesNotContain(file.Diagnostics, d => d.Severity == Descriptions.Diagnostics.Severity.Error);
        var built = Model.Build(Transcript.Of(Experiment));
        Assert.Equal(file.Hash, built.Hash);
        Assert.Equal(file.Plan.Phases.Select(p => p.Actions.Count), built.Plan.Phases.Select(p => p.Actions.Count));
        Assert.Equal(_place.Run(file, "file").StateHash, _place.Run(built, "built").StateHash);
    }

    [Fact]
    public void What_an_earlier_run_has_grown_and_a_file_are_named_in_code()
    {
        _place.Run(Model.Parse(Experiment), "grown");
        File.WriteAllText(_place.At("rates.csv"), "time_ms,rate\n0,5\n10,6\n");
        var description = new DescriptionBuilder("second")
            .Step("0.1 ms").Duration("10 ms")
            .Population("E", 40, "iaf_psc_exp", p => p
                .Calcium("1 s", 0.01)
                .Element("axon", "linear", e => e.Set("growth_rate", "0.01 /ms").Set("eps", 0.1))
                .Element("den", "linear", e => e.Set("growth_rate", "0.01 /ms").Set("eps", 0.1))
                .From("grown", "80 ms"))
            .Stimulus("drive", "poisson", s => s.Set("rate", TimeCourse.Csv("rates.csv", unit: "kHz")).To("E").Receptor("ex").Weight("20 pA"))
            .Projection("other", p => p
                .From("E").To("E").Receptor("ex").Synapse("static", s => s.Weight("5 pA").Delay("1 ms"))
                .ConnectFrom("grown", "80 ms", "ee")
                .Rewiring("homeostatic", "10 ms", r => r.Pre("axon").Post("den").Frozen(true)));
        var model = Model.Build(description, new() { InputDirectory = _place.Folder });
        Assert.True(model.IsValid, string.Join('\n', model.Diagnostics));
        Assert.Equal([5000.0, 6000], model.Plan.Stimuli[0].Courses[0].Values);
        Assert.NotEmpty(model.Plan.Projections[0].Given!.Sources);
        Assert.Equal(_place.Run(model, "one").StateHash, _place.Run(model, "two", threads: 2).StateHash);
    }
}
