using NeuroForge.Engine.Observing.Live;

namespace NeuroForge.Hosting.Tests.Elsewhere;

/// <summary>A rule of wiring makes what its name says, also at the edges of what it takes.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public void An_in_degree_of_0_joins_nobody() => Assert.Empty(Joined("A", "A", 20, 20, "\"model\": \"fixed_indegree\", \"indegree\": 0"));

    [Fact]
    public void Without_autapses_every_neuron_still_gets_its_whole_in_degree()
    {
        var joined = Joined("A", "A", 20, 20, "\"model\": \"fixed_indegree\", \"indegree\": 19", ", \"autapses\": false, \"multapses\": false");
        Assert.All(joined, s => Assert.NotEqual(s.Source, s.Target));
        Assert.Equal(380, joined.Select(s => (s.Source, s.Target)).Distinct().Count());
    }

    [Fact]
    public void An_in_degree_beyond_the_sources_takes_some_of_them_twice_where_that_is_allowed()
    {
        var joined = Joined("A", "B", 6, 40, "\"model\": \"fixed_indegree\", \"indegree\": 10", ", \"multapses\": true");
        Assert.All(joined.CountBy(s => s.Target), t => Assert.Equal(10, t.Value));
        Assert.Equal(40, joined.CountBy(s => s.Target).Count());
    }

    [Fact]
    public void An_in_degree_is_of_targets_and_an_out_degree_of_sources()
    {
        var into = Joined("A", "B", 100, 16, "\"model\": \"fixed_indegree\", \"indegree\": 20");
        Assert.Equal(Enumerable.Repeat(20, 16), into.CountBy(s => s.Target).Select(c => c.Value));
        var outOf = Joined("A", "B", 100, 16, "\"model\": \"fixed_outdegree\", \"outdegree\": 5");
        Assert.Equal(Enumerable.Repeat(5, 100), outOf.CountBy(s => s.Source).Select(c => c.Value));
    }

    /// <summary>990 of 1,000 pairs on average with a deviation of 3.1; five of them.</summary>
    [Fact]
    public void Who_is_joined_with_a_probability_does_not_depend_on_what_is_recorded()
    {
        const string Connect = "\"model\": \"fixed_probability\", \"p\": 0.99";
        var joined = Joined("A", "B", 50, 20, Connect);
        Assert.InRange(joined.Count, 974, 1000);
        var recorders = string.Join(", ", new[] { "in_degree", "out_degree", "connections", "weights", "delays" }.Select(
            q => $"\"{q}\": {{ \"model\": \"memory\", \"record\": \"{q}\", \"of\": \"p\", \"every\": \"10 ms\" }}"));
        Assert.Equal(joined, Joined("A", "B", 50, 20, Connect, recorders: $", \"recorders\": {{ {recorders} }}"));
    }

    [Fact]
    public void The_last_neuron_of_the_last_population_is_heard_however_many_spike_with_it()
    {
        var model = Net.Read(
            $"\"A\": {{ \"size\": 7, {Net.Relay} }}, \"B\": {{ \"size\": 300, {Net.Relay} }}, \"T\": {{ \"size\": 307, {Net.Relay} }}",
            $$"""
            "stimuli": { "played": {
              "model": "spike_train", "times": ["10 ms"], "to": ["A", "B"], "receptor": "ex", "weight": {{Net.Kick}}, "delay": "1 ms"
            } },
            "projections": { {{Net.Projection("p", "[\"A\", \"B\"]", "T", "\"model\": \"one_to_one\"")}} },
            {{Net.Spikes("\"T\"")}}
            """);
        Assert.Equal(Enumerable.Range(0, 307), Net.Spikes(model, threads: 2).Select(s => s.Neuron).Order());
    }

    /// <summary>Two projections onto one input: the target is moved as far as by both alone, and by a constant signal to one level, for however long.</summary>
    [Fact]
    public void Signals_of_two_projections_add_up_and_begin_anew_in_each_step()
    {
        var (both, one, other) = (Level(0.25, 0.5), Level(0.25, 0), Level(0, 0.5));
        Assert.True(one > 0 && other > one);
        Assert.Equal(one + other, both, 9);
        Assert.Equal(both, Level(0.25, 0.5, duration: 4000), 9);

        static double Level(double first, double second, double duration = 2000)
        {
            var model = Net.Read(
                string.Join(", ", "ABT".Select(name => $"\"{name}\": {{ \"size\": 1, \"model\": \"rate_neuron\" }}")),
                $$"""
                "stimuli": { "s": { "model": "random_group", "groups": 1, "amounts": [1], "to": ["A", "B"], "receptor": "input", "weight": 1 } },
                "projections": { {{Continuous("a", "A", first)}}, {{Continuous("b", "B", second)}} }
                """,
                step: 1,
                duration: duration);
            using var simulation = new Simulation(model);
            simulation.RunTo(duration);
            return simulation.Population("T").Read("rate")[0];
        }

        static string Continuous(string name, string from, double weight) => FormattableString.Invariant(
            $$"""
            "{{name}}": {
              "from": "{{from}}", "to": "T", "receptor": "input",
              "synapse": { "model": "continuous", "weight": {{weight}}, "delay": "1 ms" }, "connect": { "model": "all_to_all" }
            }
            """);
    }

    private static IReadOnlyList<LiveSynapse> Joined(string from, string to, int sources, int targets, string connect, string rest = "", string recorders = "")
    {
        var second = from == to ? "" : $", \"{to}\": {{ \"size\": {targets}, {Net.Relay} }}";
        var model = Net.Read(
            $"\"{from}\": {{ \"size\": {sources}, {Net.Relay} }}{second}",
            $"\"projections\": {{ {Net.Projection("p", $"\"{from}\"", to, connect, rest: rest)} }}{recorders}");
        Assert.True(model.IsValid, string.Join('\n', model.Diagnostics));
        using var simulation = new Simulation(model);
        return simulation.Projection("p").Synapses();
    }
}
