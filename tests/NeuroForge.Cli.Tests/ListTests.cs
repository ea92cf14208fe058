using NeuroForge.Plugins.Tests;

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge list</c>.</summary>
public sealed class ListTests : IDisposable
{
    private const string Own = """
        adaptive-exponential 1.0.0  active
          neuron model       aeif_cond_alpha, aeif_cond_exp, aeif_psc_delta_clopath, aeif_psc_exp
          synapse rule       clopath_2010
        butz-van-ooyen-2013 1.0.0  active
          growth curve       gaussian, linear, sigmoid
          rewiring strategy  homeostatic, homeostatic_nest
        carlson-2013 1.0.0  active
          neuron model       inhomogeneous_poisson_source, izhikevich_conductance, izhikevich_conductance_gaba
          synapse rule       homeostatic_stdp, nearest_neighbour_stdp
          stimulus           gratings
        conductance 1.0.0  active
          neuron model       iaf_cond_alpha, iaf_cond_exp, iaf_cond_exp_multisynapse
        connectivity 1.0.0  active
          connector          all_to_all, block_matrix, by_distance, clustered, fixed_indegree, fixed_outdegree, fixed_probability, fixed_total_number, from_file, given_pairs, one_to_one, pairwise_poisson, scale_free, small_world
        hodgkin-huxley 1.0.0  active
          neuron model       hh_cond_exp_traub, hh_psc_alpha
        integrate-and-fire 1.0.0  active
          neuron model       gif_psc_exp, iaf_psc_alpha, iaf_psc_delta, iaf_psc_exp, iaf_psc_exp_multisynapse, mat2_psc_exp
        izhikevich 1.0.0  active
          neuron model       izhikevich
        joint-activity 1.0.0  active
          synapse rule       joint_activity
          rewiring strategy  create_and_prune
        layouts 1.0.0  active
          layout             given, grid, line, ordered_uniform, uniform, uniform_groups
        plasticity 1.0.0  active
          synapse rule       hebb, oja, stdp, stdp_dopamine, stdp_nn_pre_centered, stdp_nn_restr, stdp_nn_symm, stdp_triplet, stdp_tsodyks_markram, tsodyks_markram, vogels_2011
        rate-neurons 1.0.0  active
          neuron model       lif_rate, sigmoid_rate, threshold_linear_rate
        recorders 1.0.0  active
          recorder           csv, memory, npz, parquet, sonata
        static 1.0.0  active
          synapse rule       continuous, static
        stimuli 1.0.0  active
          neuron model       gamma_source, parrot, poisson_source, regular_source
          stimulus           constant_current, correlated_poisson, inhomogeneous_poisson, ornstein_uhlenbeck_conductance, ornstein_uhlenbeck_current, poisson, poisson_movie, poisson_rates, pulse_packet, spike_train, spike_trains, step_current
        sweeney-clopath-2017 1.0.0  active
          neuron model       bcm_neuron, ornstein_uhlenbeck, rate_neuron
          synapse rule       bcm, diffusive_bcm, diffusive_bcm_as_published
          stimulus           random_group, random_group_on_background, random_group_with_secondary, random_neurons
          connector          diffusion_profile
        synaptic-sampling 1.0.0  active
          rewiring strategy  drift
        weight-based-rewiring 1.0.0  active
          neuron model       conductance_lif
          synapse rule       four_trace_stdp
          rewiring strategy  prune_and_regrow_anywhere, prune_and_regrow_from_source, topographic
          stimulus           moving_bump

        """;

    private readonly Workplace _place = new();
    private readonly PluginRoot _plugins = new();

    public void Dispose()
    {
        _place.Dispose();
        _plugins.Dispose();
    }

    [Fact]
    public void The_projects_own_plugins_are_active_and_bring_what_they_promise() =>
        Assert.Equal(Own, Neuroforge.In(_place, "list").Done().Output);

    [Fact]
    public void A_word_finds_the_mechanisms_that_have_it_by_kind()
    {
        var lines = Neuroforge.In(_place, "list", "Hodgkin").Done().Output.TrimEnd().Split('\n');
        Assert.Equal(["neuron model", "hh_cond_exp_traub", "hh_psc_alpha"], lines.Select(line => line.Trim().Split("  ")[0]));
        var stdp = Neuroforge.In(_place, "list", "stdp").Done().Output;
        Assert.StartsWith("synapse rule\n  four_trace_stdp", stdp, StringComparison.Ordinal);
        Assert.Contains("  Triplet rule of spike-timing-dependent plasticity", stdp, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_words_are_all_in_what_they_find_and_a_kind_is_a_word()
    {
        var triplet = Neuroforge.In(_place, "list", "synapse", "rule", "triplet").Done().Output.TrimEnd().Split('\n');
        Assert.Equal("synapse rule", triplet[0]);
        Assert.Contains(triplet, line => line.StartsWith("  stdp_triplet ", StringComparison.Ordinal));
        var layouts = Neuroforge.In(_place, "list", "layout").Done().Output;
        Assert.Contains("\nlayout\n  given", layouts, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_finds_nothing_is_told_the_nearest_name()
    {
        var result = Neuroforge.In(_place, "list", "izikevich");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("did you mean \"izhikevich\"?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Further_plugins_come_last_and_bad_ones_have_a_status_and_a_reason_and_stop_nothing()
    {
        File.WriteAllText(_plugins.File("a-text", "a-text.dll"), "not an assembly");
        Tampering.ReferToContract(_plugins.Add("well-behaved", "b-newer").File("b-newer", "well-behaved.dll"), new Version(2, 0, 0, 0));
        _plugins.Add("well-behaved", "c-good").Add("well-behaved", "d-same");
        Assert.Equal(
            Own + """
            a-text  failed
              a-text.dll is not a .NET assembly
            b-newer 1.0.0  incompatible contract
              it was built against NeuroForge.Abstractions 2.0 and this is 1.0: use a newer NeuroForge, or build it against 1.0
            c-good 1.0.0  active
              neuron model       decaying
              synapse rule       depressing
              recorder           silent
              connector          counting
            d-same 1.0.0  active
              neuron model "decaying" is also in plugin c-good 1.0.0, which was found first and keeps the name: write "d-same/decaying" in descriptions for this one, or give it another id
              synapse rule "depressing" is also in plugin c-good 1.0.0, which was found first and keeps the name: write "d-same/depressing" in descriptions for this one, or give it another id
              recorder "silent" is also in plugin c-good 1.0.0, which was found first and keeps the name: write "d-same/silent" in descriptions for this one, or give it another id
              connector "counting" is also in plugin c-good 1.0.0, which was found first and keeps the name: write "d-same/counting" in descriptions for this one, or give it another id
              neuron model       d-same/decaying
              synapse rule       d-same/depressing
              recorder           d-same/silent
              connector          d-same/counting

            """,
            Neuroforge.In(_place, "list", "--plugins", _plugins.Folder).Done().Output);
    }
}
