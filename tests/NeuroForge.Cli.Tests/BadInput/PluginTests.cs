using NeuroForge.Plugins.Tests;

namespace NeuroForge.Cli.Tests;

/// <summary>What can be wrong with a plugin, before and during a run.</summary>
public sealed class PluginTests : IDisposable
{
    private readonly Workplace _place = new();
    private readonly PluginRoot _plugins = new();

    public void Dispose()
    {
        _place.Dispose();
        _plugins.Dispose();
    }

    [Fact]
    public void A_required_plugin_built_against_a_newer_contract()
    {
        Tampering.ReferToContract(_plugins.Add("well-behaved").File("well-behaved", "well-behaved.dll"), new Version(1, 7, 0, 0));
        Run(Tiny.Write(_place, "\"static\": \"^1.0\"", "\"static\": \"^1.0\", \"well-behaved\": \"^1.0\"")).Refused(1, """
            tiny.json:4:65  error NF1402: plugin "well-behaved" could not be loaded
                at requires.well-behaved - it was built against NeuroForge.Abstractions 1.7 and this is 1.0: use a newer NeuroForge, or build it against 1.0
            """);
    }

    [Fact]
    public void The_mechanism_of_a_plugin_that_could_not_be_loaded()
    {
        Tampering.ReferToContract(_plugins.Add("well-behaved").File("well-behaved", "well-behaved.dll"), new Version(1, 7, 0, 0));
        Run(Tiny.Write(_place, "\"fixed_indegree\", \"indegree\": 2", "\"counting\"")).Refused(1, """
            tiny.json:19:29  error NF1105: there is no connector "counting"
                at projections.loop.connect.model - there is: all_to_all, block_matrix, by_distance, clustered, diffusion_profile, fixed_indegree, fixed_outdegree, fixed_probability, fixed_total_number, from_file, given_pairs, one_to_one, pairwise_poisson, scale_free, small_world; plugins that could not be loaded: "well-behaved" (it was built against NeuroForge.Abstractions 1.7 and this is 1.0: use a newer NeuroForge, or build it against 1.0)
            """);
    }

    [Fact]
    public void A_plugin_that_was_compiled_without_optimisation_runs_and_that_is_said()
    {
        Tampering.DisableOptimization(_plugins.Add("well-behaved").File("well-behaved", "well-behaved.dll"));
        var model = Tiny.Write(_place, "\"static\": \"^1.0\"", "\"static\": \"^1.0\", \"well-behaved\": \"^1.0\"");
        Assert.Equal("", Run(model).Done().Error);
        _place.Write(model, _place.Read(model).Replace("\"fixed_indegree\", \"indegree\": 2", "\"counting\"", StringComparison.Ordinal));
        var used = Run(model);
        Assert.Equal(0, used.ExitCode);
        Assert.StartsWith("""
            tiny.json:4:65  warning NF1410: plugin "well-behaved" was compiled without optimisation, so that its mechanisms run several times slower
                at requires.well-behaved - build it with -c Release, or set <Optimize>true</Optimize> in its project

            """.ReplaceLineEndings("\n"), used.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_plugins_with_one_id_stop_nothing_the_first_stays_and_that_is_said()
    {
        using var second = new PluginRoot().Add("well-behaved");
        _plugins.Add("well-behaved");
        var model = Tiny.Write(_place, "\"connectivity\": \"^1.0\"", "\"connectivity\": \"^1.0\", \"well-behaved\": \"^1.0\"");
        var run = Neuroforge.In(_place, "run", model, "--plugins", _plugins.Folder, "--plugins", second.Folder);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning NF1409: plugin \"well-behaved\" was found twice", run.Error, StringComparison.Ordinal);
        var list = Neuroforge.In(_place, "list", "--plugins", _plugins.Folder, "--plugins", second.Folder).Done();
        Assert.Contains(
            $"well-behaved  duplicate\n  the plugin in {Path.Combine(_plugins.Folder, "well-behaved")} has the same id and comes first: remove or rename one "
                + "of the two folders\n",
            list.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_with_the_id_of_one_of_this_project_is_left_alone_and_that_is_said()
    {
        _plugins.Add("well-behaved", "static");
        var ended = Run(Tiny.Write(_place));
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(
            "warning NF1409: plugin \"static\" was found twice\n    at requires.static - the first is used; the plugin in "
                + $"{Path.Combine(AppContext.BaseDirectory, "plugins", "static")} has the same id",
            ended.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_constructor_that_throws_is_shown_with_the_line_of_its_source()
    {
        _plugins.Add("faulty-at-run");
        var ended = Run(Throwing("\"model\": \"csv\", \"record\": \"spikes\"", "\"model\": \"throwing_constructor\", \"record\": \"spikes\""));
        Assert.Equal(3, ended.ExitCode);
        Assert.Matches("""
            ^error: plugin faulty-at-run 1\.0\.0: recorder "throwing_constructor" of recorder spikes failed: InvalidOperationException: the licence server does not answer
                at [^\n]*ThrowingConstructor\.cs:6
            $
            """.ReplaceLineEndings("\n").Replace("\n$", "$", StringComparison.Ordinal), ended.Error);
    }

    [Fact]
    public void A_plugin_without_symbols_is_shown_without_a_line()
    {
        _plugins.Add("faulty-at-run");
        File.Delete(_plugins.File("faulty-at-run", "faulty-at-run.pdb"));
        Run(Throwing("\"model\": \"csv\", \"record\": \"spikes\"", "\"model\": \"throwing_constructor\", \"record\": \"spikes\"")).Refused(3, """
            error: plugin faulty-at-run 1.0.0: recorder "throwing_constructor" of recorder spikes failed: InvalidOperationException: the licence server does not answer
            """);
    }

    [Fact]
    public void A_neuron_model_that_throws_in_the_middle_of_a_run_is_named_with_population_and_time_and_what_was_recorded_is_kept()
    {
        _plugins.Add("faulty-at-run");
        Run(Throwing("", "")).Refused(3, """
            error: plugin faulty-at-run 1.0.0: neuron model "throwing_neuron" of population T failed at 12 ms: InvalidOperationException: the neuron has reached the time to throw
            """);
        Assert.Equal(Enumerable.Range(1, 12).Select(time => $"{time}"), _place.Rows("out", "voltage.csv").Select(row => row[0]));
        Assert.Equal(Enumerable.Repeat("5.4", 16), _place.Rows("out", "spikes.csv").Select(row => row[0]));
        Assert.Equal(["model.json", "spikes.csv", "voltage.csv"], Files());
    }

    [Fact]
    public void With_several_threads_the_same_failure_is_told()
    {
        _plugins.Add("faulty-at-run");
        Neuroforge.In(_place, "run", Throwing("\"size\": 16", "\"size\": 600"), "--plugins", _plugins.Folder, "--threads", "3").Refused(3, """
            error: plugin faulty-at-run 1.0.0: neuron model "throwing_neuron" of population T failed at 12 ms: InvalidOperationException: the neuron has reached the time to throw
            """);
    }

    [Fact]
    public void A_recorder_that_throws_in_the_middle_of_a_run_does_not_take_the_others_with_it()
    {
        _plugins.Add("faulty-at-run");
        var model = Tiny.With("\"model\": \"csv\", \"record\": \"spikes\"", "\"model\": \"throwing_recorder\", \"record\": \"spikes\"");
        var ended = Run(
            _place.Write(
                "model.json",
                model.Replace("\"connectivity\": \"^1.0\"", "\"connectivity\": \"^1.0\", \"faulty-at-run\": \"^1.0\"", StringComparison.Ordinal)));
        Assert.Equal(3, ended.ExitCode);
        Assert.StartsWith("error: plugin faulty-at-run 1.0.0: recorder \"throwing_recorder\" of recorder spikes failed", ended.Error, StringComparison.Ordinal);
        Assert.Contains(": InvalidOperationException: the disk of this recorder is full\n    at ", ended.Error, StringComparison.Ordinal);
        Assert.Equal(["model.json", "voltage.csv"], Files());
        Assert.StartsWith("time_ms,E\n", _place.Read("out", "voltage.csv"), StringComparison.Ordinal);
        Assert.All(_place.Rows("out", "voltage.csv"), row => Assert.Equal(2, row.Length));
    }

    [Fact]
    public void A_failed_run_leaves_no_summary_of_an_earlier_one_beside_its_recordings()
    {
        _plugins.Add("faulty-at-run");
        Neuroforge.In(_place, "run", Tiny.Write(_place), "--out", "out").Done();
        Assert.Contains("run.json", Files());
        Assert.Equal(3, Run(Throwing("", "")).ExitCode);
        Assert.DoesNotContain("run.json", Files());
    }

    private Ended Run(string model) => Neuroforge.In(_place, "run", model, "--plugins", _plugins.Folder, "--out", "out");

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_place.At("out")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>A neuron model that works beside one that throws in the step that begins at 12.3 ms; a slice before that began at 12 ms.</summary>
    private string Throwing(string text, string other)
    {
        const string Model = """
            {
              "format": "neuroforge/1",
              "name": "throwing",
              "requires": { "integrate-and-fire": "^1.0", "static": "^1.0", "recorders": "^1.0", "connectivity": "^1.0", "faulty-at-run": "^1.0" },
              "simulation": { "duration": "20 ms", "step": "0.1 ms", "seed": 1 },
              "populations": {
                "E": { "size": 16, "model": "iaf_psc_alpha", "parameters": { "i_e": "900 pA" } },
                "T": { "size": 16, "model": "throwing_neuron", "parameters": { "at": "12.3 ms" } }
              },
              "projections": {
                "loop": { "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "static", "weight": "1 pA", "delay": "1 ms" }, "connect": { "model": "one_to_one" } }
              },
              "recorders": {
                "spikes": { "model": "csv", "record": "spikes", "of": "E" },
                "voltage": { "model": "csv", "record": "v_m", "of": "E", "reduce": "mean", "every": "1 ms" }
              }
            }
            """;
        return _place.Write("throwing.json", text.Length == 0 ? Model : Model.Replace(text, other, StringComparison.Ordinal));
    }
}
