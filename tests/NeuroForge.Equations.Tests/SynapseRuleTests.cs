using NeuroForge.Declarations;
using NeuroForge.Equations.Models;
using NeuroForge.Mechanisms;
using NeuroForge.Plasticity.ShortTerm;
using NeuroForge.Plasticity.SpikeTiming;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;
using NeuroForge.Static;

namespace NeuroForge.Equations.Tests;

/// <summary>Synapse rules as equations against the plugins of the same rules, spike by spike.</summary>
public sealed class SynapseRuleTests
{
    private const double Step = 0.1;

    private static readonly string[] Windows = ["dx/dt = -x/tau_plus", "dy/dt = -y/tau_minus"];

    private static readonly (string, string)[] Traces = [("x", "0"), ("y", "0")];

    private static readonly (string, string)[] Stdp =
        [("lambda", "0.01"), ("alpha", "1.1"), ("tau_plus", "20 ms"), ("tau_minus", "0.03 s"), ("w_min", "0"), ("w_max", "100")];

    private static readonly (string, double)[] AsShipped = [("alpha", 1.1), ("tau_minus", 30)];

    [Fact]
    public void A_static_synapse_transmits_its_weight() => Same(Models.Synapse("constant", [], [], [], ["transmitted = weight"]), typeof(StaticSynapse<>), []);

    /// <summary>As in NEST: spikes of one step are no pair, and a spike transmits the weight after its depression.</summary>
    [Fact]
    public void Multiplicative_stdp_has_the_weights_of_the_plugin() => Same(
        Models.Synapse(
            "pair_stdp",
            Windows,
            Stdp,
            Traces,
            ["weight -= alpha*lambda*(weight - w_min)*y", "transmitted = weight", "x += 1"],
            ["weight += lambda*(w_max - weight)*before(x)", "y += 1"],
            "w_min",
            "w_max"),
        typeof(Stdp<>),
        AsShipped);

    /// <summary>As in Brian2: spikes of one step are a pair, and a spike transmits the weight before its depression. Traces have amplitudes.</summary>
    [Fact]
    public void Additive_stdp_has_the_weights_of_the_plugin() => Same(
        Models.Synapse(
            "additive_stdp",
            ["a_plus = lambda*(w_max - w_min)", .. Windows],
            Stdp,
            Traces,
            ["transmitted = weight", "x += a_plus", "weight += y"],
            ["y -= alpha*a_plus", "weight += x"],
            "w_min",
            "w_max"),
        typeof(Stdp<>),
        [.. AsShipped, ("mu_plus", 0), ("mu_minus", 0), ("coincident", 1), ("passes_on_before", 1)]);

    [Fact]
    public void A_power_law_has_the_weights_of_the_plugin() => Same(
        Models.Synapse(
            "power_stdp",
            ["r = w_max - w_min", .. Windows],
            [.. Stdp, ("mu", "0.4")],
            Traces,
            ["weight -= alpha*lambda*r*((weight - w_min)/r)^mu*y", "transmitted = weight", "x += 1"],
            ["weight += lambda*r*((w_max - weight)/r)^mu*before(x)", "y += 1"],
            "w_min",
            "w_max"),
        typeof(Stdp<>),
        [.. AsShipped, ("mu_plus", 0.4), ("mu_minus", 0.4)]);

    [Fact]
    public void Nearest_neighbours_have_the_weights_of_the_plugin() => Same(
        Models.Synapse(
            "nearest_stdp",
            Windows,
            Stdp,
            Traces,
            ["weight -= alpha*lambda*(weight - w_min)*y", "transmitted = weight", "x = 1"],
            ["weight += lambda*(w_max - weight)*before(x)", "y = 1"],
            "w_min",
            "w_max"),
        typeof(StdpNnSymm<>),
        AsShipped);

    [Fact]
    public void The_triplet_rule_has_the_weights_of_the_plugin() => Same(
        Models.Synapse(
            "triplet_stdp",
            ["dr1/dt = -r1/tau_plus", "dr2/dt = -r2/tau_x", "do1/dt = -o1/tau_minus", "do2/dt = -o2/tau_y"],
            [
                ("a2_plus", "5e-3"), ("a3_plus", "6.2e-3"), ("a2_minus", "7e-3"), ("a3_minus", "2.3e-4"), ("tau_plus", "16.8 ms"), ("tau_x", "101 ms"),
                ("tau_minus", "20 ms"), ("tau_y", "110 ms"),
            ],
            [("r1", "0"), ("r2", "0"), ("o1", "0"), ("o2", "0")],
            ["weight -= o1*(a2_minus + a3_minus*r2)", "transmitted = weight", "r1 += 1", "r2 += 1"],
            ["weight += before(r1)*(a2_plus + a3_plus*o2)", "o1 += 1", "o2 += 1"],
            "0",
            "100"),
        typeof(StdpTriplet<>),
        [("a_plus", 5e-3)]);

    [Fact]
    public void Inhibitory_plasticity_has_the_weights_of_the_plugin() => Same(
        Models.Synapse(
            "inhibitory",
            ["dx/dt = -x/tau", "dy/dt = -y/tau"],
            [("eta", "0.1"), ("alpha", "0.12"), ("tau", "20 ms"), ("w_max", "100")],
            Traces,
            ["weight += eta*y", "weight -= eta*alpha", "x += 1", "transmitted = weight"],
            ["weight += eta*before(x)", "y += 1"],
            "0",
            "w_max"),
        typeof(Vogels2011<>),
        [("eta", 0.1), ("w_max", 100)]);

    /// <summary>Facilitation and depression from spike to spike; both are exact, and errors do not add up, since resources forget.</summary>
    [Fact]
    public void Short_term_plasticity_transmits_what_the_plugin_does() => Same(
        Models.Synapse(
            "short_term",
            ["dx/dt = (1 - x)/tau_rec", "du/dt = (u_0 - u)/tau_fac"],
            [("u_0", "0.2"), ("tau_rec", "130 ms"), ("tau_fac", "530 ms")],
            [("x", "1"), ("u", "= u_0")],
            ["transmitted = weight*u*x", "x -= u*x", "u += u_0*(1 - u)"]),
        typeof(TsodyksMarkram<>),
        [("u_0", 0.2), ("tau_rec", 130), ("tau_fac", 530)]);

    /// <summary>A state that spikes of both sides change is one of each synapse; it decays exactly from spike to spike.</summary>
    [Fact]
    public void A_state_of_both_sides_decays_from_spike_to_spike()
    {
        var rule = Compiled.Of(Models.Synapse(
            "both", ["dc/dt = -c/tau"], [("tau", "10 ms")], [("c", "0")], ["c += 1", "transmitted = c*weight"], ["c += 2"]));
        Assert.Equal(["c", "last_event"], rule.States.Select(state => state.Name));
        var synapse = LoneSynapse.Of(rule, Step, 1);
        synapse.Spike(100, true, true);
        Assert.Equal(3, synapse["c"]);
        Assert.Equal((3 * Math.Exp(-2)) + 1, synapse.Spike(300, true, false), 1e-13);
    }

    /// <summary>A statement sees what those before it have changed, and none sees those after it, also where a value is only copied.</summary>
    [Fact]
    public void Statements_act_in_their_order()
    {
        var synapse = LoneSynapse.Of(
            Compiled.Of(Models.Synapse(
                "ordered", [], [], [("a", "1"), ("b", "2")], ["transmitted = b", "a = b", "b = weight", "weight = a + b", "a *= 10"])),
            Step,
            5);
        Assert.Equal(2, synapse.Spike(1, true, false));
        Assert.Equal((20, 5, 7), (synapse["a"], synapse["b"], synapse["weight"]));
    }

    [Fact]
    public void Traces_are_kept_once_for_each_neuron()
    {
        var rule = Compiled.Of(Models.Synapse(
            "seen", Windows, Stdp[2..4], Traces, ["x += 1", "transmitted = weight + x + y"], ["y += 1", "weight += before(x)"]));
        Assert.Empty(rule.States);
        Assert.Equal([("x", false), ("x", true), ("y", false)], rule.Seen.OfType<SeenTrace>().Select(t => (t.Side == Side.Pre ? "x" : "y", t.Before)));
        Assert.True(rule.LearnsAtSpikesAlone);
    }

    /// <summary>200,000 steps with some 8,000 spikes of either neuron, also in one step; the reference rounds in another order, at most once a spike.</summary>
    private static void Same(SynapseSource equations, Type shipped, (string, double)[] parameters)
    {
        var own = LoneSynapse.Of(Compiled.Of(equations), Step, 40);
        var reference = LoneSynapse.Of(Mechanism.Declare(shipped, PluginIdentity.None), Step, 40, parameters);
        var random = new RandomStream(3, StreamPurpose.Population, 0);
        var together = 0;
        for (var step = 0; step < 200_000; step++)
        {
            var (pre, post) = (random.NextDouble() < 0.04, random.NextDouble() < 0.04);
            if (pre || post)
            {
                together += pre && post ? 1 : 0;
                var (expected, sent) = (reference.Spike(step, pre, post), own.Spike(step, pre, post));
                Assert.Equal(expected, sent, 1e-12 * 100);
                Assert.Equal(reference["weight"], own["weight"], 1e-12 * 100);
            }
        }

        Assert.InRange(together, 200, 500);
    }
}
