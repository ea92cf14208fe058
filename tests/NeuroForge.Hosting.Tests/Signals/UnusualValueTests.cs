namespace NeuroForge.Hosting.Tests.Signals;

/// <summary>Signs and sizes that are hardly meant are warned of at their place, and what is like them but meant is not.</summary>
public sealed class UnusualValueTests
{
    [Theory]
    [InlineData("conductance_lif", "gaba", "\"-4 nS\"", true)]
    [InlineData("conductance_lif", "gaba", "\"4 nS\"", false)]
    [InlineData("conductance_lif", "ampa", "\"-1e-3 nS\"", true)]
    [InlineData("izhikevich_conductance_gaba", "gaba_b", "-0.1", true)]
    [InlineData("izhikevich_conductance_gaba", "gaba_b", "0.1", false)]
    [InlineData("iaf_psc_exp", "in", "\"4 pA\"", true)]
    [InlineData("iaf_psc_exp", "in", "\"-4 pA\"", false)]
    [InlineData("iaf_psc_exp", "ex", "\"-4 pA\"", false)]
    [InlineData("iaf_psc_delta", "in", "\"0.8 mV\"", true)]
    [InlineData("iaf_psc_delta", "ex", "\"-0.8 mV\"", false)]
    public void A_weight_of_the_sign_that_its_receptor_does_not_have(string model, string receptor, string weight, bool isWarnedOf)
    {
        var neurons = Parts.Population("A", model, 2);
        Pairing.Read(neurons, Parts.Stimulus("\"model\": \"spike_train\", \"times\": [\"10 ms\"]", receptor, $"\"weight\": {weight}"))
            .AssertFound(isWarnedOf ? ["NF1220 stimuli.s.weight"] : []);
        Pairing.Read(neurons, Parts.Projection("A", "A", receptor, Parts.Synapse("static", weight)))
            .AssertFound(isWarnedOf ? ["NF1220 projections.p.synapse.weight"] : []);
    }

    [Theory]
    [InlineData("v_reset", "-55 MV", "\"-55 mV\"")]
    [InlineData("v_reset", "-55 V", "\"-55 mV\"")]
    [InlineData("v_reset", "-0.056 V", null)]
    [InlineData("v_reset", "-56000 uV", null)]
    [InlineData("v_th", "1e9 mV", null)]
    [InlineData("v_th", "1 GV", "\"1 mV\"")]
    [InlineData("v_th", "0 MV", null)]
    [InlineData("tau_m", "10 Ms", "\"10 ms\"")]
    [InlineData("tau_m", "10 s", null)]
    [InlineData("c_m", "250 MF", "\"250 mF\"")]
    [InlineData("c_m", "250 nF", "\"250 pF\"")]
    [InlineData("c_m", "0.25 nF", null)]
    [InlineData("i_e", "500 nA", "\"500 pA\"")]
    [InlineData("i_e", "1 MA", "\"1 mA\"")]
    [InlineData("i_e", "0.5 nA", null)]
    [InlineData("i_e", "1e9 pA", null)]
    public void A_size_that_neurons_do_not_have(string parameter, string value, string? meant) =>
        AssertMeant("iaf_psc_exp", parameter, value, meant);

    [Theory]
    [InlineData("8 mHz", "\"8 Hz\"")]
    [InlineData("8 MHz", "\"8 kHz\"")]
    [InlineData("8 GHz", "\"8 Hz\"")]
    [InlineData("0.008 Hz", null)]
    [InlineData("0.8 kHz", null)]
    [InlineData("0.8 /ms", null)]
    public void A_rate_of_a_size_that_neurons_do_not_have(string rate, string? meant) =>
        AssertMeant("poisson_source", "rate", rate, meant);

    /// <summary>Other doubts about so strange a value are none of this test's.</summary>
    private static void AssertMeant(string model, string parameter, string value, string? meant)
    {
        var neurons = Parts.Population("A", model, 2, $"\"parameters\": {{ \"{parameter}\": \"{value}\" }}");
        var found = Pairing.Read(neurons, "\"stimuli\": {}").Diagnostics.Where(d => d.Code.Id == "NF1221").ToList();
        Assert.Equal(meant is null ? [] : [$"populations.A.parameters.{parameter}"], found.Select(d => d.Path));
        Assert.All(found, d => Assert.StartsWith($"did you mean {meant}?", d.Hint, StringComparison.Ordinal));
    }
}
