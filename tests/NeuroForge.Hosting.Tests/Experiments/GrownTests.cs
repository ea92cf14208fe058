using NeuroForge.Descriptions;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Hosting.Models;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Experiments;

/// <summary>Networks that begin with what an earlier run has grown: synapses with their weights, delays and states, elements and calcium.</summary>
public sealed class GrownTests : IDisposable
{
    private const string Learning = """
        "learning": {
          "from": "E", "to": "I", "receptor": "ex",
          "synapse": { "model": "tsodyks_markram", "weight": { "uniform": ["1 pA", "9 pA"] }, "delay": { "uniform": ["1 ms", "3 ms"] } },
          "connect": { "model": "fixed_indegree", "indegree": 8 }
        }
        """;

    private const string From = "\"connect\": { \"from\": { \"run\": \"grown\" } }";

    private static readonly string[] States = ["x", "u"];

    private static readonly string[] Neurons = ["calcium", "axon", "den", "axon.connected", "den.connected"];

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    /// <summary>At time 0 the network is, number by number, what the earlier run was at its end.</summary>
    [Fact]
    public void A_network_begins_with_the_synapses_elements_and_calcium_of_a_run()
    {
        using var grown = _place.Build(Source(), "grown");
        grown.RunTo(200);
        var (synapses, learning) = (grown.Projection("grown").Synapses(), grown.Projection("learning").Synapses());
        double[][] states = [.. States.Select(name => grown.Projection("learning").Read(name))];
        double[][] neurons = [.. Neurons.Select(name => grown.Population("E").Read(name).ToArray())];
        var last = grown.Projection("learning").Read("last_pre");
        grown.Finish();

        using var begun = new Simulation(Experiment());
        Assert.True(synapses.Count > 100);
        Assert.Equal(synapses, begun.Projection("grown").Synapses());
        Assert.Equal(learning, begun.Projection("learning").Synapses());
        Assert.Equal(states, States.Select(name => begun.Projection("learning").Read(name)));
        Assert.Equal(neurons, Neurons.Select(name => begun.Population("E").Read(name).ToArray()));
        Assert.Contains(last, time => time > 100); // the time of a spike, which is now as long ago as it was at the end of the run
        Assert.Equal(last.Select(time => time - 200), begun.Projection("learning").Read("last_pre"));
    }

    [Fact]
    public void A_network_that_begins_with_a_run_gives_the_same_bits_on_any_threads_and_after_breaks_also_without_the_run()
    {
        _place.Run(Source(), "grown");
        var model = Experiment();
        Assert.Single(new[] { (1, 8), (2, 8), (3, 8), (1, 1) }.Select(way => Described.Hash(model, way.Item1, way.Item2)).Distinct());
        using (var simulation = new Simulation(model, new() { OutputDirectory = _place.At("cut"), Until = 50.1 }))
        {
            simulation.Run();
        }

        Directory.Delete(_place.At("grown"), recursive: true);
        using (var resumed = Simulation.Resume(_place.At("cut"), new() { Threads = 2, Until = 90 }))
        {
            resumed.Run();
        }

        using var last = Simulation.Resume(_place.At("cut"), new() { Threads = 3 });
        Assert.Equal(Described.Hash(model), last.Run().StateHash);
        Assert.True(Model.Read(_place.At("cut", "model.json")).IsValid); // as for a report
    }

    [Fact]
    public void A_run_keeps_its_network_at_its_phases_and_at_its_end_and_any_of_them_can_be_the_beginning()
    {
        _place.Run(Source("\"protocol\": [ { \"phase\": \"a\", \"for\": \"50 ms\" }, { \"phase\": \"b\", \"for\": \"150 ms\" } ],"), "grown");
        string[] kept = [.. Directory.GetFiles(_place.At("grown", "grown")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        Assert.Equal(["200ms.grown", "50ms.grown"], kept);
        var (early, late) = (Experiment(", \"at\": \"50 ms\""), Experiment(", \"at\": \"0.2 s\""));
        Assert.True(early.Plan.Projections[0].Given!.Count < late.Plan.Projections[0].Given!.Count);
        Assert.NotEqual(early.Hash, late.Hash);
        Assert.Equal(late.Plan.Projections[0].Given!.Targets, Experiment().Plan.Projections[0].Given!.Targets);
        var file = Read(ExperimentText("").Replace("\"run\": \"grown\"", "\"file\": \"grown/grown/50ms.grown\"", StringComparison.Ordinal));
        Assert.Equal(early.Plan.Projections[0].Given!.Targets, file.Plan.Projections[0].Given!.Targets);
    }

    [Fact]
    public void A_time_that_was_not_kept_a_run_that_is_not_there_and_a_file_of_something_else_are_refused_with_their_place()
    {
        _place.Run(Source(), "grown");
        Assert.Equal(("NF1340", "the run in grown has kept no network of 70 ms"), Fault(ExperimentText(", \"at\": \"70 ms\"")));
        Assert.Contains("200 ms", Refused(ExperimentText(", \"at\": \"70 ms\"")).Hint, StringComparison.Ordinal);
        var gone = ExperimentText("").Replace("\"grown\" }", "\"gone\" }", StringComparison.Ordinal);
        Assert.Equal(("NF1340", "there is no file or folder \"gone\""), Fault(gone));
        File.WriteAllText(_place.At("other"), "something else");
        Assert.Equal(
            ("NF1340", "\"other\" cannot be used: it is not the file of a grown network, or has a format that this version cannot read"),
            Fault(ExperimentText("").Replace("\"run\": \"grown\"", "\"file\": \"other\"", StringComparison.Ordinal)));
        var file = _place.At("grown", "grown", "200ms.grown");
        var bytes = File.ReadAllBytes(file);
        foreach (var place in Enumerable.Range(0, 200).Select(i => i * bytes.Length / 200))
        {
            bytes[place] ^= 4;
            File.WriteAllBytes(file, bytes);
            Assert.Equal("NF1340", Refused(ExperimentText("")).Code.Id);
            bytes[place] ^= 4;
        }
    }

    [Theory]
    [InlineData("\"from\": \"E\", \"to\": \"I\", \"receptor\": \"ex\"", "\"from\": \"zone\", \"to\": \"I\", \"receptor\": \"ex\"", "outside the groups")]
    public void What_does_not_fit_the_synapses_of_a_run_is_refused_with_its_place(string text, string other, string message)
    {
        _place.Run(Source(), "grown");
        var model = Read(ExperimentText("").Replace(text, other, StringComparison.Ordinal));
        var refused = Assert.Throws<DescriptionException>(() => new Simulation(model));
        Assert.Contains(message, Assert.Single(refused.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_begins_with_a_run_in_each_member()
    {
        _place.Run(Source("\"protocol\": [ { \"phase\": \"a\", \"for\": \"50 ms\" }, { \"phase\": \"b\", \"for\": \"150 ms\" } ],"), "grown");
        var sweep = new Sweep(Experiment(", \"at\": \"50 ms\""), new()
        {
            OutputDirectory = _place.At("swept"),
            Parameters = [new("projections.grown.connect.from.at", ["50 ms", "200 ms"])],
        });
        var result = sweep.Run();
        Assert.All(result.Members, m => Assert.Null(m.Failure));
        Assert.Equal(2, result.Members.Select(m => m.Summary!.StateHash).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(_place.Run(Experiment(", \"at\": \"50 ms\""), "one").StateHash, result.Members[0].Summary!.StateHash);
    }

    [Fact]
    public void A_run_does_not_replace_the_network_that_it_begins_with()
    {
        _place.Run(Source(), "grown");
        var model = Experiment();
        Assert.Contains("choose another folder", Assert.Throws<IOException>(() => _place.Run(model, "grown")).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_place.At("grown", "grown", "200ms.grown")));
    }

    [Fact]
    public void A_phase_is_run_again_from_a_run_that_began_with_another()
    {
        _place.Run(Source(), "grown");
        var protocol = "\"protocol\": [ { \"phase\": \"a\", \"for\": \"50 ms\" }, { \"phase\": \"b\", \"for\": \"50 ms\" } ],";
        var whole = _place.Run(Read(ExperimentText("", protocol)), "second");
        Directory.Delete(_place.At("grown"), recursive: true);
        using var again = Simulation.FromPhase(_place.At("second"), "b", new Dictionary<string, string>(), new() { OutputDirectory = _place.At("third") });
        Assert.Equal(whole.StateHash, again.Run().StateHash);
        Assert.Equal(RunOutcome.Completed, whole.Outcome);
    }

    private static string Text(string duration, string protocol, string grown, string learning, string calcium) => $$"""
        {
          "format": "neuroforge/1", "name": "grown", "simulation": { "duration": "{{duration}}", "step": "0.1 ms", "seed": 3 },
          "populations": {
            "E": {
              "size": 100, "model": "iaf_psc_exp", {{calcium}}
              "calcium": { "tau": "100 ms", "beta": 0.05 },
              "elements": { "axon": { "curve": "linear", "growth_rate": "0.05 /ms", "eps": 0.2 }, "den": { "curve": "linear", "growth_rate": "0.05 /ms", "eps": 0.2 } }
            },
            "I": { "size": 40, "model": "iaf_psc_exp" }
          },
          "groups": { "zone": { "of": "E", "first": 10, "count": 25 } },
          "stimuli": { "drive": { "model": "poisson", "rate": "9 kHz", "to": ["E", "I"], "receptor": "ex", "weight": "22 pA" } },
          "projections": {
            "grown": {
              "from": "E", "to": "E", "receptor": "ex", "autapses": false, "synapse": { "model": "static", "weight": "5 pA", "delay": { "uniform": ["1 ms", "2 ms"] } },
              "rewiring": { "strategy": "homeostatic", "every": "10 ms", "pre": "axon", "post": "den" }{{grown}}
            },
            {{learning}}
          },
          {{protocol}}
          "recorders": { "rewiring": { "model": "csv", "record": "rewiring", "of": "grown" } }
        }
        """;

    private static string ExperimentText(string at, string protocol = "")
    {
        var from = From.Replace("\"grown\" }", $"\"grown\"{at} }}", StringComparison.Ordinal);
        var learning = Learning.Replace("\"connect\": { \"model\": \"fixed_indegree\", \"indegree\": 8 }", from, StringComparison.Ordinal);
        return Text("100 ms", protocol, ", " + from, learning, $"\"from\": {{ \"run\": \"grown\"{at} }},");
    }

    private Model Source(string protocol = "") => Read(Text("200 ms", protocol, "", Learning, ""));

    private Model Experiment(string at = "") => Read(ExperimentText(at));

    private (string Code, string Message) Fault(string text) =>
        (Refused(text).Code.Id, Refused(text).Message.Replace(_place.Folder + "/", "", StringComparison.Ordinal));

    /// <summary>The first error of a description.</summary>
    private Diagnostic Refused(string text) => Parse(text).Diagnostics.First(d => d.Severity == Severity.Error);

    private Model Read(string text)
    {
        var model = Parse(text);
        return model.IsValid ? model : throw new InvalidOperationException(string.Join('\n', model.Diagnostics));
    }

    private Model Parse(string text)
    {
        File.WriteAllText(_place.At("experiment.json"), text);
        return Model.Read(_place.At("experiment.json"));
    }
}
