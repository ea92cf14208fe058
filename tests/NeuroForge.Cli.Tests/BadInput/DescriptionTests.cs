namespace NeuroForge.Cli.Tests;

/// <summary>What is wrong in a description: exit code 1, the message in full, and no folder for results.</summary>
public sealed class DescriptionTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Nothing_is_wrong_with_the_model_that_is_spoilt_here() =>
        Neuroforge.In(_place, "run", Tiny.Write(_place)).Done();

    [Fact]
    public void Broken_json() => Expect("\"name\": \"tiny\",", "\"name\": \"tiny\"", """
        tiny.json:4:3  error NF1001: unexpected text after a value
            is a comma missing before it?
        """);

    [Fact]
    public void An_unknown_model() => Expect("\"iaf_psc_alpha\"", "\"iaf_psc_alfa\"", """
        tiny.json:8:33  error NF1105: there is no neuron model "iaf_psc_alfa"
            at populations.E.model - did you mean "iaf_psc_alpha"?
        """);

    [Fact]
    public void An_unknown_parameter() => Expect("\"tau_m\"", "\"tau_mem\"", """
        tiny.json:8:66  error NF1103: neuron model "iaf_psc_alpha" has no parameter "tau_mem"
            at populations.E.parameters.tau_mem - did you mean "tau_m" (ms, default 10 ms, > 0)?
        """);

    [Fact]
    public void A_parameter_that_nothing_uses() => Expect("\"duration\": \"20 ms\"", "\"duration\": \"20 ms\", \"unused\": 3", """
        tiny.json:5:40  error NF1108: the parameter "unused" is not used
            at parameters.unused - write "$unused" where its value belongs, or remove it
        """);

    [Fact]
    public void A_missing_unit() => Expect("\"10 ms\"", "10", """
        tiny.json:8:75  error NF1201: "tau_m" must be in ms, but 10 has no unit
            at populations.E.parameters.tau_m - write "10 ms" if that is meant
        """);

    [Fact]
    public void A_wrong_unit() => Expect("\"10 ms\"", "\"10 mV\"", """
        tiny.json:8:75  error NF1202: "tau_m" must be in ms, but "10 mV" is in mV, which has another dimension
            at populations.E.parameters.tau_m - write a quantity in ms, such as "10 ms"
        """);

    [Fact]
    public void A_value_out_of_bounds() => Expect("\"10 ms\"", "\"-10 ms\"", """
        tiny.json:8:75  error NF1204: "tau_m" must be > 0 ms, but is "-10 ms"
            at populations.E.parameters.tau_m
        """);

    [Fact]
    public void A_population_that_is_not_there() => Expect("\"to\": \"E\", \"receptor\"", "\"to\": \"F\", \"receptor\"", """
        tiny.json:11:60  error NF1301: there is no population "F"
            at stimuli.noise.to - there is: E
        """);

    [Fact]
    public void A_delay_below_the_step() => Expect("\"delay\": \"1 ms\"", "\"delay\": \"0.05 ms\"", """
        tiny.json:18:67  error NF1502: "delay" is "0.05 ms", below the step of 0.1 ms
            at projections.loop.synapse.delay - the shortest possible is one step, "0.1 ms"
        """);

    [Fact]
    public void A_missing_plugin() => Expect("\"connectivity\": \"^1.0\"", "\"conectivity\": \"*\", \"connectivity\": \"^1.0\"", $"""
        tiny.json:4:105  error NF1401: there is no plugin "conectivity"
            at requires.conectivity - plugins are searched for in {Path.Combine(AppContext.BaseDirectory, "plugins")}; did you mean "connectivity"?
        """);

    [Fact]
    public void An_override_of_nothing()
    {
        Neuroforge.In(_place, "run", Tiny.Write(_place), "--set", "duratoin=1 s").Refused(1, """
            tiny.json:5:17  error NF1109: --set names "duratoin", which the description does not declare
                at parameters - did you mean "duration"?
            """);
        Assert.False(Directory.Exists(_place.At("runs")));
    }

    [Fact]
    public void An_override_out_of_bounds() => Neuroforge.In(_place, "run", Tiny.Write(_place), "--set", "duration=0 s").Refused(1, """
        tiny.json:6:31  error NF1502: "duration" is "0 s", below the step of 0.1 ms
            at simulation.duration - the shortest possible is one step, "0.1 ms" (--set gives duration as "0 s")
        """);

    [Fact]
    public void All_mistakes_at_once() => Expect("\"size\": 16, \"model\": \"iaf_psc_alpha\"", "\"size\": 0, \"modell\": \"iaf_psc_alpha\"", """
        tiny.json:8:10  error NF1102: "model" is missing
            at populations.E - write "model": the name of a neuron model
        tiny.json:8:20  error NF1204: "size" must be 1 or more, but is 0
            at populations.E.size
        tiny.json:8:23  error NF1101: "modell" is not known here
            at populations.E.modell - did you mean "model"?
        """);

    [Fact]
    public void More_synapses_onto_a_neuron_than_there_are_sources_is_found_where_they_are_asked_for() => Expect(
        "\"indegree\": 2 }", "\"indegree\": 20 }, \"multapses\": false", """
        tiny.json:19:47  error NF1212: target 0 has 16 possible sources (of 16), fewer than the in-degree of 20; lower the in-degree, or allow multapses
            at projections.loop.connect.indegree
        """);

    private void Expect(string text, string other, string error)
    {
        Neuroforge.In(_place, "run", Tiny.Write(_place, text, other), "--out", "out").Refused(1, error);
        Assert.Empty(Directory.Exists(_place.At("out")) ? Directory.EnumerateFileSystemEntries(_place.At("out")) : []);
    }
}
