using System.Globalization;
using System.Text.Json;
using NeuroForge.Descriptions;
using NeuroForge.Engine.Changes;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting.Tests.Experiments;

/// <summary>What a protocol does is what a host does that changes the network at the same times; and it does it however the run is cut.</summary>
public sealed class ProtocolTests : IDisposable
{
    private const string Busy = """
        { "phase": "growth", "for": "100 ms" },
        { "phase": "act", "for": "120 ms", "set": { "stimuli.extra.rate": "3 kHz", "groups.zone.parameters.v_th": { "uniform": ["-53 mV", "-51 mV"] } },
          "do": [
            { "at": "20 ms", "lesion": "near" },
            { "at": "20 ms", "set": { "projections.grown.rewiring.every": "5 ms" } },
            { "at": "50 ms", "cut": { "projection": "fixed", "from": "zone", "to": "I" } },
            { "at": "60 ms", "inject": { "to": ["drawn", "I"], "receptor": "ex", "amount": "300 pA" } },
            { "at": "70 ms", "add": { "projection": "fixed", "from": "I", "to": "zone", "connect": { "model": "fixed_indegree", "indegree": 4 } } },
            { "at": "80 ms", "freeze": { "rewiring": "grown" } },
            { "at": "85 ms", "stimulate": { "pulse": { "model": "poisson", "rate": "5 kHz", "to": "rest", "receptor": "ex", "weight": "10 pA" } }, "for": "10 ms" }
          ] },
        { "phase": "after", "for": "80 ms", "set": { "populations.E.elements.den.eps": 0.1 } }
        """;

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    public static TheoryData<string, string, Action<NetworkChange>> Settings { get; } = new()
    {
        { "\"set\": { \"stimuli.drive.rate\": \"8 kHz\" }", "stimuli.drive.rate", change => change.Set("stimuli.drive.rate", 8000) },
        { "\"set\": { \"stimuli.extra.weight\": \"0.03 nA\" }", "stimuli.extra.weight", change => change.Set("stimuli.extra.weight", 30) },
        {
            "\"set\": { \"populations.I.parameters.v_th\": \"-52 mV\" }",
            "populations.I.parameters.v_th",
            change => change.Set("populations.I.parameters.v_th", -52)
        },
        {
            "\"set\": { \"groups.zone.parameters.tau_m\": \"12 ms\" }",
            "groups.zone.parameters.tau_m",
            change => change.Set("groups.zone.parameters.tau_m", 12)
        },
        {
            "\"set\": { \"populations.E.elements.axon.eps\": 0.1 }",
            "populations.E.elements.axon.eps",
            change => change.Set("populations.E.elements.axon.eps", 0.1)
        },
        { "\"set\": { \"groups.drawn.elements.den.eps\": 0.1 }", "groups.drawn.elements.den.eps", change => change.Set("groups.drawn.elements.den.eps", 0.1) },
        {
            "\"set\": { \"projections.grown.rewiring.every\": \"5 ms\" }",
            "projections.grown.rewiring.every",
            change => change.Set("projections.grown.rewiring.every", 5)
        },
        { "\"do\": [ { \"freeze\": { \"rewiring\": \"grown\" } } ]", "projections.grown.rewiring.frozen", change => change.Set("projections.grown.rewiring.frozen", "true") },
    };

    public static TheoryData<string, Action<NetworkChange>> Deeds { get; } = new()
    {
        { "\"lesion\": [\"near\", \"I\"]", change => { change.Lesion("near"); change.Lesion("I"); } },
        { "\"lesion\": \"near\"", change => change.Lesion("E", [44, 45, 54, 55]) },
        { "\"cut\": { \"projection\": \"fixed\", \"from\": \"zone\" }", change => change.Cut("fixed", "zone", null) },
        { "\"inject\": { \"to\": \"zone\", \"receptor\": \"ex\", \"amount\": \"0.2 nA\" }", change => change.Inject("E", "ex", Enumerable.Range(10, 25), 200) },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void What_is_set_is_set_as_by_a_host_and_returns(string setting, string path, Action<NetworkChange> set)
    {
        var model = Described.Network($"{{ \"phase\": \"a\", \"for\": \"50 ms\" }}, {{ \"phase\": \"b\", \"for\": \"100 ms\", {setting} }}, {{ \"phase\": \"c\", \"for\": \"50 ms\" }}");
        using var host = new Simulation(Described.Network());
        using var protocol = new Simulation(model);
        host.RunTo(50);
        protocol.RunTo(50);
        Assert.Equal(host.StateHash(), protocol.StateHash());
        host.Change(set);
        host.RunTo(150);
        protocol.RunTo(150);
        Assert.Equal(host.StateHash(), protocol.StateHash());

        // What returned is as if it had been set to what the description says.
        host.Change(change => Return(change, path));
        host.RunTo(300);
        protocol.RunTo(300);
        Assert.Equal(host.StateHash(), protocol.StateHash());
        Assert.NotEqual(Described.Hash(Described.Network()), protocol.StateHash());
    }

    [Theory]
    [MemberData(nameof(Deeds))]
    public void What_is_done_is_done_as_by_a_host(string deed, Action<NetworkChange> change)
    {
        using var host = new Simulation(Described.Network());
        using var protocol = new Simulation(Described.Network($"{{ \"phase\": \"a\", \"for\": \"200 ms\", \"do\": [ {{ \"at\": \"70 ms\", {deed} }} ] }}"));
        host.RunTo(70);
        host.Change(change);
        host.RunTo(300);
        protocol.RunTo(300);
        Assert.Equal(host.StateHash(), protocol.StateHash());
        Assert.NotEqual(Described.Hash(Described.Network()), protocol.StateHash());
    }

    [Fact]
    public void Kept_values_stay_and_are_what_later_ones_return_to()
    {
        const string Protocol = """
            { "phase": "a", "for": "50 ms", "keep": true, "set": { "populations.I.parameters.v_th": "-52 mV" } },
            { "phase": "b", "for": "50 ms", "set": { "populations.I.parameters.v_th": "-51 mV", "groups.zone.parameters.v_th": "-50 mV" } },
            { "phase": "c", "for": "50 ms", "do": [ { "at": "10 ms", "keep": true, "set": { "groups.near.parameters.v_th": "-49 mV" } } ] }
            """;
        using var simulation = new Simulation(Described.Network(Protocol));
        Assert.Equal([(60, -51, -50, -55), (120, -52, -55, -49), (299, -52, -55, -49)], new[] { 60.0, 120, 299 }.Select(time =>
        {
            simulation.RunTo(time);
            int Threshold(string population, int neuron) => (int)simulation.Population(population).Read("v_th")[neuron];
            return ((int)time, Threshold("I", 3), Threshold("E", 20), Threshold("E", 44));
        }));
    }

    [Fact]
    public void A_lesion_silences_a_cut_and_an_addition_count_and_an_injection_jumps()
    {
        // The membrane of iaf_psc_delta jumps by what arrives at the beginning of the step after, and then decays: V = J exp(-t / tau).
        var model = Described.Read("""
            "simulation": { "step": "0.1 ms" },
            "populations": { "E": { "size": 40, "model": "iaf_psc_delta", "parameters": { "e_l": "0 mV", "v_reset": "0 mV", "v_th": "1000 mV", "tau_m": "10 ms" } } },
            "groups": { "few": { "of": "E", "first": 7, "count": 3 } },
            "stimuli": { "idle": { "model": "poisson", "rate": "1 Hz", "to": "E", "receptor": "ex", "weight": "0 mV" } },
            "projections": { "ee": { "from": "E", "to": "E", "receptor": "ex", "multapses": false, "autapses": false,
              "synapse": { "model": "static", "weight": "1 mV", "delay": "1 ms" }, "connect": { "model": "all_to_all" } } },
            "protocol": [
              { "phase": "a", "for": "10 ms", "do": [ { "inject": { "to": "few", "receptor": "ex", "amount": "3 mV" } } ] },
              { "phase": "b", "for": "10 ms", "do": [ { "cut": { "projection": "ee", "from": "few" } } ] },
              { "phase": "c", "for": "10 ms", "do": [
                { "add": { "projection": "ee", "from": "few", "to": "few", "connect": { "model": "all_to_all" }, "weight": "2 mV" } }, { "at": "5 ms", "lesion": "few" } ] }
            ],
            "recorders": { }
            """);
        using var simulation = new Simulation(model);
        simulation.RunTo(5);
        var potentials = simulation.Population("E").Read("v_m");
        for (var neuron = 0; neuron < 40; neuron++)
        {
            // Exact integration in 49 steps after the jump: rounding of 50 multiplications.
            Assert.Equal(neuron is >= 7 and < 10 ? 3 * Math.Exp(-4.9 / 10) : 0, potentials[neuron], 1e-13 * 50);
        }

        simulation.RunTo(15);
        Assert.Equal((40 * 39) - (3 * 39), simulation.Projection("ee").Count);
        simulation.RunTo(24);
        Assert.Equal((40 * 39) - (3 * 39) + 6, simulation.Projection("ee").Count);
        Assert.Equal(6, simulation.Projection("ee").Read("weights").Count(w => w == 2));
        simulation.RunTo(30);
        Assert.Equal(37 * 36, simulation.Projection("ee").Count);
        Assert.Equal([7, 8, 9], simulation.Population("E").Lesioned);
    }

    [Fact]
    public void Frozen_projections_keep_their_weights_and_synapses_and_thaw()
    {
        var model = Described.Read("""
            "simulation": { "step": "0.1 ms" },
            "populations": { "E": { "size": 40, "model": "iaf_psc_exp" } },
            "stimuli": { "drive": { "model": "poisson", "rate": "12 kHz", "to": "E", "receptor": "ex", "weight": "25 pA" } },
            "projections": { "learning": { "from": "E", "to": "E", "receptor": "ex",
              "synapse": { "model": "stdp", "weight": "50 pA", "delay": "1 ms" }, "connect": { "model": "fixed_indegree", "indegree": 10 } } },
            "protocol": [
              { "phase": "a", "for": "200 ms" },
              { "phase": "b", "for": "200 ms", "do": [ { "freeze": { "learning": "learning" } } ] },
              { "phase": "c", "for": "200 ms" }
            ],
            "recorders": { }
            """);
        using var simulation = new Simulation(model);
        double[][] weights = [.. new[] { 100.0, 200, 300, 400, 600 }.Select(time =>
        {
            simulation.RunTo(time);
            return simulation.Projection("learning").Read("weights");
        })];
        Assert.NotEqual(weights[0], weights[1]);
        Assert.Equal(weights[1], weights[2]);
        Assert.Equal(weights[2], weights[3]);
        Assert.NotEqual(weights[3], weights[4]);
    }

    [Fact]
    public void A_projection_is_rewired_at_the_times_that_its_phase_says()
    {
        const string Protocol = """
            { "phase": "a", "for": "100 ms" },
            { "phase": "b", "for": "100 ms", "set": { "projections.grown.rewiring.every": "25 ms" } },
            { "phase": "c", "for": "50 ms", "do": [ { "freeze": { "rewiring": "grown" } } ] },
            { "phase": "d", "for": "50 ms" }
            """;
        _place.Run(Described.Network(Protocol, """ "rewiring": { "model": "csv", "record": "rewiring", "of": "grown" } """));
        var times = Described.Rows(_place.At("out", "rewiring.csv")).Select(r => double.Parse(r[0], CultureInfo.InvariantCulture)).Distinct().ToList();
        Assert.All(times.Where(t => t < 100), t => Assert.Equal(0, t % 10));
        Assert.All(times.Where(t => t is >= 100 and < 200), t => Assert.Equal(0, t % 25));
        Assert.Contains(125, times);
        Assert.DoesNotContain(times, t => t is >= 200 and < 250);
        Assert.Contains(times, t => t >= 250);
    }

    [Fact]
    public void Stimuli_of_a_phase_act_in_it_alone()
    {
        var quiet = Quiet("");
        var played = Quiet("{ \"stimulate\": { \"step\": { \"model\": \"constant_current\", \"amplitude\": \"100 pA\", \"to\": \"E\", \"receptor\": \"current\" } }, \"at\": \"10 ms\", \"for\": \"20 ms\" }");
        Assert.All(quiet, v => Assert.Equal(-70, v.Value));

        // It is emitted in the steps from 20 to 40 ms and arrives a step later; the potential follows in the step after.
        Assert.All(played.Where(v => v.Key <= 20.05), v => Assert.Equal(-70, v.Value));
        Assert.True(played[20.3] > -70);
        var after = played.Where(v => v.Key > 40.25).Select(v => v.Value + 70).ToList();

        // Exact decay between two numbers near -70.
        Assert.All(after.Zip(after.Skip(1)), pair => Assert.Equal(Math.Exp(-0.1 / 10), pair.Second / pair.First, 10));
    }

    [Fact]
    public void A_protocol_gives_the_same_bits_on_any_threads_and_vectors()
    {
        var model = Described.Network(Busy);
        Assert.Single(new[] { (1, 8), (2, 8), (3, 8), (1, 1), (2, 1) }.Select(way => Described.Hash(model, way.Item1, way.Item2)).Distinct());
        Assert.NotEqual(Described.Hash(Described.Network()), Described.Hash(model));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(155.5)]
    [InlineData(180)]
    [InlineData(220)]
    public void A_run_goes_on_within_a_protocol(double until)
    {
        const string Recorders = """
            "rewiring": { "model": "csv", "record": "rewiring", "of": ["grown", "fixed"] }, "spikes": { "model": "csv", "record": "spikes", "of": ["E"] },
            "v": { "model": "csv", "record": "v_m", "of": ["zone"], "reduce": "mean", "every": "10 ms" }
            """;
        var model = Described.Network(Busy, Recorders.Replace(", \"fixed\"", "", StringComparison.Ordinal));
        var whole = _place.Run(model, "whole");
        using (var simulation = new Simulation(model, new() { OutputDirectory = _place.At("cut"), Until = until, Threads = 2 }))
        {
            simulation.Run();
        }

        using (var simulation = Simulation.Resume(_place.At("cut"), new() { Threads = 3 }))
        {
            Assert.Equal(whole.StateHash, simulation.Run().StateHash);
        }

        Assert.All(
            Directory.GetFiles(_place.At("whole"), "*.csv"),
            file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(_place.At("cut", Path.GetFileName(file)))));
    }

    [Fact]
    public void A_run_that_died_in_a_phase_goes_on()
    {
        var model = Described.Network(Busy);
        var whole = _place.Run(model, "whole");
        using (var dying = new Simulation(model, new() { OutputDirectory = _place.At("dead"), Snapshots = SnapshotTimes.Every(30) }))
        {
            Assert.Throws<InvalidTimeZoneException>(() => dying.Run(new Seen(progress => Die(progress.Time > 185))));
        }

        using var resumed = Simulation.Resume(_place.At("dead"), new() { Threads = 2 });
        Assert.True(resumed.Time > 0);
        Assert.Equal(whole.StateHash, resumed.Run().StateHash);

        static void Die(bool now)
        {
            if (now)
            {
                throw new InvalidTimeZoneException("killed");
            }
        }
    }

    [Fact]
    public void What_a_host_changes_besides_is_told_and_what_the_protocol_changes_is_not()
    {
        _place.Run(Described.Network(Busy), "protocol");
        using (var simulation = _place.Build(Described.Network(Busy), "changed"))
        {
            simulation.RunTo(10);
            simulation.Change(change => change.Set("stimuli.drive.rate", 8000));
            simulation.Run();
        }

        using var protocol = JsonDocument.Parse(File.ReadAllText(_place.At("protocol", RunFile.Name)));
        using var changed = JsonDocument.Parse(File.ReadAllText(_place.At("changed", RunFile.Name)));
        Assert.False(protocol.RootElement.TryGetProperty("changed_while_running", out _));
        Assert.True(changed.RootElement.TryGetProperty("changed_while_running", out _));
        Assert.Equal(
            [("growth", 0.0, 100.0), ("act", 100, 220), ("after", 220, 300)],
            protocol.RootElement.GetProperty("phases").EnumerateArray()
                .Select(p => (p.GetProperty("name").GetString()!, p.GetProperty("start_ms").GetDouble(), p.GetProperty("end_ms").GetDouble())));
    }

    [Theory]
    [InlineData("{ \"phase\": \"a\", \"for\": \"50 ms\", \"set\": { \"populations.I.parameters.v_reset\": \"-50 mV\" } }", "protocol[0].set")]
    [InlineData("{ \"phase\": \"a\", \"for\": \"50 ms\" }, { \"phase\": \"b\", \"for\": \"50 ms\", \"do\": [ { \"set\": { \"groups.zone.parameters.v_th\": \"-71 mV\" } } ] }", "protocol[1].do[0].set")]
    [InlineData("{ \"phase\": \"a\", \"for\": \"50 ms\", \"do\": [ { \"at\": \"10 ms\", \"add\": { \"projection\": \"fixed\", \"from\": \"near\", \"connect\": { \"model\": \"fixed_indegree\", \"indegree\": 5 } } } ] }", "protocol[0].do[0].add")]
    [InlineData("{ \"phase\": \"a\", \"for\": \"50 ms\", \"do\": [ { \"inject\": { \"to\": \"E\", \"receptor\": \"in\", \"amount\": \"5 pA\" } } ] }", "protocol[0].do[0].inject")]
    [InlineData("{ \"phase\": \"a\", \"for\": \"50 ms\", \"set\": { \"stimuli.drive.rate\": \"1e12 Hz\" } }", "protocol[0].set")]
    public void What_cannot_be_is_refused_before_the_run_with_its_place(string protocol, string path)
    {
        var refused = Assert.Throws<DescriptionException>(() => new Simulation(Described.Network(protocol)));
        Assert.StartsWith(path, Assert.Single(refused.Diagnostics).Path, StringComparison.Ordinal);
    }

    private static void Return(NetworkChange change, string path)
    {
        using var fresh = new Simulation(Described.Network());
        switch (path.Split('.'))
        {
            case ["stimuli", "drive", _]:
                change.Set(path, 9000);
                break;
            case ["stimuli", ..]:
                change.Set(path, 20);
                break;
            case ["populations", "I", ..]:
                change.Set(path, -55);
                break;
            case ["populations" or "groups", _, "parameters", var parameter]:
                change.Set($"populations.E.parameters.{parameter}", fresh.Population("E").Read(parameter));
                break;
            case ["populations" or "groups", _, "elements", var element, _]:
                change.Set($"populations.E.elements.{element}.eps", 0.2);
                break;
            case [_, _, _, "every"]:
                change.Set(path, 10);
                break;
            default:
                change.Set(path, "false");
                break;
        }
    }

    private static Dictionary<double, double> Quiet(string entry)
    {
        var model = Described.Read($$"""
            "simulation": { "step": "0.1 ms" },
            "populations": { "E": { "size": 1, "model": "iaf_psc_delta", "parameters": { "tau_m": "10 ms" } } },
            "protocol": [ { "phase": "a", "for": "10 ms" }, { "phase": "b", "for": "40 ms", "do": [ {{entry}} ] } ],
            "recorders": { "v": { "model": "memory", "record": "v_m", "of": "E", "every": "0.1 ms" } }
            """);
        using var simulation = new Simulation(model);
        simulation.RunTo(50);
        var kept = simulation.Recorded("v");
        return Enumerable.Range(0, kept.Times.Length).ToDictionary(i => Math.Round(kept.Times.Span[i], 1), i => kept.Sample(i)[0]);
    }
}
