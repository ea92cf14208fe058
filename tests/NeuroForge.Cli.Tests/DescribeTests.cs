namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge describe</c>.</summary>
public sealed class DescribeTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_page_has_kind_plugin_doc_source_and_equations_and_for_each_parameter_unit_default_bounds_and_doc() => Assert.StartsWith(
        """
        iaf_psc_alpha - neuron model of plugin integrate-and-fire 1.0.0
        Leaky integrate-and-fire neuron with alpha-shaped post-synaptic currents, integrated exactly.
        doi:10.1007/s004220050570
        written as "model": "iaf_psc_alpha"

        equations
          dv_m/dt = (e_l - v_m) / tau_m + (i_syn_ex + i_syn_in + i_e + i_stim) / c_m
          a spike at ex or in adds the current weight (t / tau_syn) e^(1 - t / tau_syn)
          v_m >= v_th: spike, v_m = v_reset for t_ref

        parameters
          c_m         pF  250  > 0                Capacitance of the membrane.
          tau_m       ms  10   > 0                Time constant of the membrane.
        """,
        Page("iaf_psc_alpha"),
        StringComparison.Ordinal);

    [Fact]
    public void States_with_their_initial_values_and_receptors_follow()
    {
        var page = Page("iaf_psc_alpha");
        Assert.Contains("\n\nstates\n  v_m         mV  e_l        Membrane potential.\n", page, StringComparison.Ordinal);
        Assert.EndsWith(
            """

            receptors
              ex       pA  spikes                             Spikes: the weight is the current's peak.
              in       pA  spikes               weights <= 0  Spikes of a second kind, usually inhibitory: weights keep their sign.
              current  pA  a continuous signal                Currents.

            signals
              gives  spikes

            """,
            page,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("poisson", "gives  spikes")]
    [InlineData("constant_current", "gives  a continuous signal in pA")]
    [InlineData("gratings", "gives  a continuous signal")]
    [InlineData("continuous", "gives  a continuous signal")]
    [InlineData("rate_neuron", "gives  no spikes")]
    [InlineData("poisson_source", "gives  spikes")]
    public void A_page_says_which_signal_is_given(string name, string signal) =>
        Assert.EndsWith($"\n\nsignals\n  {signal}\n", Declared(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("four_trace_stdp")]
    [InlineData("stdp")]
    public void A_page_of_a_rule_that_learns_at_spikes_says_what_shifts_them(string name) =>
        Assert.EndsWith("what the synapse transmits; \"dendritic\" of the projection changes this\n", Declared(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("nearest_neighbour_stdp")]
    [InlineData("bcm")]
    [InlineData("diffusive_bcm")]
    [InlineData("diffusive_bcm_as_published")]
    public void A_learning_rules_page_says_when_spikes_count(string name) => Assert.EndsWith(
        "\n  learning  spikes and states of both neurons affect learning in the step in which they happen; the delay applies only to what the synapse "
            + "transmits\n",
        Declared(name),
        StringComparison.Ordinal);

    [Fact]
    public void A_synapse_rules_page_has_its_weight() => Assert.Equal(
        """
        static - synapse rule of plugin static 1.0.0
        Delivers its weight at every spike; the weight is constant.
        written as "model": "static"

        weight
          weight  in the unit of the receptor  never changed

        signals
          gives  spikes

        """,
        Page("static"));

    [Theory]
    [InlineData("four_trace_stdp", "weight  in nS, >= 0, <= g_max  changed by the rule")]
    [InlineData("bcm", "weight  a pure number, >= w_min, <= w_max  changed by the rule")]
    [InlineData("homeostatic_stdp", "weight  in the unit of the receptor, >= w_min, <= w_max  changed by the rule")]
    [InlineData("prune_and_regrow_anywhere", "weight  in nS  of the synapses that are rewired")]
    public void A_page_says_in_which_unit_weights_must_be(string name, string weight) =>
        Assert.Contains($"\n\nweight\n  {weight}\n", Page(name), StringComparison.Ordinal);

    [Fact]
    public void A_strategy_that_does_not_care_for_weights_says_nothing_of_them() =>
        Assert.DoesNotContain("weight", Page("homeostatic"), StringComparison.Ordinal);

    [Fact]
    public void A_synapse_rules_page_says_what_it_sees_of_its_neurons() => Assert.Contains(
        """

        sees
          of the source  trace of the last spike, tau_plus
          of the target  trace of the last spike, tau_minus
          of the source  time of the last spike              ms
          of the target  time of the last spike              ms
          of the target  firing rate over window             Hz

        longest step
          if the target spikes in every step, the scaling removes more than the whole weight in a step

        signals
          gives     spikes
          learning  spikes and states of both neurons affect learning in the step in which they happen; the delay applies only to what the synapse transmits

        """,
        Page("homeostatic_stdp"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("poisson", "\"model\": \"poisson\", \"rate\": \"1 Hz\"")]
    [InlineData("fixed_indegree", "\"model\": \"fixed_indegree\", \"indegree\": 1")]
    [InlineData("homeostatic", "\"strategy\": \"homeostatic\"")]
    [InlineData("gaussian", "\"curve\": \"gaussian\"")]
    public void A_page_shows_how_a_description_names_it(string name, string written) =>
        Assert.Contains($"\nwritten as {written}\n", Page(name), StringComparison.Ordinal);

    [Fact]
    public void A_strategy_shows_what_it_sees() => Assert.Contains(
        """
        sees
          of the sources   rate
          of the targets   rate
          of the synapses  idle  ms
        """,
        Page("create_and_prune"),
        StringComparison.Ordinal);

    [Fact]
    public void A_choice_of_words_is_shown_as_descriptions_spell_it() =>
        Assert.Contains("  spacing       even      even or random  ", Page("line"), StringComparison.Ordinal);

    [Theory]
    [InlineData("gaussian")]
    [InlineData("linear")]
    [InlineData("sigmoid")]
    [InlineData("homeostatic")]
    [InlineData("homeostatic_nest")]
    [InlineData("csv")]
    [InlineData("poisson")]
    [InlineData("fixed_indegree")]
    [InlineData("grid")]
    [InlineData("conductance_lif")]
    [InlineData("diffusive_bcm")]
    [InlineData("prune_and_regrow_anywhere")]
    public void Mechanisms_of_every_kind_have_a_page(string name) =>
        Assert.StartsWith($"{name} - ", Page(name), StringComparison.Ordinal);

    [Fact]
    public void A_name_nearly_right_is_set_right() => Neuroforge.In(_place, "describe", "iaf_psc_alfa")
        .Refused(2, "error: no plugin provides \"iaf_psc_alfa\" - did you mean \"iaf_psc_alpha\"?");

    [Fact]
    public void A_name_that_is_near_to_nothing_points_to_the_list() => Neuroforge.In(_place, "describe", "zebra")
        .Refused(2, "error: no plugin provides \"zebra\" - neuroforge list shows all names");

    [Fact]
    public void A_page_names_the_mechanisms_that_have_its_name_in_theirs()
    {
        var last = Page("stdp").TrimEnd('\n').Split('\n')[^1];
        Assert.StartsWith("see also ", last, StringComparison.Ordinal);
        Assert.Contains("stdp_triplet", last, StringComparison.Ordinal);
        Assert.DoesNotContain("see also", Page("iaf_psc_alpha"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("projections.rewiring", "projections.NAME.rewiring - an object\n")]
    [InlineData("rewiring", "rewiring - quantity of projections")] // a name that is also a quantity: recorders need its page
    [InlineData("populations.NAME.elements", "populations.NAME.elements - an object with names of your own\nSynaptic elements that grow with calcium.\n")]
    [InlineData("populations.E.elements", "populations.NAME.elements - an object with names of your own\n")]
    [InlineData("populations.E", "populations.NAME - an object")]
    [InlineData("elements", "populations.NAME.elements - an object with names of your own\n")]
    [InlineData("protocol.do.lesion", "protocol[].do[].lesion - ")]
    [InlineData("distributions", "distribution - a distribution\n")]
    [InlineData("kernels", "kernel - a kernel of distance\n")]
    [InlineData("simulation", "simulation - an object, required\n\nkeys\n  duration  a number in ms")]
    public void A_part_of_a_description_has_a_page(string part, string beginning) =>
        Assert.StartsWith(beginning, Page(part), StringComparison.Ordinal);

    [Fact]
    public void A_part_has_its_keys_with_values_and_the_mechanisms_that_it_may_name()
    {
        var page = Page("projections.rewiring");
        Assert.Matches(@"\n  strategy +a name +required +The rewiring strategy\.\n", page);
        Assert.Matches(@"\n  every +a number in ms +required +The time from one update to the next\.\n", page);
        Assert.Matches(@"\n  homeostatic +\w", page);
    }

    [Theory]
    [InlineData("Hodgkin", "neuron model\n  hh_cond_exp_traub")]
    [InlineData("growth curve", "growth curve\n  ")]
    public void Another_word_is_searched_for_as_by_list(string word, string found)
    {
        Assert.StartsWith(found, Page(word), StringComparison.Ordinal);
        Assert.Equal(Neuroforge.In(_place, "list", word).Done().Output, Page(word));
    }

    [Fact]
    public void A_part_is_in_the_document_too()
    {
        using var document = System.Text.Json.JsonDocument.Parse(Neuroforge.In(_place, "describe", "projections.rewiring", "--json").Done().Output);
        var part = Assert.Single(document.RootElement.GetProperty("parts").EnumerateArray());
        Assert.Equal("projections.NAME.rewiring", part.GetProperty("path").GetString());
        Assert.Contains(part.GetProperty("keys").EnumerateArray(), key => key.GetProperty("path").GetString() == "projections.NAME.rewiring.every");
        Assert.Contains(part.GetProperty("mechanisms").EnumerateArray(), choice => choice.GetProperty("name").GetString() == "homeostatic");
    }

    /// <summary>A page without the names of others at its end.</summary>
    private string Declared(string name) => Page(name).Split("\nsee also")[0];

    private string Page(string name) => Neuroforge.In(_place, "describe", name).Done().Output;
}
