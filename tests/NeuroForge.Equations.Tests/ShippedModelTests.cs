using NeuroForge.AdaptiveExponential;
using NeuroForge.Conductance;
using NeuroForge.Declarations;
using NeuroForge.Equations.Models;
using NeuroForge.HodgkinHuxley;
using NeuroForge.IntegrateAndFire;
using NeuroForge.Izhikevich;
using NeuroForge.Mechanisms;

namespace NeuroForge.Equations.Tests;

/// <summary>Models as equations against the plugins of the same models.</summary>
public sealed class ShippedModelTests
{
    private static readonly (string, string)[] Exponential =
    [
        ("c_m", "250 pF"), ("tau_m", "10 ms"), ("tau_ex", "2 ms"), ("e_l", "-70 mV"), ("v_th", "-55 mV"), ("v_reset", "-70 mV"), ("t_ref", "2 ms"),
        ("i_e", "300 pA"),
    ];

    private static readonly (string, string)[] Adaptive =
    [
        ("c_m", "281 pF"), ("g_l", "30 nS"), ("e_l", "-70.6 mV"), ("v_th", "-50.4 mV"), ("delta_t", "2 mV"), ("tau_w", "144 ms"), ("a", "4 nS"),
        ("b", "80.5 pA"), ("v_reset", "-60 mV"), ("v_peak", "0 mV"), ("tau_syn", "0.2 ms"), ("i_e", "0 pA"),
    ];

    private static NeuronSource Linear(string name, string[] synapse, (string, string)[] states, string received) => Models.Neuron(
        name,
        ["dv/dt = (e_l - v)/tau_m + (i_syn + i_e + current)/c_m", .. synapse],
        Exponential,
        [("v", "= e_l"), .. states],
        [("ex", "pA"), ("current", "pA")],
        [("ex", [received])],
        "v >= v_th",
        ["v = v_reset"],
        "t_ref");

    /// <summary>Both are exact, so they differ by rounding alone: 1e-12 of the range of the potential.</summary>
    [Fact]
    public void Exponential_currents_are_integrated_exactly()
    {
        var equations = Linear("psc_exp", ["di_syn/dt = -i_syn/tau_ex"], [("i_syn", "0 pA")], "i_syn += weight");
        Assert.Equal("exact, since all equations are linear with constant coefficients", Compiled.Generated(equations).Method);
        Same(Compiled.Of(equations), Shipped(typeof(IafPscExp<>)), "v_m", 1e-12, 15, ("i_e", 300));
    }

    /// <summary>The alpha function needs the matrix, also where its two time constants are those of the membrane.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public void Alpha_currents_are_integrated_exactly(double tau)
    {
        var equations = Linear(
            "psc_alpha",
            ["di_syn/dt = di_now - i_syn/tau_ex", "ddi_now/dt = -di_now/tau_ex"],
            [("i_syn", "0 pA"), ("di_now", "0 pA/ms")],
            "di_now += weight*e/tau_ex");
        var own = LoneNeuron.Of(Compiled.Of(equations), 0.1, ("tau_ex", tau));
        var shipped = LoneNeuron.Of(Shipped(typeof(IafPscAlpha<>)), 0.1, ("i_e", 300), ("tau_syn_ex", tau));
        Same(own, shipped, "v_m", 1e-12, 15);
    }

    /// <summary>
    /// The plugin's method is of the second order. Half the step divides the distance by about 4, at least by 3 where higher orders still count.
    /// </summary>
    [Fact]
    public void The_adaptive_exponential_neuron_converges_to_the_plugin()
    {
        var mechanism = Compiled.Of(Aeif("rk4"));
        var (coarse, fine) = (AdaptiveDistance(mechanism, 0.1), AdaptiveDistance(mechanism, 0.05));
        Assert.InRange(fine, 0, coarse / 3);
        Assert.InRange(fine, 0, 1e-3);
    }

    /// <summary>The plugin resolves a spike within a step, equations do not: each of the intervals may differ by a step.</summary>
    [Fact]
    public void The_adaptive_exponential_neuron_has_the_same_spikes()
    {
        var (own, shipped) = (Spikes(LoneNeuron.Of(Compiled.Of(Aeif("rk4")), 0.01, ("i_e", 800)), 50_000),
            Spikes(LoneNeuron.Of(Shipped(typeof(AeifPscExp<>)), 0.01, ("i_e", 800)), 50_000));
        Assert.True(shipped.Count > 5);
        Assert.Equal(shipped.Count, own.Count);
        Assert.All(own.Zip(shipped).Index(), pair => Assert.InRange(Math.Abs(pair.Item.First - pair.Item.Second), 0, pair.Index + 1));
    }

    /// <summary>Both are Euler's method from the old values, so they differ by rounding, which spikes amplify little in half a second.</summary>
    [Fact]
    public void Izhikevichs_neuron_takes_the_same_steps()
    {
        var equations = Models.Neuron(
            "izhikevich",
            ["dv/dt = 0.04/(mV*ms)*v^2 + 5/ms*v + 140 mV/ms - u + (i_e + current)/c_m", "du/dt = a*(b*v - u)"],
            [("a", "0.02 1/ms"), ("b", "0.2 1/ms"), ("c", "-65 mV"), ("d", "8 mV/ms"), ("c_m", "1 pF"), ("i_e", "0 pA"), ("v_th", "30 mV")],
            [("v", "-65 mV"), ("u", "-13 mV/ms")],
            [("ex", "mV"), ("current", "pA")],
            [("ex", ["v += weight"])],
            "v >= v_th",
            ["v = c", "u += d"],
            method: "euler");
        var own = LoneNeuron.Of(Compiled.Of(equations), 0.1, ("i_e", 10));
        var shipped = LoneNeuron.Of(Shipped(typeof(IzhikevichNeuron<>)), 0.1, ("i_e", 10));
        var spikes = Same(own, shipped, "v_m", 1e-9, 95, stimulated: false);
        Assert.True(spikes > 5);
    }

    /// <summary>
    /// The plugin's steps are four times shorter. Half the step divides the distance by about 16, at least by 8 where higher orders still count.
    /// </summary>
    [Fact]
    public void Hodgkin_and_Huxleys_neuron_converges_to_the_plugin()
    {
        var mechanism = Compiled.Of(HodgkinHuxley());
        var (coarse, fine) = (Distance(mechanism, 0.025), Distance(mechanism, 0.0125));
        Assert.InRange(fine, 0, coarse / 8);
        Assert.InRange(fine, 0, 1e-3);
    }

    /// <summary>
    /// The plugin solves the membrane exactly with the conductance's mean, equations by Runge and Kutta's method: both converge to one solution.
    /// </summary>
    [Fact]
    public void A_neuron_with_conductances_converges_to_the_plugin()
    {
        var equations = Models.Neuron(
            "cond_exp",
            ["i_leak = g_l*(v - e_l)", "dv/dt = -(i_leak + g*(v - e_ex))/c_m", "dg/dt = -g/tau"],
            [("c_m", "250 pF"), ("g_l", "16.6667 nS"), ("e_l", "-70 mV"), ("e_ex", "0 mV"), ("tau", "0.2 ms")],
            [("v", "= e_l"), ("g", "0 nS")],
            [("ex", "nS")],
            [("ex", ["g += weight"])],
            method: "rk4");
        var mechanism = Compiled.Of(equations);
        var errors = new[] { 0.02, 0.01 }.Select(step => ConductanceDistance(mechanism, step)).ToList();
        Assert.InRange(errors[1], 0, Math.Max(1e-9, 0.6 * errors[0]));
        Assert.InRange(errors[1], 0, 0.02);
    }

    /// <summary>The greatest distance of the potentials in mV below threshold, with a constant current and an arrival every 3 ms.</summary>
    private static double AdaptiveDistance(Mechanism mechanism, double step)
    {
        var own = LoneNeuron.Of(mechanism, step, ("i_e", 480));
        var shipped = LoneNeuron.Of(Shipped(typeof(AeifPscExp<>)), step, ("i_e", 480));
        var (greatest, steps) = (0.0, (int)Math.Round(3 / step));
        for (var index = 1; index * step < 200; index++)
        {
            own["to ex"] = shipped["to ex"] = index % steps == 0 ? 120 : 0;
            Assert.False(own.Step() | shipped.Step());
            greatest = Math.Max(greatest, Math.Abs(own["v"] - shipped["v_m"]));
        }

        return greatest;
    }

    private static double ConductanceDistance(Mechanism mechanism, double step)
    {
        var own = LoneNeuron.Of(mechanism, step);
        var shipped = LoneNeuron.Of(Shipped(typeof(IafCondExp<>)), step, ("g_l", 16.6667), ("v_th", 1000), ("t_ref", 0));
        var greatest = 0.0;
        for (var index = 0; index * step < 20; index++)
        {
            own["to ex"] = shipped["to ex"] = index == 10 ? 20 : 0;
            own.Step();
            shipped.Step();
            greatest = Math.Max(greatest, Math.Abs(own["v"] - shipped["v_m"]));
        }

        return greatest;
    }

    private static double Distance(Mechanism mechanism, double step)
    {
        var own = LoneNeuron.Of(mechanism, step, ("i_e", 650));
        var shipped = LoneNeuron.Of(Shipped(typeof(HhPscAlpha<>)), step, ("i_e", 650));
        var greatest = 0.0;
        for (var index = 0; index * step < 20; index++)
        {
            own.Step();
            shipped.Step();
            greatest = Math.Max(greatest, Math.Abs(own["v"] - shipped["v_m"]));
        }

        return greatest;
    }

    private static NeuronSource Aeif(string method) => Models.Neuron(
        "aeif",
        [
            "u = min(v, v_peak)",
            "dv/dt = (-g_l*(u - e_l) + g_l*delta_t*exp((u - v_th)/delta_t) - w + i_syn + i_e + current)/c_m",
            "dw/dt = (a*(u - e_l) - w)/tau_w",
            "di_syn/dt = -i_syn/tau_syn",
        ],
        Adaptive,
        [("v", "= e_l"), ("w", "0 pA"), ("i_syn", "0 pA")],
        [("ex", "pA"), ("current", "pA")],
        [("ex", ["i_syn += weight"])],
        "v >= v_peak",
        ["v = v_reset", "w += b"],
        method: method);

    private static NeuronSource HodgkinHuxley() => Models.Neuron(
        "hh",
        [
            "alpha_m = 1/ms/exprel(-(v + 40 mV)/(10 mV))", "beta_m = 4/ms*exp(-(v + 65 mV)/(18 mV))",
            "alpha_h = 0.07/ms*exp(-(v + 65 mV)/(20 mV))", "beta_h = 1/ms/(1 + exp(-(v + 35 mV)/(10 mV)))",
            "alpha_n = 0.1/ms/exprel(-(v + 55 mV)/(10 mV))", "beta_n = 0.125/ms*exp(-(v + 65 mV)/(80 mV))",
            "dm/dt = alpha_m*(1 - m) - beta_m*m", "dh/dt = alpha_h*(1 - h) - beta_h*h", "dn/dt = alpha_n*(1 - n) - beta_n*n",
            "dv/dt = (g_na*m^3*h*(e_na - v) + g_k*n^4*(e_k - v) + g_l*(e_l - v) + i_e)/c_m",
        ],
        [
            ("c_m", "100 pF"), ("g_na", "12 uS"), ("g_k", "3.6 uS"), ("g_l", "30 nS"), ("e_na", "50 mV"), ("e_k", "-77 mV"), ("e_l", "-54.402 mV"),
            ("i_e", "0 pA"),
        ],
        [("v", "-65 mV"), ("m", "0.05293248525724958"), ("h", "0.5961207535084603"), ("n", "0.3176769140606974")],
        method: "rk4");

    private static Mechanism Shipped(Type type) => Mechanism.Declare(type, PluginIdentity.None);

    private static void Same(Mechanism own, Mechanism shipped, string potential, double tolerance, double range, params (string, double)[] parameters) =>
        Same(LoneNeuron.Of(own, 0.1, parameters), LoneNeuron.Of(shipped, 0.1, parameters), potential, tolerance, range);

    /// <summary>Compares potentials after every step, within a tolerance relative to their range, and spikes.</summary>
    private static int Same(LoneNeuron own, LoneNeuron shipped, string potential, double tolerance, double range, bool stimulated = true)
    {
        var spikes = 0;
        for (var index = 0; index < 5000; index++)
        {
            if (stimulated)
            {
                own["to ex"] = shipped["to ex"] = index % 37 == 5 ? 120 : 0;
                own["to current"] = shipped["to current"] = index is > 1000 and < 2000 ? -35 : 0;
            }

            var (spiked, expected) = (own.Step(), shipped.Step());
            Assert.Equal(expected, spiked);
            Assert.InRange(Math.Abs(own["v"] - shipped[potential]), 0, tolerance * range);
            spikes += spiked ? 1 : 0;
        }

        return spikes;
    }

    private static List<int> Spikes(LoneNeuron neuron, int steps) => [.. Enumerable.Range(0, steps).Where(_ => neuron.Step())];
}
