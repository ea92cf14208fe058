using System.Globalization;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Experiments;

/// <summary>Groups reach those neurons that they name, and no others.</summary>
public sealed class GroupTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Groups_choose_the_neurons_that_they_name()
    {
        var plan = Described.Network().Plan;
        var groups = plan.Groups.ToDictionary(g => g.Name, g => g.Neurons);
        Assert.Equal(Enumerable.Range(10, 25), groups["zone"]);
        Assert.Equal(Enumerable.Range(0, 100).Except(groups["zone"]), groups["rest"]);
        Assert.Equal(30, groups["drawn"].Count);
        Assert.Equal(groups["drawn"].Distinct().Order(), groups["drawn"]);
        Assert.Equal([44, 45, 54, 55], groups["near"]); // a grid of 20 um around the origin: the nearest are 14.1 um away, the next 31.6 um
    }

    [Fact]
    public void A_drawn_group_follows_the_seed_and_its_name_and_not_the_other_groups()
    {
        const string Populations =
            "\"simulation\": { \"duration\": \"1 ms\", \"step\": \"0.1 ms\" }, \"populations\": { \"E\": { \"size\": 1000, \"model\": \"iaf_psc_exp\" } }";
        IReadOnlyList<int> Of(string groups, ulong? seed = null) => Model.Parse(
            $$"""{ "format": "neuroforge/1", "name": "drawn", {{Populations}}, "groups": { {{groups}} } }""",
            options: new() { Seed = seed }).Plan.Groups[^1].Neurons;
        const string Tenth = "\"a\": { \"of\": \"E\", \"fraction\": 0.1 }";
        var drawn = Of(Tenth);
        Assert.Equal(100, drawn.Count);
        Assert.Equal(drawn, Of("\"other\": { \"of\": \"E\", \"first\": 3 }, " + Tenth));
        Assert.NotEqual(drawn, Of(Tenth, seed: 2));
        Assert.NotEqual(drawn, Of("\"b\": { \"of\": \"E\", \"fraction\": 0.1 }"));

        // Who is drawn for a small share is drawn for a larger one: neurons are taken in the order of their random numbers.
        Assert.Empty(drawn.Except(Of("\"a\": { \"of\": \"E\", \"fraction\": 0.3 }")));

        // Each block of 100 neurons has 10 +- 3 of them; five standard deviations of the hypergeometric distribution are 14.
        Assert.All(drawn.GroupBy(n => n / 100), block => Assert.InRange(block.Count(), 1, 24));
    }

    /// <summary>A member gets the same bits as where the whole population is stimulated, and another neuron nothing at all.</summary>
    [Theory]
    [InlineData("\"first\": 3, \"count\": 40")]
    [InlineData("\"first\": 0, \"every\": 3")]
    [InlineData("\"first\": 16, \"count\": 32")]
    [InlineData("\"first\": 50")]
    public void A_stimulus_reaches_members_only(string members)
    {
        var all = Potentials("E", members);
        var some = Potentials("some", members);
        var group = Played("some", members).Plan.Groups[0].Neurons;
        foreach (var (time, values) in all)
        {
            for (var neuron = 0; neuron < values.Length; neuron++)
            {
                Assert.Equal(group.Contains(neuron) ? values[neuron] : -70, some[time][neuron]);
            }
        }

        Assert.Contains(some.Values.SelectMany(v => v), v => v > -69.9);
    }

    [Fact]
    public void Synapses_join_members_only_from_the_beginning_and_as_they_are_rewired()
    {
        var model = Described.Read("""
            "simulation": { "duration": "100 ms", "step": "0.1 ms" },
            "populations": {
              "E": { "size": 60, "model": "iaf_psc_exp", "calcium": { "tau": "100 ms", "beta": 0.05 },
                "elements": { "axon": { "curve": "linear", "growth_rate": "0.1 /ms", "eps": 0.2 }, "den": { "curve": "linear", "growth_rate": "0.1 /ms", "eps": 0.2 } } },
              "I": { "size": 20, "model": "iaf_psc_exp" }
            },
            "groups": { "a": { "of": "E", "first": 5, "count": 20 }, "b": { "of": "E", "first": 30, "every": 2 } },
            "projections": {
              "wired": { "from": ["I", "a"], "to": ["b", "I"], "receptor": "ex", "synapse": { "model": "static", "weight": "1 pA", "delay": "1 ms" },
                "connect": { "model": "fixed_indegree", "indegree": 7 } },
              "grown": { "from": "a", "to": "b", "receptor": "ex", "synapse": { "model": "static", "weight": "1 pA", "delay": "1 ms" },
                "rewiring": { "strategy": "homeostatic", "every": "10 ms", "pre": "axon", "post": "den" } }
            },
            "recorders": { }
            """);
        using var simulation = new Simulation(model);
        Check(simulation);
        simulation.RunTo(100);
        Assert.True(simulation.Projection("grown").Count > 20, "synapses grow");
        Check(simulation);

        static void Check(Simulation simulation)
        {
            // I has the numbers 0 to 19 on the side of the sources, where it comes first, and 60 to 79 on that of the targets.
            Assert.All(simulation.Projection("wired").Synapses(), s => Assert.True(s.Source < 20 || (s.Source >= 25 && s.Source < 45), $"source {s.Source}"));
            Assert.All(
                simulation.Projection("wired").Synapses(), s => Assert.True(s.Target >= 60 || (s.Target >= 30 && s.Target % 2 == 0), $"target {s.Target}"));
            Assert.All(simulation.Projection("grown").Synapses(), s => Assert.InRange(s.Source, 5, 24));
            Assert.All(simulation.Projection("grown").Synapses(), s => Assert.True(s.Target >= 30 && s.Target % 2 == 0, $"target {s.Target}"));
        }
    }

    [Fact]
    public void Recorders_of_groups_have_the_numbers_of_their_members()
    {
        const string Recorders = """
            "v": { "model": "csv", "record": "v_m", "of": ["E", "zone"], "every": "50 ms" },
            "mean": { "model": "csv", "record": "v_m", "of": ["zone"], "reduce": "mean", "every": "50 ms" },
            "rate": { "model": "csv", "record": "firing_rate", "of": ["E", "zone"], "every": "100 ms" },
            "spikes": { "model": "csv", "record": "spikes", "of": ["E"] }, "few": { "model": "csv", "record": "spikes", "of": ["zone"] },
            "where": { "model": "csv", "record": "positions", "of": ["E", "near"] }
            """;
        _place.Run(Described.Network(recorders: Recorders));
        foreach (var file in (string[])["v.csv", "rate.csv"])
        {
            var rows = Described.Rows(_place.At("out", file)).ToLookup(r => (Time: r[0], Name: r[1]));
            Assert.All(rows.Where(g => g.Key.Name == "zone"), zone =>
                Assert.Equal(rows[(zone.Key.Time, "E")].Skip(10).Take(25).Select(r => r[3]), zone.Select(r => r[3])));
        }

        var means = Described.Rows(_place.At("out", "mean.csv"));
        var values = Described.Rows(_place.At("out", "v.csv")).Where(r => r[1] == "zone").ToLookup(r => r[0], r => Number(r[3]));
        Assert.All(means, m => Assert.Equal(values[m[0]].Sum() / 25, Number(m[1])));
        var spikes = Described.Rows(_place.At("out", "spikes.csv")).Where(r => Number(r[2]) is >= 10 and < 35);
        Assert.Equal(spikes.Select(r => (r[0], Number(r[2]) - 10)), Described.Rows(_place.At("out", "few.csv")).Select(r => (r[0], Number(r[2]))));
        Assert.Equal(
            [("-10", "-10"), ("10", "-10"), ("-10", "10"), ("10", "10")],
            Described.Rows(_place.At("out", "where.csv")).Where(r => r[0] == "near").Select(r => (r[2], r[3])));
    }

    [Fact]
    public void Some_synapses_are_counted_and_recorded_like_those_of_all_that_lie_between_the_groups()
    {
        const string Recorders = """
            "all": { "model": "csv", "record": "weights", "of": "fixed", "every": "300 ms" },
            "between": { "model": "csv", "record": "weights", "of": "fixed", "from": ["zone", "I"], "to": "drawn", "every": "300 ms" },
            "share": { "model": "csv", "record": "connectivity", "of": "grown", "among": ["zone", "E"], "every": "100 ms" },
            "grown": { "model": "csv", "record": "weights", "of": "grown", "every": "300 ms" },
            "count": { "model": "csv", "record": "connections", "of": "grown", "from": "zone", "to": "rest", "every": "300 ms" },
            "sample": { "model": "csv", "record": "weights", "of": "grown", "sample": 0.2, "every": "100 ms" }
            """;
        var model = Described.Network(recorders: Recorders);
        _place.Run(model);
        var groups = model.Plan.Groups.ToDictionary(g => g.Name, g => g.Neurons.ToHashSet());
        string[][] Read(string name) => Described.Rows(_place.At("out", name + ".csv"));
        Assert.Equal(
            Read("all").Where(r => groups["drawn"].Contains(int.Parse(r[3], CultureInfo.InvariantCulture))).Select(r => string.Join(',', r)),
            Read("between").Select(r => string.Join(',', r)));
        var grown = Read("grown").Select(r => (Source: (int)Number(r[2]), Target: (int)Number(r[3]))).ToList();
        Assert.True(grown.Count > 100, "synapses grow");
        Assert.Equal(
            [300, grown.Count(s => groups["zone"].Contains(s.Source) && groups["zone"].Contains(s.Target)) / 625.0, grown.Count / 10_000.0],
            Read("share")[^1].Select(Number));
        Assert.Equal([300, grown.Count(s => groups["zone"].Contains(s.Source) && groups["rest"].Contains(s.Target))], Read("count")[^1].Select(Number));

        // A pair is in the sample or not, whatever comes and goes; a fifth of n pairs varies by the square root of 0.16 n.
        var sampled = Read("sample").Select(r => (Time: r[0], Pair: (Source: (int)Number(r[2]), Target: (int)Number(r[3])))).ToList();
        Assert.Empty(sampled.Where(s => s.Time == "300").Select(s => s.Pair).Except(grown));
        Assert.InRange(
            sampled.Count(s => s.Time == "300"),
            (0.2 * grown.Count) - (5 * Math.Sqrt(0.16 * grown.Count)),
            (0.2 * grown.Count) + (5 * Math.Sqrt(0.16 * grown.Count)));
    }

    [Fact]
    public void Recordings_have_windows()
    {
        const string Recorders = """
            "v": { "model": "csv", "record": "v_m", "of": ["zone"], "reduce": "mean", "every": "40 ms", "start": "50 ms", "stop": "170 ms", "offset": "10 ms" },
            "rate": { "model": "csv", "record": "firing_rate", "of": ["E"], "every": "100 ms", "start": "100 ms" },
            "spikes": { "model": "csv", "record": "spikes", "of": ["E"] },
            "some": { "model": "csv", "record": "spikes", "of": ["E"], "start": "100 ms", "stop": "200 ms" }
            """;
        _place.Run(Described.Network(recorders: Recorders));
        Assert.Equal([60, 100, 140], Described.Rows(_place.At("out", "v.csv")).Select(r => Number(r[0])));
        var spikes = Described.Rows(_place.At("out", "spikes.csv"));
        var within = spikes.Where(r => Number(r[0]) is > 100.05 and < 200.05).ToList(); // a spike is stamped with the end of its step
        Assert.Equal(within.Select(r => string.Join(',', r)), Described.Rows(_place.At("out", "some.csv")).Select(r => string.Join(',', r)));
        var rates = Described.Rows(_place.At("out", "rate.csv")).Where(r => r[0] == "200").Select(r => Number(r[3]));
        Assert.Equal(Enumerable.Range(0, 100).Select(n => within.Count(r => Number(r[2]) == n) / 0.1), rates);
    }

    [Fact]
    public void A_network_with_groups_gives_the_same_bits_on_any_threads_and_vectors()
    {
        var model = Described.Network();
        Assert.Single(new[] { (1, 8), (2, 8), (3, 8), (1, 1), (3, 1) }.Select(way => Described.Hash(model, way.Item1, way.Item2)).Distinct());
    }

    [Fact]
    public void A_group_of_a_running_network_is_read_under_its_own_numbers()
    {
        using var simulation = new Simulation(Described.Network());
        simulation.RunTo(50);
        simulation.Change(change => change.Lesion("E", [12, 40]));
        var (whole, zone) = (simulation.Population("E").Read("v_m").ToArray(), simulation.Population("zone"));
        Assert.Equal(("zone", 25, "iaf_psc_exp"), (zone.Name, zone.Size, zone.Model.Id));
        Assert.Equal(whole.AsSpan(10, 25), zone.Read("v_m"));
        Assert.Equal(simulation.Population("E").Positions.Skip(10).Take(25), zone.Positions);
        Assert.Equal([2], zone.Lesioned);
        Assert.Throws<InvalidOperationException>(() => zone.Spikes);
        Assert.Contains("zone, rest, drawn, near", Assert.Throws<ArgumentException>(() => simulation.Population("zones")).Message, StringComparison.Ordinal);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Model Played(string to, string members) => Described.Read($$"""
        "simulation": { "duration": "20 ms", "step": "0.1 ms" },
        "populations": { "E": { "size": 100, "model": "iaf_psc_exp", "parameters": { "v_th": "0 mV" } } },
        "groups": { "some": { "of": "E", {{members}} } },
        "stimuli": { "drive": { "model": "poisson", "rate": "9 kHz", "to": "{{to}}", "receptor": "ex", "weight": "22.3 pA" } },
        "recorders": { "v": { "model": "memory", "record": "v_m", "of": "E", "every": "1 ms" } }
        """);

    private static Dictionary<double, double[]> Potentials(string to, string members)
    {
        using var simulation = new Simulation(Played(to, members), new() { Threads = 2 });
        simulation.RunTo(20);
        var kept = simulation.Recorded("v");
        return Enumerable.Range(0, kept.Times.Length).ToDictionary(i => kept.Times.Span[i], i => kept.Sample(i).ToArray());
    }
}
