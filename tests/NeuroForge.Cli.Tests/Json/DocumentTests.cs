using System.Text.Json;

namespace NeuroForge.Cli.Tests;

/// <summary>What commands print with <c>--json</c>: documents of a stable shape, the same as on the page for programs.</summary>
public sealed class DocumentTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Json", "README.md"));

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_document_of_a_check_is_that_of_the_page()
    {
        var ended = Neuroforge.In(_place, "check", Tiny.Write(_place, "\"10 ms\"", "10"), "--json");
        Assert.Equal((1, ""), (ended.ExitCode, ended.Error));
        AssertOnPage(ended.Output);
    }

    [Fact]
    public void The_document_of_a_code_is_that_of_the_page() => AssertOnPage(Neuroforge.In(_place, "explain", "nf1205", "--json").Done().Output);

    [Fact]
    public void The_document_of_a_mechanism_is_that_of_the_page() => AssertOnPage(Neuroforge.In(_place, "describe", "one_to_one", "--json").Done().Output);

    [Fact]
    public void The_document_of_a_quantity_is_that_of_the_page() => AssertOnPage(Neuroforge.In(_place, "describe", "firing_rate", "--json").Done().Output);

    [Fact]
    public void The_document_of_a_search_is_that_of_the_page() => AssertOnPage(Neuroforge.In(_place, "list", "one_to_one", "--json").Done().Output);

    [Fact]
    public void The_document_of_a_network_has_all_its_parts()
    {
        using var document = Document("check", Tiny.Write(_place), "--json", "--explain", "--ranks", "2");
        var root = document.RootElement;
        Assert.Equal("format,file,name,valid,built,diagnostics,warnings,neurons,projections,recorders,duration_ms,network", Names(root));
        Assert.Equal((true, true, 16, 20.0), (Is(root, "valid"), Is(root, "built"), Number(root, "neurons"), Number(root, "duration_ms")));
        var network = root.GetProperty("network");
        Assert.Equal("step_ms,steps,seed,bytes,peak_bytes,populations,groups,stimuli,projections,recorders,ranks", Names(network));
        Assert.Equal("name,size,model,elements,bytes", Names(network.GetProperty("populations")[0]));
        Assert.Equal("name,model,to,receptor,start_ms,stop_ms", Names(network.GetProperty("stimuli")[0]));
        Assert.Equal(
            "name,from,to,receptors,synapse,connect,rewiring,least_delay_ms,greatest_delay_ms,synapses,bytes", Names(network.GetProperty("projections")[0]));
        Assert.Equal((32, 1.0), (Number(network.GetProperty("projections")[0], "synapses"), Number(network.GetProperty("projections")[0], "least_delay_ms")));
        Assert.Equal("name,model,record,of,every_ms,samples,values", Names(network.GetProperty("recorders")[1]));
        Assert.Equal((1.0, 20), (Number(network.GetProperty("recorders")[1], "every_ms"), Number(network.GetProperty("recorders")[1], "samples")));
        Assert.Equal([0, 1], network.GetProperty("ranks").EnumerateArray().Select(rank => rank.GetProperty("rank").GetInt32()));
        Assert.Equal(16, network.GetProperty("ranks").EnumerateArray().Sum(rank => rank.GetProperty("neurons").EnumerateArray().Sum(n => Number(n, "count"))));
    }

    [Fact]
    public void Mistakes_that_appear_only_in_a_network_that_is_built_are_in_the_document_too()
    {
        var model = Tiny.Write(_place, "\"from\": \"E\",", "\"from\": \"E\", \"multapses\": false,");
        var ended = Neuroforge.In(_place, "check", model, "--json", "--set", "projections.loop.connect.indegree=17");
        using var built = JsonDocument.Parse(ended.Output);
        var mistake = Assert.Single(built.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(("NF1212", "projections.loop.connect.indegree"), (mistake.GetProperty("code").GetString(), mistake.GetProperty("path").GetString()));
        Assert.Equal((false, false, 1), (Is(built.RootElement, "valid"), Is(built.RootElement, "built"), ended.ExitCode));
    }

    [Fact]
    public void A_description_from_standard_input_is_checked()
    {
        var ended = WithInput(Tiny.With("\"10 ms\"", "10"), "check", "-", "--json");
        using var document = JsonDocument.Parse(ended.Output);
        var mistake = Assert.Single(document.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(("-", 8, 75), (mistake.GetProperty("file").GetString(), Number(mistake, "line"), Number(mistake, "column")));
        Assert.Equal("-: tiny is valid: 16 neurons, 1 projection, 2 recorders, 0.02 s\n", WithInput(Tiny.With("tiny", "tiny"), "check", "-").Done().Output);
    }

    [Fact]
    public void Files_that_a_description_from_standard_input_names_are_sought_in_the_current_folder()
    {
        _place.Write("edges.csv", "source,target\n0,1\n");
        var text = Tiny.With("\"model\": \"fixed_indegree\", \"indegree\": 2", "\"model\": \"from_file\", \"file\": \"edges.csv\"");
        Assert.StartsWith("-: tiny is valid: ", WithInput(text, "check", "-").Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_documents_of_lists_have_every_plugin_mechanism_code_and_model()
    {
        using var all = Document("list", "--json");
        Assert.Equal("format,plugins,mechanisms", Names(all.RootElement));
        Assert.Contains(all.RootElement.GetProperty("plugins").EnumerateArray(), p => (p.GetProperty("id").GetString(), p.GetProperty("status").GetString())
            == ("stimuli", "active"));
        Assert.All(all.RootElement.GetProperty("plugins").EnumerateArray(), p => Assert.Equal("id,version,status,remarks", Names(p)));
        var mechanisms = all.RootElement.GetProperty("mechanisms").EnumerateArray().ToList();
        Assert.All(mechanisms, m => Assert.Equal("name,kind,plugin,doc,reference", Names(m)));
        Assert.Contains(mechanisms, m => (m.GetProperty("name").GetString(), m.GetProperty("kind").GetString()) == ("iaf_psc_alpha", "neuron_model"));
        using var codes = Document("explain", "--json");
        Assert.Equal(
            Neuroforge.In(_place, "explain").Done().Output.TrimEnd('\n').Split('\n').Select(line => line[..6]),
            codes.RootElement.GetProperty("codes").EnumerateArray().Select(code => code.GetProperty("code").GetString()));
        using var models = Document("list", "models", "--json");
        Assert.Contains("brunel-2000", models.RootElement.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("name").GetString()));
    }

    /// <summary>Every mechanism can be described, with numbers where a default is one.</summary>
    [Fact]
    public void The_document_of_a_neuron_model_has_its_parameters_states_and_receptors()
    {
        using var document = Document("describe", "iaf_psc_exp", "--json");
        var model = document.RootElement.GetProperty("mechanisms")[0];
        var tau = model.GetProperty("parameters").EnumerateArray().First(p => p.GetProperty("name").GetString() == "tau_m");
        Assert.Equal(
            ("ms", "number", 10.0, false, "> 0"),
            (tau.GetProperty("unit").GetString(), tau.GetProperty("type").GetString(), tau.GetProperty("default").GetDouble(), Is(tau, "required"),
                tau.GetProperty("range").GetString()));
        Assert.Contains("v_m", model.GetProperty("states").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.Contains("ex", model.GetProperty("receptors").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.True(Is(model, "spikes"));
    }

    private static void AssertOnPage(string output)
    {
        using var _ = JsonDocument.Parse(output);
        Assert.Contains($"```json\n{output}```\n", Page, StringComparison.Ordinal);
    }

    private JsonDocument Document(params string[] arguments) => JsonDocument.Parse(Neuroforge.In(_place, arguments).Done().Output);

    private Ended WithInput(string text, params string[] arguments)
    {
        using var running = Neuroforge.Start(_place, arguments);
        running.Write(text);
        return running.End();
    }

    private static string Names(JsonElement element) => string.Join(',', element.EnumerateObject().Select(member => member.Name));

    private static bool Is(JsonElement element, string name) => element.GetProperty(name).GetBoolean();

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();
}
