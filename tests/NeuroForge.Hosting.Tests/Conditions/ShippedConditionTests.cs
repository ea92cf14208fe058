using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Tests.Conditions;

/// <summary>
/// What the mechanisms that are shipped state of their parameters, weights and steps is held: each row is a part of a description, and the code and the
/// path of everything that is found.
/// </summary>
public sealed class ShippedConditionTests
{
    private static readonly PluginCatalog Catalog = PluginDirectories.Load([]);

    /// <summary>Values that are refused, and values beside them that are not.</summary>
    public static TheoryData<string, string> Neurons => new()
    {
        { """ "iaf_psc_exp", "parameters": { "v_th": "-80 mV" } """, "NF1212 populations.A.parameters.v_th" },
        { """ "iaf_psc_alpha", "parameters": { "v_th": { "list": ["-55 mV", "-71 mV", "-50 mV"] } } """, "NF1212 populations.A.parameters.v_th.list[1]" },
        { """ "iaf_psc_delta", "parameters": { "v_reset": { "uniform": ["-70 mV", "-30 mV"] } } """, "NF1212 populations.A.parameters.v_reset" },
        { """ "iaf_psc_delta", "parameters": { "v_reset": { "uniform": ["-70 mV", "-56 mV"] } } """, "" },
        { """ "conductance_lif", "parameters": { "v_reset": "-49 mV" } """, "NF1212 populations.A.parameters.v_reset" },
        { """ "conductance_lif", "parameters": { "v_reset": "-50 mV" } """, "" },
        { """ "izhikevich_conductance", "parameters": { "c": "30 mV" } """, "NF1212 populations.A.parameters.c" },
        { """ "izhikevich_conductance_gaba", "parameters": { "v_th": "-66 mV" } """, "NF1212 populations.A.parameters.v_th" },
        { """ "izhikevich_conductance_gaba", "parameters": { "v_min": "-60 mV" } """, "NF1212 populations.A.parameters.v_min" },
        { """ "bcm_neuron", "parameters": { "r_max": 1, "r_0": 5 } """, "NF1212 populations.A.parameters.r_max" },
        { """ "bcm_neuron", "parameters": { "r_0": 20 } """, "NF1212 populations.A.parameters.r_0" },
        { """ "bcm_neuron", "parameters": { "tau": "0.5 ms" } """, "NF1502 populations.A.parameters.tau" },
        { """ "rate_neuron", "parameters": { "tau": "0.99 ms" } """, "NF1502 populations.A.parameters.tau" },
        { """ "rate_neuron", "parameters": { "tau": "1 ms" } """, "" },
        { """ "iaf_psc_exp", "parameters": { "t_ref": "2.4 ms" } """, "NF1501 populations.A.parameters.t_ref" },
        { """ "iaf_psc_alpha", "parameters": { "t_ref": { "list": ["1 ms", "2 ms", "1.5 ms"] } } """, "NF1501 populations.A.parameters.t_ref.list[2]" },
        { """ "iaf_psc_delta", "parameters": { "t_ref": "0.24 ms" } """, "NF1501 populations.A.parameters.t_ref" },
        { """ "conductance_lif", "parameters": { "t_ref": "5.5 ms" } """, "NF1501 populations.A.parameters.t_ref" },
        { """ "izhikevich_conductance_gaba", "parameters": { "t_ref": "1.5 ms" } """, "NF1501 populations.A.parameters.t_ref" },
        { """ "iaf_psc_exp", "parameters": { "t_ref": { "uniform": ["1.2 ms", "3.4 ms"] } } """, "" },
        { """ "bcm_neuron", "parameters": { "threshold_rate": "3 /ms" } """, "NF1510 populations.A.parameters.threshold_rate" },
        { """ "bcm_neuron", "parameters": { "threshold_rate": "1 /ms" } """, "" },
        { """ "izhikevich_conductance", "parameters": { "a": "1.5 /ms" } """, "NF1510 populations.A.parameters.a" },
        { """ "conductance_lif", "parameters": { "g_l": "250 nS" } """, "NF1510 populations.A.parameters" },
        { """ "conductance_lif", "parameters": { "c_m": { "list": ["200 pF", "5 pF", "100 pF"] } } """, "NF1510 populations.A.parameters" },
        { """ "conductance_lif", "parameters": { "g_l": "190 nS" } """, "" },
        { """ "poisson_source", "parameters": { "rate": "8 kHz" } """, "NF1511 populations.A.parameters.rate" },
        { """ "poisson_source", "parameters": { "rate": "0.2 kHz" } """, "NF1511 populations.A.parameters.rate" },
        { """ "poisson_source", "parameters": { "rate": { "list": ["10 Hz", "1500 Hz", "20 Hz"] } } """, "NF1511 populations.A.parameters.rate" },
        { """ "poisson_source", "parameters": { "rate": "100 Hz" } """, "" },
        {
            """ "iaf_psc_exp", "calcium": { "tau": "10 s", "beta": 0.001 }, "elements": { "axon": { "curve": "gaussian", "eta": 0.9, "eps": 0.5 } } """,
            "NF1212 populations.A.elements.axon.eta"
        },
    };

    [Theory]
    [MemberData(nameof(Neurons))]
    public void Of_neurons(string model, string found) => Finds($$"""
        "simulation": { "duration": "100 ms", "step": "1 ms" },
        "populations": { "A": { "size": 3, "model": {{model}} } }
        """, found);

    public static TheoryData<string, string> Rules => new()
    {
        { """ "model": "nearest_neighbour_stdp", "weight": 0.01, "w_min": 1, "w_max": 0.5 """, "NF1212 projections.p.synapse.w_min" },
        { """ "model": "homeostatic_stdp", "weight": 0.01, "w_max": -1 """, "NF1212 projections.p.synapse.w_max" },
        { """ "model": "nearest_neighbour_stdp", "weight": 0.04 """, "NF1204 projections.p.synapse.weight" },
        { """ "model": "homeostatic_stdp", "weight": { "uniform": [-0.01, 0.02] } """, "NF1204 projections.p.synapse.weight" },
        { """ "model": "homeostatic_stdp", "weight": { "normal": { "mean": 0.01, "sd": 0.005 } } """, "NF1208 projections.p.synapse.weight" },
        { """ "model": "homeostatic_stdp", "weight": { "normal": { "mean": 0.01, "sd": 0.005, "min": 0, "max": 0.03 } } """, "" },
        { """ "model": "homeostatic_stdp", "weight": { "normal": { "mean": 0.015, "sd": 0.001 } } """, "" },
        { """ "model": "homeostatic_stdp", "weight": 0.01, "window": "1.5 ms" """, "NF1501 projections.p.synapse.window" },
        { """ "model": "homeostatic_stdp", "weight": 0.01, "window": "0.5 ms" """, "NF1502 projections.p.synapse.window" },
        { """ "model": "homeostatic_stdp", "weight": 0.01, "gamma": 0, "window": "20 ms" """, "NF1510 projections.p.synapse" },
        { """ "model": "static", "weight": 1.5 """, "NF1510 projections.p.synapse.weight" },
        { """ "model": "static", "weight": -0.5 """, "" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Of_rules_onto_spiking_neurons(string synapse, string found) => Finds($$"""
        "simulation": { "duration": "100 ms", "step": "1 ms" },
        "populations": { "S": { "size": 2, "model": "poisson_source", "parameters": { "rate": "10 Hz" } }, "B": { "size": 2, "model": "izhikevich_conductance" } },
        "projections": { "p": { "from": "S", "to": "B", "receptor": "ampa", "synapse": { {{synapse}}, "delay": "1 ms" }, "connect": { "model": "all_to_all" } } }
        """, found);

    public static TheoryData<string, string> RateRules => new()
    {
        { """ "model": "bcm", "weight": 0.5, "w_min": 2 """, "NF1212 projections.p.synapse.w_min" },
        { """ "model": "diffusive_bcm", "weight": 0.5, "w_max": -0.5 """, "NF1212 projections.p.synapse.w_max" },
        { """ "model": "diffusive_bcm_as_published", "weight": 1.5 """, "NF1204 projections.p.synapse.weight" },
        { """ "model": "bcm", "weight": { "list": [0.5, -0.1, 0.5, 0.5] } """, "NF1204 projections.p.synapse.weight.list[1]" },
        { """ "model": "bcm", "weight": 0.5, "decay": "2 /ms" """, "NF1510 projections.p.synapse.decay" },
        { """ "model": "bcm", "weight": 0.5, "decay": "0.1 /ms" """, "" },
    };

    [Theory]
    [MemberData(nameof(RateRules))]
    public void Of_rules_between_rate_neurons(string synapse, string found) => Finds($$"""
        "simulation": { "duration": "100 ms", "step": "1 ms" },
        "populations": { "A": { "size": 2, "model": "rate_neuron" }, "B": { "size": 2, "model": "bcm_neuron" } },
        "projections": { "p": { "from": "A", "to": "B", "receptor": "input", "synapse": { {{synapse}} }, "connect": { "model": "all_to_all" } } }
        """, found);

    public static TheoryData<string, string, string> Rewired => new()
    {
        { """ "model": "static", "weight": "1 nS" """, """ "threshold": "2 nS", "regrown_weight": "1 nS" """, "NF1212 projections.p.rewiring.regrown_weight" },
        { """ "model": "static", "weight": "1 nS" """, """ "threshold": "1 nS", "regrown_weight": "1 nS" """, "" },
        { Learning("1 nS"), """ "regrown_weight": "30 nS" """, "NF1212 projections.p.rewiring.regrown_weight" },
        { Learning("1 nS"), """ "regrown_weight": "20 nS" """, "" },
        { Learning("-1 nS"), """ "regrown_weight": "1 nS" """, "NF1204 projections.p.synapse.weight" },
    };

    [Theory]
    [MemberData(nameof(Rewired))]
    public void Of_rewiring_by_weights(string synapse, string rewiring, string found) => Finds($$"""
        "simulation": { "duration": "1 s", "step": "0.1 ms" },
        "populations": { "B": { "size": 4, "model": "conductance_lif" } },
        "projections": {
          "p": {
            "from": "B", "to": "B", "receptor": "ampa", "synapse": { {{synapse}}, "delay": "1 ms" }, "connect": { "model": "fixed_probability", "p": 0.5 },
            "rewiring": { "strategy": "prune_and_regrow_anywhere", "every": "100 ms", {{rewiring}} }
          }
        }
        """, found);

    public static TheoryData<string, string> Stimuli => new()
    {
        { """ "model": "gratings", "side": 2, "rate": "200 Hz", "weight": "1 Hz" """, "NF1510 stimuli.s.weight" },
        { """ "model": "gratings", "side": 2, "rate": "28 Hz", "weight": "1 Hz" """, "" },
        { """ "model": "gratings", "side": 2, "shown": "1.5 ms", "weight": "1 Hz" """, "NF1212 stimuli.s.shown" },
    };

    [Theory]
    [MemberData(nameof(Stimuli))]
    public void Of_what_stimuli_give(string stimulus, string found) => Finds($$"""
        "simulation": { "duration": "100 ms", "step": "1 ms" },
        "populations": { "P": { "size": 8, "model": "inhomogeneous_poisson_source" } },
        "stimuli": { "s": { {{stimulus}}, "to": "P", "receptor": "rate" } }
        """, found);

    [Fact]
    public void A_single_spike_beyond_what_a_conductance_neuron_can_follow_is_warned_of() => Finds("""
        "simulation": { "duration": "200 ms", "step": "1 ms" },
        "populations": { "P": { "size": 2, "model": "poisson_source", "parameters": { "rate": "50 Hz" } }, "E": { "size": 2, "model": "conductance_lif" } },
        "projections": {
          "weak": { "from": "P", "to": "E", "receptor": "ampa", "synapse": { "model": "static", "weight": "150 nS", "delay": "1 ms" }, "connect": { "model": "all_to_all" } },
          "strong": { "from": "P", "to": "E", "receptor": "gaba", "synapse": { "model": "static", "weight": "100 uS", "delay": "1 ms" }, "connect": { "model": "all_to_all" } }
        }
        """, "NF1510 projections.strong.synapse.weight");

    private static string Learning(string weight) =>
        $$""" "model": "four_trace_stdp", "weight": "{{weight}}", "alpha_pre": 0, "alpha_post": 0, "a_plus": 1, "a_minus": -1, "tau_plus": "5 ms", "tau_minus": "20 ms" """;

    private static void Finds(string sections, string found)
    {
        var plugins = string.Join(", ", Catalog.Plugins.Select(plugin => $"\"{plugin.Id}\": \"*\""));
        var text = $$"""{ "format": "neuroforge/1", "name": "stated", "requires": { {{plugins}} }, {{sections}} }""";
        var model = Model.Parse(text, "stated.json", Catalog, new());
        string[] others = ["NF1220", "NF1221", "NF1521"]; // signs, sizes and delays, which the tests of signals look at
        Assert.Equal(found, string.Join("; ", model.Diagnostics.Where(d => !others.Contains(d.Code.Id)).Select(d => $"{d.Code} {d.Path}")));
        Assert.Equal(model.IsValid, found.Length == 0 || found.StartsWith("NF151", StringComparison.Ordinal));
    }
}
