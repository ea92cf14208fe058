namespace NeuroForge.Hosting.Tests.Signals;

/// <summary>What is allowed is right: at half the step a signal of the right kind has the same effect.</summary>
public sealed class EffectTests
{
    /// <summary>The models that are integrated exactly: rounding alone.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Models of the first order, at a step of 0.1 ms and time constants of 5 ms and more: an error of some h / tau, of which half is left.</summary>
    private const double FirstOrder = 0.03;

    private const string Delayed = "\"delay\": \"1 ms\"";

    public static TheoryData<string, string, string, double> SpikesOntoReceptors => new()
    {
        { "iaf_psc_alpha", "ex", "\"10 pA\"", Rounding },
        { "iaf_psc_alpha", "in", "\"-10 pA\"", Rounding },
        { "iaf_psc_exp", "ex", "\"10 pA\"", Rounding },
        { "iaf_psc_exp", "in", "\"-10 pA\"", Rounding },
        { "iaf_psc_delta", "ex", "\"1 mV\"", Rounding },
        { "iaf_psc_delta", "in", "\"-1 mV\"", Rounding },
        { "conductance_lif", "ampa", "\"1 nS\"", FirstOrder },
        { "conductance_lif", "gaba", "\"1 nS\"", FirstOrder },
        { "izhikevich_conductance", "ampa", "0.01", FirstOrder },
        { "izhikevich_conductance", "nmda", "0.01", FirstOrder },
        { "izhikevich_conductance_gaba", "ampa", "0.01", FirstOrder },
        { "izhikevich_conductance_gaba", "nmda", "0.01", FirstOrder },
        { "izhikevich_conductance_gaba", "gaba_a", "0.01", FirstOrder },
        { "izhikevich_conductance_gaba", "gaba_b", "0.01", FirstOrder },
    };

    public static TheoryData<string, string, string, string> RatesOntoReceptors => new()
    {
        { "rate_neuron", "", "input", "rate" },
        { "bcm_neuron", "", "input", "rate" },
        { "bcm_neuron", "\"parameters\": { \"messenger_share\": 1, \"threshold_rate\": \"0.1 /ms\" }", "messenger", "threshold" },
    };

    /// <summary>
    /// 100 pA, switched on at 1 ms and 1 ms on the way, have brought a membrane of 250 pF and 10 ms after 100 ms to -70 + 4 (1 - e^-9.8) mV.
    /// </summary>
    [Theory]
    [InlineData("iaf_psc_alpha", 0.1)]
    [InlineData("iaf_psc_alpha", 0.05)]
    [InlineData("iaf_psc_exp", 0.1)]
    [InlineData("iaf_psc_exp", 0.05)]
    [InlineData("iaf_psc_delta", 0.1)]
    [InlineData("iaf_psc_delta", 0.05)]
    public void A_current_moves_a_membrane_by_its_equation_whatever_the_step(string model, double step)
    {
        var neuron = Parts.Population("A", model, 1, "\"parameters\": { \"v_th\": \"1e9 mV\" }");
        var current = Parts.Stimulus("\"model\": \"constant_current\", \"amplitude\": \"100 pA\", \"start\": \"1 ms\"", "current", Delayed);
        Assert.Equal(-70 + (4 * (1 - Math.Exp(-9.8))), End(neuron, current, "v_m", step, 100), Rounding);
    }

    /// <summary>What three spikes at 10, 12 and 14 ms have moved by 20 ms, against the same neuron with a spike that comes too late.</summary>
    [Theory]
    [MemberData(nameof(SpikesOntoReceptors))]
    public void Spikes_have_the_same_effect_at_half_the_step(string model, string receptor, string weight, double tolerance)
    {
        var (whole, half) = (Moved(0.1), Moved(0.05));
        Assert.True(Math.Abs(whole) > 1e-3, $"the spikes move the potential by {whole} mV only");
        Assert.InRange(half, whole - (tolerance * Math.Abs(whole)), whole + (tolerance * Math.Abs(whole)));

        double Moved(double step) => Spiked("\"10 ms\", \"12 ms\", \"14 ms\"", step) - Spiked("\"19.9 ms\"", step);

        double Spiked(string times, double step) => End(
            Parts.Population("A", model, 1),
            Parts.Stimulus($"\"model\": \"spike_train\", \"times\": [{times}]", receptor, $"\"weight\": {weight}, {Delayed}"),
            "v_m",
            step,
            20);
    }

    [Theory]
    [MemberData(nameof(RatesOntoReceptors))]
    public void Continuous_signals_have_the_same_effect_at_half_the_step(string model, string parameters, string receptor, string state)
    {
        var neuron = Parts.Population("A", model, 1, parameters);
        var stimulus = Parts.Stimulus("\"model\": \"random_group\", \"groups\": 1, \"amounts\": [3]", receptor, $"\"weight\": 1, {Delayed}");
        var (whole, half) = (End(neuron, stimulus, state, 0.1, 30), End(neuron, stimulus, state, 0.05, 30));
        Assert.True(whole > 0.1, $"the signal moves {state} to {whole} only");
        Assert.InRange(half, whole * (1 - FirstOrder), whole * (1 + FirstOrder));
    }

    /// <summary>100 Hz to 100 neurons for a second are 10,000 spikes with a standard deviation of 100; five of them.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.05)]
    public void A_rate_makes_as_many_spikes_whatever_the_step(double step)
    {
        var model = Pairing.Read(
            Parts.Population("A", "inhomogeneous_poisson_source", 100),
            Parts.Stimulus("\"model\": \"random_group\", \"groups\": 1, \"amounts\": [1]", "rate", "\"weight\": \"100 Hz\""),
            step);
        using var simulation = new Simulation(model);
        Assert.InRange(simulation.Run().Spikes, 9_500, 10_500);
    }

    /// <summary>The state of a single neuron at the end of a run.</summary>
    private static double End(string neuron, string stimulus, string state, double step, double duration)
    {
        var read = Pairing.Read(neuron, stimulus, step, duration);
        Assert.True(read.IsValid, read.Told());
        using var simulation = new Simulation(read);
        simulation.RunTo(duration);
        return simulation.Population("A").Read(state)[0];
    }
}
