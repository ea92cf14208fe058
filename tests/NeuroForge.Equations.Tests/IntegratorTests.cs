using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Equations.Tests;

/// <summary>Integration methods: their orders, the choice of one, noise.</summary>
public sealed class IntegratorTests
{
    private static readonly (string, string)[] FitzHughNagumo = [("eps", "0.08 1/ms"), ("a", "0.7"), ("b", "0.8"), ("i", "0.5")];

    /// <summary>
    /// FitzHugh and Nagumo's oscillator at 40 ms against a step of 1/1024 ms: half the step divides the error by 2 to the order, within a factor of 1.4.
    /// </summary>
    [Theory]
    [InlineData("euler", 1)]
    [InlineData("exponential_euler", 1)]
    [InlineData("heun", 2)]
    [InlineData("rk4", 4)]
    public void A_method_has_its_order(string method, int order)
    {
        var exact = Oscillator("rk4", 1.0 / 1024);
        var (coarse, fine) = (Math.Abs(Oscillator(method, 1.0 / 16) - exact), Math.Abs(Oscillator(method, 1.0 / 32) - exact));
        Assert.InRange(coarse / fine, Math.ScaleB(1, order) / 1.4, Math.ScaleB(1, order) * 1.4);
    }

    /// <summary>
    /// FitzHugh and Nagumo's oscillator against its solution at 10, 20 and 40 ms: a Taylor series with 30 digits (mpmath's odefun), which SciPy's DOP853 gives
    /// to 1e-13. The method is of the fourth order, so half the step divides the error by 16, at least by 12 where the fifth order still counts, and at
    /// 1/256 ms it is near rounding, 1e-11.
    /// </summary>
    [Fact]
    public void An_oscillator_has_the_solution_of_an_independent_program()
    {
        double[] exact = [1.5344288924331212868, -1.9702618132927793576, -0.72515028987288192365];
        double Error(double step) => exact.Zip([10, 20, 40], (value, time) => Math.Abs(Oscillator("rk4", step, time) - value)).Max();
        var (coarse, fine) = (Error(1.0 / 16), Error(1.0 / 32));
        Assert.InRange(coarse / fine, 12, 20);
        Assert.InRange(Error(1.0 / 256), 0, 1e-11);
    }

    [Theory]
    [InlineData("exact, since all equations are linear with constant coefficients", "dv/dt = -v/tau", "dw/dt = (v - w)/tau")]
    [InlineData("exponential_euler for v, w, chosen by the equations", "dv/dt = -v*w/(1 pA*tau)", "dw/dt = (1 pA - w)*v/(1 mV*tau)")]
    [InlineData("exponential_euler for v, exact for w, chosen by the equations", "dv/dt = -v*w/(1 pA*tau)", "dw/dt = -w/tau")]
    [InlineData("euler for v, exact for w, chosen by the equations", "dv/dt = -v/tau + sigma*sqrt(2/tau)*noise()", "dw/dt = -w/tau")]
    public void The_method_follows_from_the_equations(string expected, params string[] equations)
    {
        equations = [.. equations.Select(e => e.Replace("dw/dt = (v - w)", "dw/dt = (v*1 pA/(1 mV) - w)", StringComparison.Ordinal))];
        var source = Models.Neuron("model", equations, [("tau", "10 ms"), ("sigma", "1 mV")], [("v", "1 mV"), ("w", "0 pA")]);
        Assert.Equal(expected, Compiled.Generated(source).Method);
    }

    /// <summary>x' = -x/tau, y' = (x - y)/tau, z' = (y - z)/tau: z is x0 (t/tau)^2 / 2 e^(-t/tau), to rounding after 1,000 steps.</summary>
    [Fact]
    public void A_chain_with_one_time_constant_is_exact()
    {
        var neuron = LoneNeuron.Of(
            Compiled.Of(Models.Neuron(
                "chain", ["dx/dt = -x/tau", "dy/dt = (x - y)/tau", "dz/dt = (y - z)/tau"], [("tau", "10 ms")], [("x", "1"), ("y", "0"), ("z", "0")])),
            0.1);
        for (var index = 1; index <= 1000; index++)
        {
            neuron.Step();
            var time = index * 0.01;
            Assert.InRange(neuron["z"] / (0.5 * time * time * Math.Exp(-time)), 1 - 1e-12, 1 + 1e-12);
        }
    }

    /// <summary>In the refractory time a state that is held stays, and one that depends on it follows the held value exactly.</summary>
    [Fact]
    public void A_linear_state_follows_a_held_one()
    {
        var neuron = LoneNeuron.Of(
            Compiled.Of(Models.Neuron(
                "follower",
                ["dv/dt = (20 mV - v)/(10 ms)", "du/dt = (v - u)/(5 ms)"],
                [("t_ref", "3 ms")],
                [("v", "0 mV"), ("u", "0 mV")],
                threshold: "v > 10 mV",
                reset: ["v = 2 mV"],
                refractory: "t_ref")),
            0.1);
        while (!neuron.Step())
        {
            Assert.True(neuron["v"] < 10);
        }

        var begin = neuron["u"];
        for (var index = 1; index <= 30; index++)
        {
            Assert.False(neuron.Step());
            Assert.Equal(2, neuron["v"]);
            Assert.InRange(neuron["u"] - (2 + ((begin - 2) * Math.Exp(-index * 0.02))), -1e-12, 1e-12);
        }

        neuron.Step();
        Assert.True(neuron["v"] > 2);
    }

    /// <summary>Euler and Maruyama: h f + sqrt(h) g times the normal deviate of the drawn number.</summary>
    [Fact]
    public void Noise_is_scaled_by_the_root_of_the_step()
    {
        var neuron = LoneNeuron.Of(
            Compiled.Of(Models.Neuron("noisy", ["dx/dt = -x/tau + sigma*sqrt(2/tau)*noise()"], [("tau", "8 ms"), ("sigma", "3 mV")], [("x", "1 mV")])), 0.25);
        var expected = 1.0;
        foreach (var uniform in new[] { 0.5, 0.9, 0.01 })
        {
            neuron["uniform 0"] = uniform;
            neuron.Step();
            expected += (0.25 * -expected / 8) + (3 * Math.Sqrt(2.0 / 8) * Math.Sqrt(0.25) * NormalDeviates.Of<Double1>(uniform).Number);
            Assert.Equal(expected, neuron["x"], 1e-13);
        }
    }

    [Fact]
    public void Units_of_any_size_give_the_same_values()
    {
        var plain = LoneNeuron.Of(
            Compiled.Of(Models.Neuron(
                "plain", ["dv/dt = (g*(e - v) + i)/c"], [("g", "10 nS"), ("e", "-70 mV"), ("c", "100 pF"), ("i", "50 pA")], [("v", "-60 mV")])), 0.1);
        var mixed = LoneNeuron.Of(
            Compiled.Of(Models.Neuron(
                "mixed",
                ["dv/dt = (g*(e - v) + i)/c"],
                [("g", "0.01 uS"), ("e", "-0.07 V"), ("c", "0.1 nF"), ("i", "0.05 nA")],
                [("v", "-60000 uV")])),
            0.1);
        for (var index = 0; index < 100; index++)
        {
            plain.Step();
            mixed.Step();
            Assert.Equal(plain["v"], mixed["v"] / 1000, 1e-12);
        }
    }

    private static double Oscillator(string method, double step, double until = 40)
    {
        var neuron = LoneNeuron.Of(
            Compiled.Of(Models.Neuron(
                "oscillator",
                ["dv/dt = (v - v^3/3 - w + i)/(1 ms)", "dw/dt = eps*(v + a - b*w)"],
                FitzHughNagumo,
                [("v", "-1"), ("w", "-0.5")],
                method: method)),
            step);
        for (var index = 0; index < until / step; index++)
        {
            neuron.Step();
        }

        return neuron["v"];
    }
}
