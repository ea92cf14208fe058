namespace NeuroForge.Cli.Tests;

/// <summary>Models as equations on the command line: check, describe, new, and mistakes.</summary>
public sealed class EquationTests : IDisposable
{
    private const string Leaky = """
        {
          "format": "neuroforge/1", "name": "leaky",
          "simulation": { "duration": "10 ms", "step": "0.1 ms" },
          "models": { "leaky_cell": {
            "kind": "neuron", "doc": "A leaky cell.",
            "parameters": { "tau": { "default": "10 ms", "doc": "Time constant." } }, "states": { "v": "-70 mV" },
            "equations": "dv/dt = (-60 mV - v)/tau", "threshold": "v > -61 mV", "reset": "v = -70 mV" } },
          "populations": { "cells": { "size": 10, "model": "leaky_cell" } }
        }
        """;

    /// <summary>A model of each kind: a rule from spike to spike, one in each step, and a curve.</summary>
    private const string Kinds = """
        {
          "format": "neuroforge/1", "name": "kinds",
          "simulation": { "duration": "10 ms", "step": "0.1 ms" },
          "models": {
            "follower": { "kind": "neuron", "parameters": { "tau": "10 ms" }, "states": { "v": 0 }, "receptors": { "ex": "1" }, "equations": "dv/dt = -v/tau",
              "on_receive": { "ex": "v += weight" }, "threshold": "v > 1", "reset": "v = 0" },
            "depressing": { "kind": "synapse", "parameters": { "tau": "100 ms" }, "states": { "x": 1, "y": 0 },
              "equations": ["dx/dt = (1 - x)/tau", "dy/dt = -y/tau"], "on_pre": ["transmitted = weight*x", "x -= 0.2*x"],
              "on_post": ["y += 1", "weight += 0.01*y"] },
            "stepping": { "kind": "synapse", "parameters": { "eta": "1e-4 1/ms" }, "pre": { "rate": "1" }, "post": { "rate": "1" },
              "equations": "dweight/dt = eta*(rate_pre - weight)*rate_post^2", "signal": "rate_pre", "integration": "clock_driven" },
            "straight": { "kind": "growth_curve", "parameters": { "nu": "1e-4 1/ms", "eps": 0.5 }, "equations": "dz/dt = nu*(1 - calcium/eps)" }
          },
          "populations": { "cells": { "size": 10, "model": "follower" } }
        }
        """;

    private static readonly string Plasticity = Path.Combine(Schemas.Repository, "models", "plasticity-as-equations.json");

    private readonly Workplace _place = new();

    public EquationTests() => _place.Write("leaky.json", Leaky);

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_integration_method_is_shown_by_check() => Assert.Contains(
        "leaky_cell  neuron model  integration: exact, since all equations are linear with constant coefficients",
        Neuroforge.In(_place, "check", "leaky.json", "--explain").Done().Output,
        StringComparison.Ordinal);

    [Fact]
    public void A_model_is_described_with_its_equations() => Assert.Equal(
        """
        leaky_cell - neuron model of description leaky
        A leaky cell.
        written as "model": "leaky_cell"

        equations
          dv/dt = (-60 mV - v)/tau
          spikes if v > -61 mV; then v = -70 mV

        parameters
          tau  ms  10  > 0  Time constant.

        states
          v  mV  -70    State v of the equations.

        signals
          gives  spikes

        integration
          exact, since all equations are linear with constant coefficients

        """,
        Neuroforge.In(_place, "describe", "leaky_cell", "--from", "leaky.json").Done().Output);

    [Fact]
    public void A_model_is_shown_as_the_source_of_a_plugin()
    {
        var source = Neuroforge.In(_place, "describe", "leaky_cell", "--from", "leaky.json", "--source").Done().Output;
        Assert.Contains("public struct LeakyCell<T> : INeuron<T>, IDerive", source, StringComparison.Ordinal);
        Assert.Contains("[Parameter(\"ms\", 10, Above = 0, Doc = \"Time constant.\")] public T Tau;", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_is_made_of_a_model()
    {
        Neuroforge.In(_place, "new", "neuron", "leaky-cell", "--from", "leaky.json").Done();
        Assert.Equal(
            [
                ".gitignore", ".vscode/launch.json", ".vscode/tasks.json", "LeakyCell.cs", "Properties/launchSettings.json", "README.md", "leaky-cell.csproj",
                "model.json", "tests/ConformanceTests.cs", "tests/leaky-cell.Tests.csproj",
            ],
            Directory.EnumerateFiles(_place.At("leaky-cell"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_place.At("leaky-cell"), file))
                .Order(StringComparer.Ordinal));
        Assert.Contains("namespace LeakyCellPlugin;", _place.Read("leaky-cell", "LeakyCell.cs"), StringComparison.Ordinal);
        Assert.Contains("dv/dt = (-60 mV - v)/tau", _place.Read("leaky-cell", "README.md"), StringComparison.Ordinal);
        var model = _place.Read("leaky-cell", "model.json");
        Assert.DoesNotContain("models", model, StringComparison.Ordinal);
        Assert.Contains("\"leaky-cell\": \"^1.0\"", model, StringComparison.Ordinal);
    }

    /// <summary>The plugin's description has the other models of the library in itself, so that it runs anywhere.</summary>
    [Fact]
    public void A_plugin_is_made_of_a_model_of_a_library()
    {
        var (begin, end) = (Leaky.IndexOf("\"models\":", StringComparison.Ordinal), Leaky.IndexOf("\"populations\"", StringComparison.Ordinal));
        var cells = Leaky[begin..end].TrimEnd().TrimEnd(',');
        var other = cells.Replace("leaky_cell", "other_cell", StringComparison.Ordinal);
        Directory.CreateDirectory(_place.At("library"));
        _place.Write("library/all.json", $$"""{ "format": "neuroforge-models/1", "include": "cells.json", {{other}} }""");
        _place.Write("library/cells.json", $$"""{ "format": "neuroforge-models/1", {{cells}} }""");
        _place.Write(
            "network.json",
            Leaky.Replace(cells, "\"include\": \"library/all.json\"", StringComparison.Ordinal)
                .Replace("\"populations\": {", "\"populations\": { \"second\": { \"size\": 2, \"model\": \"other_cell\" },", StringComparison.Ordinal));
        Neuroforge.In(_place, "run", "network.json", "--no-report").Done();
        Assert.Contains("dv/dt = ", Neuroforge.In(_place, "describe", "leaky_cell", "--from", "library/all.json").Done().Output, StringComparison.Ordinal);
        Neuroforge.In(_place, "new", "neuron", "leaky-cell", "--from", "network.json").Done();
        var model = _place.Read("leaky-cell", "model.json");
        Assert.Contains("\"other_cell\": {", model, StringComparison.Ordinal);
        Assert.DoesNotContain("\"leaky_cell\": {", model, StringComparison.Ordinal);
        Assert.DoesNotContain("include", model, StringComparison.Ordinal);
        var refused = Neuroforge.In(_place, "new", "neuron", "other-cell", "--from", "library/all.json");
        Assert.Contains("is a library of models, which does not run: name a description that includes it", refused.Error, StringComparison.Ordinal);
        Assert.Contains("neuroforge-models/1", Neuroforge.In(_place, "schema", "--library").Done().Output, StringComparison.Ordinal);
    }

    /// <summary>The runtime lists the methods that it compiles; the compiler of C# has thousands.</summary>
    [Fact]
    public void Nothing_of_the_compiler_is_used_when_the_cache_has_the_models()
    {
        Assert.Contains("Microsoft.CodeAnalysis", MethodsOf("check", "leaky.json"), StringComparison.Ordinal);
        var methods = MethodsOf("check", "leaky.json");
        Assert.Contains("NeuroForge.Hosting.Compiling.ModelCache:", methods, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", methods, StringComparison.Ordinal);
    }

    /// <summary>The cache keeps plugins, so the kit takes them from there.</summary>
    [Fact]
    public void The_conformance_kit_accepts_models_of_each_kind()
    {
        _place.Write("kinds.json", Kinds);
        using (var check = Neuroforge.StartIn(_place, new() { ["NEUROFORGE_CACHE"] = _place.At("cache") }, "check", "kinds.json"))
        {
            check.End().Done();
        }

        var plugins = Directory.EnumerateDirectories(_place.At("cache")).SelectMany(kept => Directory.EnumerateDirectories(kept)).ToList();
        Assert.Equal(["depressing", "follower", "stepping", "straight"], plugins.Select(plugin => Path.GetFileName(plugin)).Order(StringComparer.Ordinal));
        Assert.All(plugins, plugin => Assert.Contains("conforms", Neuroforge.In(_place, "test-plugin", plugin).Done().Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_synapse_rule_is_described_with_what_happens_at_spikes()
    {
        var page = Neuroforge.In(_place, "describe", "pair_stdp", "--from", Plasticity).Done().Output;
        Assert.Contains("at a pre-synaptic spike: weight -= alpha*lambda*weight*y; transmitted = weight; x += 1", page, StringComparison.Ordinal);
        Assert.Contains("exact for x, y, kept once for each neuron as traces of its spikes", page, StringComparison.Ordinal);
        var source = Neuroforge.In(_place, "describe", "pair_stdp", "--from", Plasticity, "--source").Done().Output;
        Assert.Contains("public struct PairStdp<T> : IOnPreSpike<T>, IOnPostSpike<T>", source, StringComparison.Ordinal);
        Assert.Contains("[Trace(Side.Pre, nameof(TauPlus), Before = true)]", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_growth_curve_is_described_with_its_rate()
    {
        var page = Neuroforge.In(_place, "describe", "growth_window", "--from", Plasticity).Done().Output;
        Assert.Contains("dz/dt = nu*(2*exp(-((calcium - xi)/zeta)^2) - 1)", page, StringComparison.Ordinal);
        Assert.Contains("by quadrature while calcium decays between spikes", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("synapse", "short-term", "ShortTerm", "public struct ShortTerm<T> : IOnPreSpike<T>, IDerive")]
    [InlineData("growth-curve", "growth-window", "GrowthWindow", "public struct GrowthWindow<T> : IGrowthCurve<T>, IDerive")]
    public void A_plugin_is_made_of_any_kind_of_model(string kind, string name, string type, string head)
    {
        Neuroforge.In(_place, "new", kind, name, "--from", Plasticity).Done();
        Assert.Contains(head, _place.Read(name, type + ".cs"), StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{name.Replace('-', '_')}\": {{", _place.Read(name, "model.json"), StringComparison.Ordinal);
        Assert.Contains($"\"{name}\": \"^1.0\"", _place.Read(name, "model.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("describe lekay_cell --from leaky.json", 1, "error: the description has no model \"lekay_cell\" under \"models\" - did you mean \"leaky_")]
    [InlineData("new neuron other --from leaky.json", 1, "error: the description has no neuron model \"other\" under \"models\" - there is leaky_cell")]
    [InlineData("describe leaky_cell --source", 2, "error: --source shows a model that a description writes as equations: name the description with")]
    [InlineData("new synapse leaky-cell --from leaky.json", 1, "error: the description has no synapse rule \"leaky_cell\" under \"models\" - it has none that can be used")]
    [InlineData("new stimulus leaky-cell --from leaky.json", 2, "error: --from creates neuron models, synapse rules, growth curves and models: write")]
    public void What_is_not_possible_is_refused(string command, int code, string error)
    {
        var ended = Neuroforge.In(_place, command.Split(' '));
        Assert.Equal(code, ended.ExitCode);
        Assert.StartsWith(error, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_the_page_of_models_spikes_without_a_warning()
    {
        var readme = File.ReadAllText(Path.Combine(Schemas.Repository, "models", "README.md"));
        var begin = readme.IndexOf("\"models\": {", StringComparison.Ordinal);
        var models = readme[begin..readme.IndexOf("```", begin, StringComparison.Ordinal)];
        _place.Write("readme.json", $$"""
            {
              "format": "neuroforge/1", "name": "readme", "requires": { "stimuli": "^1.0" },
              "simulation": { "duration": "200 ms", "step": "0.1 ms" },
              {{models}},
              "populations": { "E": { "size": 4, "model": "adex" } },
              "stimuli": { "drive": { "model": "constant_current", "amplitude": "1 nA", "to": "E", "receptor": "current" } }
            }
            """);
        Assert.Matches("spikes +[1-9]", Neuroforge.In(_place, "run", "readme.json", "--no-report").Done().Output);
    }

    private string MethodsOf(params string[] arguments)
    {
        var listing = _place.At("methods.txt");
        File.Delete(listing); // the runtime appends
        var environment = new Dictionary<string, string>
        {
            ["NEUROFORGE_CACHE"] = _place.At("cache"),
            ["DOTNET_JitStdOutFile"] = listing,
            ["DOTNET_JitDisasmSummary"] = "1",
        };
        using var running = Neuroforge.StartIn(_place, environment, arguments);
        running.End().Done();
        return File.ReadAllText(listing);
    }

    [Fact]
    public void A_mistake_has_line_and_column_within_the_text()
    {
        _place.Write("leaky.json", Leaky.Replace(")/tau", ")/ta", StringComparison.Ordinal));
        var ended = Neuroforge.In(_place, "run", "leaky.json");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("leaky.json:7:40  error NF1241: there is no \"ta\" here", ended.Error, StringComparison.Ordinal);
        Assert.Contains("at models.leaky_cell.equations - did you mean \"tau\"?", ended.Error, StringComparison.Ordinal);
    }
}
