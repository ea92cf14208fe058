using System.Globalization;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Tests.Signals;

/// <summary>
/// What the tests know of the shipped mechanisms by themselves: which receptor takes what, which stimulus and rule gives what, as their equations say.
/// </summary>
internal static class Pairing
{
    public const string Spikes = "spikes";
    public const string Continuous = "continuous";

    private const string Secondary =
        "\"amounts\": [1], \"groups\": 2, \"secondary_groups\": [0, 0, 0, 0, 1, 1, 1, 1], \"secondary_amounts\": [1], \"pairs\": []";

    private const string Traces =
        "\"alpha_pre\": 0, \"alpha_post\": 0, \"a_plus\": 1, \"a_minus\": -1, \"tau_plus\": \"5 ms\", \"tau_minus\": \"20 ms\"";

    private static readonly PluginCatalog Catalog = PluginDirectories.Load([]);

    /// <summary>Each receptor: its neuron model, its name, what it takes, and in which unit.</summary>
    public static readonly (string Model, string Name, string Takes, string Unit)[] Receptors =
    [
        ("iaf_psc_alpha", "ex", Spikes, "pA"), ("iaf_psc_alpha", "in", Spikes, "pA"), ("iaf_psc_alpha", "current", Continuous, "pA"),
        ("iaf_psc_exp", "ex", Spikes, "pA"), ("iaf_psc_exp", "in", Spikes, "pA"), ("iaf_psc_exp", "current", Continuous, "pA"),
        ("iaf_psc_delta", "ex", Spikes, "mV"), ("iaf_psc_delta", "in", Spikes, "mV"), ("iaf_psc_delta", "current", Continuous, "pA"),
        ("conductance_lif", "ampa", Spikes, "nS"), ("conductance_lif", "gaba", Spikes, "nS"),
        ("izhikevich_conductance", "ampa", Spikes, "1"), ("izhikevich_conductance", "nmda", Spikes, "1"),
        ("izhikevich_conductance_gaba", "ampa", Spikes, "1"), ("izhikevich_conductance_gaba", "nmda", Spikes, "1"),
        ("izhikevich_conductance_gaba", "gaba_a", Spikes, "1"), ("izhikevich_conductance_gaba", "gaba_b", Spikes, "1"),
        ("inhomogeneous_poisson_source", "rate", Continuous, "Hz"),
        ("rate_neuron", "input", Continuous, "1"),
        ("bcm_neuron", "input", Continuous, "1"), ("bcm_neuron", "messenger", Continuous, "1"),
        ("iaf_cond_exp", "ex", Spikes, "nS"), ("iaf_cond_exp", "in", Spikes, "nS"), ("iaf_cond_exp", "current", Continuous, "pA"),
        ("iaf_cond_alpha", "ex", Spikes, "nS"), ("iaf_cond_alpha", "in", Spikes, "nS"), ("iaf_cond_alpha", "current", Continuous, "pA"),
        ("aeif_cond_exp", "ex", Spikes, "nS"), ("aeif_cond_exp", "in", Spikes, "nS"), ("aeif_cond_exp", "current", Continuous, "pA"),
        ("aeif_cond_alpha", "ex", Spikes, "nS"), ("aeif_cond_alpha", "in", Spikes, "nS"), ("aeif_cond_alpha", "current", Continuous, "pA"),
        ("hh_cond_exp_traub", "ex", Spikes, "nS"), ("hh_cond_exp_traub", "in", Spikes, "nS"), ("hh_cond_exp_traub", "current", Continuous, "pA"),
        ("aeif_psc_delta_clopath", "ex", Spikes, "mV"), ("aeif_psc_delta_clopath", "current", Continuous, "pA"),
        ("aeif_psc_exp", "ex", Spikes, "pA"), ("aeif_psc_exp", "in", Spikes, "pA"), ("aeif_psc_exp", "current", Continuous, "pA"),
        ("hh_psc_alpha", "ex", Spikes, "pA"), ("hh_psc_alpha", "in", Spikes, "pA"), ("hh_psc_alpha", "current", Continuous, "pA"),
        ("mat2_psc_exp", "ex", Spikes, "pA"), ("mat2_psc_exp", "in", Spikes, "pA"), ("mat2_psc_exp", "current", Continuous, "pA"),
        ("gif_psc_exp", "ex", Spikes, "pA"), ("gif_psc_exp", "in", Spikes, "pA"), ("gif_psc_exp", "current", Continuous, "pA"),
        ("izhikevich", "ex", Spikes, "mV"), ("izhikevich", "current", Continuous, "pA"),
        ("parrot", "ex", Spikes, "1"),
        ("threshold_linear_rate", "input", Continuous, "1"), ("sigmoid_rate", "input", Continuous, "1"), ("lif_rate", "current", Continuous, "pA"),
        .. Eight("iaf_psc_exp_multisynapse", "pA"), .. Eight("iaf_cond_exp_multisynapse", "nS"),
        .. Conductances("iaf_cond_exp"), .. Conductances("iaf_cond_alpha"), .. Conductances("aeif_cond_exp"), .. Conductances("aeif_cond_alpha"),
    ];

    /// <summary>Each stimulus: its name, its parameters, what it gives, and in which unit of its own.</summary>
    public static readonly (string Name, string Parameters, string Gives, string? Unit)[] Stimuli =
    [
        ("poisson", "\"rate\": \"1 kHz\"", Spikes, null),
        ("spike_train", "\"times\": [\"10 ms\"]", Spikes, null),
        ("poisson_rates", $"\"rates\": [{string.Join(", ", Enumerable.Repeat("\"1 kHz\"", 8))}]", Spikes, null),
        ("poisson_movie", $"\"rates\": [{string.Join(", ", Enumerable.Repeat("\"1 kHz\"", 16))}], \"frame\": \"10 ms\"", Spikes, null),
        ("inhomogeneous_poisson", "\"times\": [\"10 ms\"], \"rates\": [\"1 kHz\"]", Spikes, null),
        ("moving_bump", "\"columns\": 4, \"rows\": 2", Spikes, null),
        ("spike_trains", "\"times\": [\"10 ms\"], \"neurons\": [1]", Spikes, null),
        ("pulse_packet", "\"times\": [\"10 ms\"], \"activity\": 3", Spikes, null),
        ("correlated_poisson", "\"rate\": \"1 kHz\", \"correlation\": 0.1", Spikes, null),
        ("constant_current", "\"amplitude\": \"100 pA\"", Continuous, "pA"),
        ("step_current", "\"times\": [\"10 ms\"], \"amplitudes\": [\"100 pA\"]", Continuous, "pA"),
        ("ornstein_uhlenbeck_current", "\"mean\": \"100 pA\", \"sigma\": \"10 pA\", \"tau\": \"5 ms\"", Continuous, "pA"),
        ("ornstein_uhlenbeck_conductance", "\"mean\": \"12 nS\", \"sigma\": \"3 nS\", \"tau\": \"2.7 ms\"", Continuous, "nS"),
        ("gratings", "\"side\": 2", Continuous, null),
        ("random_group", "\"amounts\": [1], \"groups\": 2", Continuous, null),
        ("random_neurons", "\"amount\": 1, \"draws\": 1, \"first\": 0", Continuous, null),
        ("random_group_on_background", "\"amount\": 1, \"groups\": 2, \"background\": 0.1", Continuous, null),
        ("random_group_with_secondary", Secondary, Continuous, null),
    ];

    /// <summary>Each rule: its name, its parameters, a model whose neurons it can come from, what it gives, and the unit of weights that it asks for.</summary>
    public static readonly (string Name, string Parameters, string Source, string Gives, string? Unit)[] Rules =
    [
        ("static", "", "poisson_source", Spikes, null),
        ("four_trace_stdp", Traces, "poisson_source", Spikes, "nS"),
        ("nearest_neighbour_stdp", "", "poisson_source", Spikes, null),
        ("homeostatic_stdp", "", "poisson_source", Spikes, null),
        ("continuous", "", "rate_neuron", Continuous, null),
    ];

    /// <summary>Models whose neurons never spike.</summary>
    public static readonly string[] Silent = ["rate_neuron", "bcm_neuron", "ornstein_uhlenbeck", "threshold_linear_rate", "sigmoid_rate", "lif_rate"];

    /// <summary>Reads a description that consists of the given parts.</summary>
    public static Model Read(string populations, string parts, double step = 0.1, double duration = 1000) => Model.Parse(
        string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "format": "neuroforge/1", "name": "pairing",
          "requires": {
            "integrate-and-fire": "*", "carlson-2013": "*", "sweeney-clopath-2017": "*", "weight-based-rewiring": "*", "butz-van-ooyen-2013": "*",
            "conductance": "*", "adaptive-exponential": "*", "hodgkin-huxley": "*", "izhikevich": "*", "rate-neurons": "*", "plasticity": "*",
            "stimuli": "*", "static": "*", "connectivity": "*"
          },
          "simulation": { "duration": "{{duration}} ms", "step": "{{step}} ms", "seed": 1 },
          "populations": { {{populations}} },
          {{parts}}
        }
        """),
        "pairing.json",
        Catalog,
        new());

    private static IEnumerable<(string Model, string Name, string Takes, string Unit)> Conductances(string model) =>
        [(model, "conductance_ex", Continuous, "nS"), (model, "conductance_in", Continuous, "nS")];

    private static IEnumerable<(string Model, string Name, string Takes, string Unit)> Eight(string model, string unit) =>
        [.. Enumerable.Range(1, 8).Select(i => (model, $"syn_{i}", Spikes, unit)), (model, "current", Continuous, "pA")];

    /// <summary>The codes of what is found.</summary>
    public static IEnumerable<string> Codes(this Model model) => model.Diagnostics.Select(d => d.Code.Id);

    /// <summary>Holds what is found against codes with their places, in the order of the text.</summary>
    public static void AssertFound(this Model model, params string[] expected) =>
        Assert.Equal(expected, model.Diagnostics.Select(d => $"{d.Code.Id} {d.Path}"));

    /// <summary>What is found, for a message.</summary>
    public static string Told(this Model model) => string.Join('\n', model.Diagnostics);

    /// <summary>A weight in a unit.</summary>
    public static string Weight(string unit) => unit == "1" ? "0.01" : $"\"0.01 {unit}\"";

    /// <summary>Whether anything found is an error.</summary>
    public static bool HasErrors(this Model model) => model.Diagnostics.Any(d => d.Severity == Severity.Error);
}
