using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Signals;

/// <summary>What can be run but is hardly meant is warned of at its place, and what is like it but meant is not.</summary>
public sealed class HardlyMeantTests
{
    private const string Lif = "\"A\": { \"size\": 10, \"model\": \"conductance_lif\" }";
    private const string Currents = "\"A\": { \"size\": 10, \"model\": \"iaf_psc_exp\" }";

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
        var (stimulus, projection) = (
            Pairing.Read(
                $"\"A\": {{ \"size\": 2, \"model\": \"{model}\" }}",
                $"\"stimuli\": {{ \"s\": {{ \"model\": \"spike_train\", \"times\": [\"10 ms\"], \"to\": \"A\", \"receptor\": \"{receptor}\", \"weight\": "
                    + $"{weight} }} }}"),
            Pairing.Read(
                $"\"A\": {{ \"size\": 2, \"model\": \"{model}\" }}",
                $"\"projections\": {{ \"p\": {{ \"from\": \"A\", \"to\": \"A\", \"receptor\": \"{receptor}\", \"synapse\": {{ \"model\": \"static\", "
                    + $"\"weight\": {weight}, \"delay\": \"1 ms\" }}, \"connect\": {{ \"model\": \"all_to_all\" }} }} }}"));
        AssertFound(stimulus, isWarnedOf ? "NF1220 stimuli.s.weight" : null);
        AssertFound(projection, isWarnedOf ? "NF1220 projections.p.synapse.weight" : null);
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
    public void A_size_that_neurons_do_not_have(string parameter, string value, string? meant)
    {
        var read = Pairing.Read($"\"A\": {{ \"size\": 2, \"model\": \"iaf_psc_exp\", \"parameters\": {{ \"{parameter}\": \"{value}\" }} }}", "\"stimuli\": {}");
        AssertFound(read, meant is null ? null : $"NF1221 populations.A.parameters.{parameter}");
        Assert.All(read.Diagnostics, d => Assert.StartsWith($"was {meant} meant?", d.Hint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("8 mHz", "\"8 Hz\"")]
    [InlineData("8 MHz", "\"8 kHz\"")]
    [InlineData("8 GHz", "\"8 Hz\"")]
    [InlineData("0.008 Hz", null)]
    [InlineData("8 kHz", null)]
    [InlineData("8 /ms", null)]
    public void A_rate_of_a_size_that_neurons_do_not_have(string rate, string? meant)
    {
        var read = Pairing.Read("\"A\": { \"size\": 2, \"model\": \"poisson_source\", \"parameters\": { \"rate\": \"" + rate + "\" } }", "\"stimuli\": {}");
        var sizes = read.Diagnostics.Where(d => d.Code.Id != "NF1511").ToList(); // a rate beyond what the step can hold is warned of in any case
        Assert.Equal(meant is null ? [] : ["NF1221 populations.A.parameters.rate"], sizes.Select(d => $"{d.Code.Id} {d.Path}"));
        Assert.All(sizes, d => Assert.StartsWith($"was {meant} meant?", d.Hint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"1 nA\", \"start\": \"10 ms\"", "start")]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"1 nA\", \"start\": \"9 ms\"", "start")]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"1 nA\", \"start\": \"8.9 ms\"", null)]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"1 nA\", \"start\": \"5 ms\", \"stop\": \"5 ms\"", "stop")]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"0 pA\"", "amplitude")]
    [InlineData("\"model\": \"step_current\", \"times\": [\"0 ms\", \"9 ms\"], \"amplitudes\": [\"0 pA\", \"1 nA\"]", "times")]
    [InlineData("\"model\": \"step_current\", \"times\": [\"0 ms\", \"8 ms\"], \"amplitudes\": [\"0 pA\", \"1 nA\"]", null)]
    [InlineData("\"model\": \"step_current\", \"times\": [], \"amplitudes\": []", "amplitudes")]
    [InlineData("\"model\": \"step_current\", \"times\": [\"1 ms\"], \"amplitudes\": [\"0 pA\"]", "amplitudes")]
    public void A_current_that_never_acts(string stimulus, string? parameter) =>
        AssertFound(Stimulated(Currents, $"{stimulus}, \"receptor\": \"current\""), parameter is null ? null : $"NF1520 stimuli.s.{parameter}");

    [Theory]
    [InlineData("\"model\": \"spike_train\", \"times\": [\"1 s\"]", "times")]
    [InlineData("\"model\": \"spike_train\", \"times\": [\"9.1 ms\"]", "times")]
    [InlineData("\"model\": \"spike_train\", \"times\": [\"1 s\", \"9 ms\"]", null)]
    [InlineData("\"model\": \"spike_train\", \"times\": []", "times")]
    [InlineData("\"model\": \"poisson\", \"rate\": \"0 Hz\"", "rate")]
    public void Spikes_that_never_arrive(string stimulus, string? parameter) =>
        AssertFound(
            Stimulated(Currents, $"{stimulus}, \"receptor\": \"ex\", \"weight\": \"1 pA\""), parameter is null ? null : $"NF1520 stimuli.s.{parameter}");

    [Theory]
    [InlineData("\"model\": \"random_group\", \"groups\": 2, \"amounts\": [0]", "amounts")]
    [InlineData("\"model\": \"random_group\", \"groups\": 2, \"amounts\": [0, 1]", null)]
    [InlineData("\"model\": \"random_group\", \"groups\": 2, \"amounts\": [1], \"start\": \"9 ms\"", "start")]
    [InlineData("\"model\": \"random_group\", \"groups\": 2, \"amounts\": [1], \"start\": \"8.9 ms\"", null)]
    [InlineData("\"model\": \"random_neurons\", \"draws\": 1, \"amount\": 0", "amount")]
    [InlineData("\"model\": \"random_group_on_background\", \"groups\": 2, \"amount\": 0, \"background\": 0", "amount")]
    [InlineData("\"model\": \"random_group_on_background\", \"groups\": 2, \"amount\": 0, \"background\": 0.1", null)]
    public void A_presentation_of_nothing(string stimulus, string? parameter) => AssertFound(
        Stimulated("\"A\": { \"size\": 4, \"model\": \"rate_neuron\" }", $"{stimulus}, \"receptor\": \"input\", \"weight\": 1"),
        parameter is null ? null : $"NF1520 stimuli.s.{parameter}");

    [Fact]
    public void A_source_of_rate_0() =>
        AssertFound(
            Pairing.Read("\"A\": { \"size\": 2, \"model\": \"poisson_source\", \"parameters\": { \"rate\": \"0 Hz\" } }", "\"stimuli\": {}"),
            "NF1520 populations.A.parameters");

    [Theory]
    [InlineData("\"model\": \"fixed_probability\", \"p\": 0", true)]
    [InlineData("\"model\": \"fixed_probability\", \"p\": 1e-6", true)]
    [InlineData("\"model\": \"fixed_probability\", \"p\": 0.1", false)]
    [InlineData("\"model\": \"fixed_indegree\", \"indegree\": 0", true)]
    [InlineData("\"model\": \"fixed_outdegree\", \"outdegree\": 0", true)]
    [InlineData("\"model\": \"fixed_total_number\", \"n\": 0", true)]
    [InlineData("\"model\": \"given_pairs\", \"sources\": [], \"targets\": []", true)]
    [InlineData("\"model\": \"given_pairs\", \"sources\": [0], \"targets\": [1]", false)]
    [InlineData("\"model\": \"one_to_one\"", true)]
    [InlineData("\"model\": \"all_to_all\"", false)]
    public void A_projection_that_is_born_empty_and_stays_so(string connector, bool isWarnedOf)
    {
        AssertFound(Connected(""), isWarnedOf ? "NF1326 projections.p.connect" : null);
        AssertFound(
            Connected(
                ", \"rewiring\": { \"strategy\": \"prune_and_regrow_anywhere\", \"every\": \"10 ms\", \"threshold\": \"1 nS\", \"regrown_weight\": \"1 nS\" }"),
            null);

        Model Connected(string rewiring) =>
            Pairing.Read(
                Lif,
                "\"projections\": { \"p\": { \"from\": \"A\", \"to\": \"A\", \"autapses\": false, \"multapses\": false, \"receptor\": \"ampa\", "
                    + $"\"synapse\": {{ \"model\": \"static\", \"weight\": \"1 nS\", \"delay\": \"1 ms\" }}, \"connect\": {{ {connector} }}{rewiring} }} }}");
    }

    /// <summary>Some 1,000 pairs at a probability of 0.001: seed 1 happens to draw none, which shows when the network is built.</summary>
    [Fact]
    public void A_projection_that_turns_out_to_be_empty_is_told_when_it_is_built()
    {
        var (warnings, name) = (new List<string>(), "");
        for (var i = 0; warnings.Count == 0 && i < 40; i++)
        {
            name = $"p{i}"; // draws are another projection's under another name
            var read = Pairing.Read(
                "\"A\": { \"size\": 25, \"model\": \"conductance_lif\" }",
                $$"""
                "projections": { "{{name}}": {
                  "from": "A", "to": "A", "receptor": "ampa", "synapse": { "model": "static", "weight": "1 nS", "delay": "1 ms" },
                  "connect": { "model": "fixed_probability", "p": 0.002 }
                } }
                """);
            using var simulation = new Simulation(read, new() { Warn = warnings.Add });
            Assert.Equal(simulation.Projection(name).Count == 0 && !read.Codes().Contains("NF1326"), warnings.Count > 0);
        }

        Assert.StartsWith($"projection {name} has no synapse and is never rewired", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("homeostatic", "", 100, null)]
    [InlineData("homeostatic_nest", "", 100, null)]
    [InlineData("homeostatic", ", \"initial\": 10", 100, null)]
    [InlineData("homeostatic", ", \"initial\": 0", 0, "NF1325 populations.A.elements.ax.initial|NF1325 populations.A.elements.de.initial")]
    public void Initial_synapses_outlive_the_first_update_unless_elements_are_given_that_do_not_suffice(
        string strategy, string initial, long synapses, string? warned)
    {
        var read = Pairing.Read(
            "\"A\": { \"size\": 10, \"model\": \"iaf_psc_alpha\", \"calcium\": { \"tau\": \"10 s\", \"beta\": 0.001 }, \"elements\": { \"ax\": { "
                + $"\"curve\": \"linear\", \"growth_rate\": \"0 /ms\", \"eps\": 1{initial} }}, \"de\": {{ \"curve\": \"linear\", \"growth_rate\": \"0 /ms\", "
                + $"\"eps\": 1{initial} }} }} }}",
            "\"projections\": { \"p\": { \"from\": \"A\", \"to\": \"A\", \"receptor\": \"ex\", \"synapse\": { \"model\": \"static\", \"weight\": \"1 "
                + $"pA\", \"delay\": \"1 ms\" }}, \"connect\": {{ \"model\": \"all_to_all\" }}, \"rewiring\": {{ \"strategy\": \"{strategy}\", \"every\": "
                + "\"100 ms\", \"pre\": \"ax\", \"post\": \"de\" } } }");
        AssertFound(read, warned);
        using var simulation = new Simulation(read);
        simulation.RunTo(300);
        Assert.Equal(synapses, simulation.Projection("p").Count);
        Assert.All(
            read.Diagnostics, d => Assert.Contains("bind 10: their first update breaks about 100 of these synapses", d.Message, StringComparison.Ordinal));
    }

    /// <summary>Without elements to begin with, the update at time 0 that "start" puts off breaks nothing until elements have grown.</summary>
    [Fact]
    public void The_update_at_time_0_can_be_left_out()
    {
        using var early = new Simulation(Rewired(""));
        using var late = new Simulation(Rewired(", \"start\": \"100 ms\""));
        early.RunTo(50);
        late.RunTo(50);
        Assert.Equal((0, 100), (early.Projection("p").Count, late.Projection("p").Count));
        late.RunTo(101);
        Assert.Equal(0, late.Projection("p").Count);

        static Model Rewired(string start) => Pairing.Read(
            "\"A\": { \"size\": 10, \"model\": \"conductance_lif\" }",
            "\"projections\": { \"p\": { \"from\": \"A\", \"to\": \"A\", \"receptor\": \"ampa\", \"synapse\": { \"model\": \"static\", \"weight\": \"0.1 "
                + "nS\", \"delay\": \"1 ms\" }, \"connect\": { \"model\": \"all_to_all\" }, \"multapses\": false, \"rewiring\": { \"strategy\": "
                + $"\"prune_and_regrow_from_source\", \"every\": \"100 ms\", \"threshold\": \"1 nS\", \"regrown_weight\": \"2 nS\"{start} }} }} }}");
    }

    /// <summary>
    /// A source that spikes at 10.1 ms and a target that spikes at 15.1 ms, joined with a delay of 20 ms: learning takes both when they happen,
    /// 1 + 0.01 (3 e^(-5/5) - e^(-5/20)) nS; and that is said.
    /// </summary>
    [Theory]
    [InlineData("20 ms", true)]
    [InlineData("0.2 ms", true)]
    [InlineData("0.1 ms", false)]
    public void A_delay_does_not_shift_learning_and_that_is_said(string delay, bool isWarnedOf)
    {
        var kicks = string.Join(", ", new[] { ("S", 10.0), ("B", 15.0) }.Select(k => FormattableString.Invariant(
            $"\"k{k.Item1}\": {{ \"model\": \"spike_train\", \"times\": [\"{k.Item2} ms\"], \"to\": \"{k.Item1}\", \"receptor\": \"ampa\", \"weight\": \"1e3 nS\", \"delay\": \"0.1 ms\" }}")));
        const string Once = "\"t_ref\": \"100 ms\", \"v_th\": \"-55 mV\"";
        var read = Pairing.Read(
            $"\"S\": {{ \"size\": 1, \"model\": \"conductance_lif\", \"parameters\": {{ {Once} }} }}, \"B\": {{ \"size\": 1, \"model\": \"conductance_lif\", "
                + $"\"parameters\": {{ {Once} }} }}",
            $"\"stimuli\": {{ {kicks} }}, \"projections\": {{ \"p\": {{ \"from\": \"S\", \"to\": \"B\", \"receptor\": \"gaba\", \"synapse\": {{ \"model\": "
                + $"\"four_trace_stdp\", \"weight\": \"1 nS\", \"delay\": \"{delay}\", \"alpha_pre\": 0, \"alpha_post\": 0, \"a_plus\": 3, \"tau_plus\": \"5 "
                + $"ms\", \"a_minus\": -1, \"tau_minus\": \"20 ms\" }}, \"connect\": {{ \"model\": \"all_to_all\" }} }} }}",
            duration: 60);
        AssertFound(read, isWarnedOf ? "NF1521 projections.p.synapse.delay" : null);
        using var simulation = new Simulation(read);
        simulation.RunTo(60);
        Assert.Equal(1 + (0.01 * ((3 * Math.Exp(-1)) - Math.Exp(-0.25))), simulation.Projection("p").Synapses()[0].Weight, 12);
    }

    [Theory]
    [InlineData("\"A\": { \"size\": 1, \"model\": \"rate_neuron\" }, \"B\": { \"size\": 1, \"model\": \"bcm_neuron\" }", "B>A|A>B", "back")]
    [InlineData("\"B\": { \"size\": 1, \"model\": \"bcm_neuron\" }, \"A\": { \"size\": 1, \"model\": \"rate_neuron\" }", "B>A|A>B", "there")]
    [InlineData("\"A\": { \"size\": 1, \"model\": \"rate_neuron\" }, \"B\": { \"size\": 1, \"model\": \"bcm_neuron\" }", "A>A|A>B", null)]
    public void Continuous_signals_without_a_delay_whose_order_decides(string populations, string ends, string? projection)
    {
        var (back, there) = (ends.Split('|')[0].Split('>'), ends.Split('|')[1].Split('>'));
        var read = Pairing.Read(populations, $"\"projections\": {{ \"back\": {Continuous(back)}, \"there\": {Continuous(there)} }}");
        AssertFound(read, projection is null ? null : $"NF1327 projections.{projection}.synapse.delay");

        static string Continuous(string[] ends) =>
            $"{{ \"from\": \"{ends[0]}\", \"to\": \"{ends[1]}\", \"receptor\": \"input\", \"synapse\": {{ \"model\": \"continuous\", \"weight\": 1, "
                + $"\"delay\": \"0 ms\" }}, \"connect\": {{ \"model\": \"all_to_all\" }} }}";
    }

    private static Model Stimulated(string population, string stimulus) =>
        Pairing.Read(population, $"\"stimuli\": {{ \"s\": {{ {stimulus}, \"to\": \"A\", \"delay\": \"1 ms\" }} }}", duration: 10);

    private static void AssertFound(Model read, string? expected) =>
        Assert.Equal(expected?.Split('|') ?? [], read.Diagnostics.Select(d => $"{d.Code.Id} {d.Path}"));
}
