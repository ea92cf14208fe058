using NeuroForge.Testing.Checks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Tests;

/// <summary>Each check finds the mechanisms that were made for it, and no others of their plugin.</summary>
public sealed class CheckTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "fixtures", "nonconforming");

    [Fact]
    public void A_mechanism_without_words_a_signal_without_a_kind_and_a_time_without_bounds() => Finds(
        new DeclarationCheck(),
        """stimulus "call_counting": it does not declare whether it gives spikes or a continuous signal - set Gives = SignalKinds.Spikes""",
        """neuron model "undocumented": it has no documentation""",
        """neuron model "undocumented": receptor ex does not declare whether it takes spikes or a continuous signal - set Takes = SignalKinds.Spikes""",
        """neuron model "undocumented": parameter tau has no documentation""",
        """neuron model "undocumented": parameter tau is in ms and has no bounds""");

    [Fact]
    public void A_parameter_that_the_kit_cannot_guess_or_that_allows_nothing_is_out_of_reach() => Finds(
        new ReachCheck(),
        """synapse rule "unknown_state": no neuron model has what the rule sees of targets: aura (mV)""",
        """recorder "contradictory_bounds": a description with every parameter at its default or within its bounds is refused""",
        """recorder "unknown_word": a description with every parameter at its default or within its bounds is refused""");

    [Fact]
    public void A_value_for_a_parameter_makes_it_reachable() => Assert.DoesNotContain(
        new ReachCheck().Check(TestedPlugin.Load(Folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["unknown_word.word"] = "\"given\"" })),
        finding => finding.Subject.Contains("unknown_word", StringComparison.Ordinal));

    [Fact]
    public void Bounds_that_exclude_each_other() => Finds(new BoundsCheck(), """recorder "contradictory_bounds": parameter digits allows no value""");

    [Fact]
    public void A_model_that_assigns_to_its_own_parameter() =>
        Finds(new ConstantsCheck(), """neuron model "changing_parameter": its step assigns to Threshold - keep changing values in a field with [State]""");

    [Fact]
    public void A_kernel_that_looks_at_the_width_of_the_vector() => Finds(
        new VectorCheck(),
        """neuron model "width_counting": neurons or synapses end in other bits with vectors of another width""",
        """neuron model "changing_parameter": neurons or synapses end in other bits with vectors of another width""");

    [Fact]
    public void Mechanisms_that_remember_another_run_and_what_may_be_the_cause() => Finds(
        new RepeatCheck(),
        """stimulus "call_counting": a second run of the same description ends in another state: check the static field _calls of CallCounting - take""",
        """stimulus "shared_generator": a second run of the same description ends in another state: check the static field Dice of SharedGenerator - take""",
        """rewiring strategy "deleting_missing": it failed""",
        """rewiring strategy "self_joining": it failed""",
        """rewiring strategy "twice_joining": it failed""");

    [Fact]
    public void A_stimulus_that_looks_at_threads_and_a_strategy_that_counts_targets() => Finds(
        new ThreadCheck(),
        """rewiring strategy "target_counting": targets that are rewired in another order end with other synapses""",
        """stimulus "thread_counting": several threads give other bits than one""",
        """rewiring strategy "deleting_missing": it failed""",
        """rewiring strategy "self_joining": it failed""",
        """rewiring strategy "twice_joining": it failed""");

    [Fact]
    public void A_strategy_that_counts_its_updates_and_a_recorder_that_begins_anew() => Finds(
        new ResumeCheck(),
        """rewiring strategy "unsaved_state": a run resumed from a snapshot ends in another state""",
        """recorder "restarting_at_resume": a resumed run writes another""",
        """rewiring strategy "deleting_missing": it failed""",
        """rewiring strategy "self_joining": it failed""",
        """rewiring strategy "twice_joining": it failed""");

    [Fact]
    public void A_step_that_allocates() => Finds(new AllocationCheck(), """neuron model "allocating": a step allocates""");

    [Fact]
    public void A_model_that_fails_late_and_one_whose_state_is_no_number() => Finds(
        new LongRunCheck(),
        """neuron model "failing_late": it failed at 99.2 ms with every parameter at its default or within its bounds: the time is up""",
        """neuron model "not_a_number": with every parameter at its default or within its bounds state v of neuron model "not_a_number" is not finite in 160 of 160""",
        """rewiring strategy "deleting_missing": it failed""",
        """rewiring strategy "self_joining": it failed""",
        """rewiring strategy "twice_joining": it failed""");

    [Fact]
    public void A_model_that_divides_by_what_is_zero_at_the_end_of_a_range() => Finds(
        new RangeCheck(),
        """neuron model "dividing_by_zero": with share at 1 state v of neuron model "dividing_by_zero" is not finite""");

    [Fact]
    public void Rules_that_never_learn() => Finds(
        new LearningCheck(),
        """synapse rule "discarded_change": its weights have not changed after 200 ms between driven neurons - assign the weight""",
        """synapse rule "ineffective_post_spike": it acts at spikes of the target or in every step, but can change nothing""");

    [Fact]
    public void An_id_that_a_plugin_of_the_host_has_already() => Assert.Equal(
        [
            "plugin \"taken-id\": synapse rule \"static\" is also in plugin static 1.0.0, which was found first and keeps the name: write "
                + "\"taken-id/static\" in descriptions for this one, or give it another id - neuroforge list would show this to every user",
        ],
        new LoadCheck().Check(TestedPlugin.Load(Path.Combine(AppContext.BaseDirectory, "fixtures", "taken-id"))).Select(finding => finding.ToString()));

    [Fact]
    public void A_model_that_does_not_look_at_the_step_and_one_that_claims_too_much() => Finds(
        new ConvergenceCheck(),
        """neuron model "step_dependent": its error does not decrease with the step as for order 1""",
        """neuron model "overstated_order": its error does not decrease with the step as for order 2""");

    [Fact]
    public void A_curve_that_divides_by_calcium() => Finds(new GrowthCurveCheck(), """growth curve "divergent": at a calcium concentration of 10 it gives""");

    [Fact]
    public void Strategies_that_break_a_rule_each() => Finds(
        new RewiringCheck(),
        """rewiring strategy "deleting_missing": """,
        """rewiring strategy "ignoring_elements": """,
        """rewiring strategy "self_joining": """,
        """rewiring strategy "twice_joining": """);

    [Fact]
    public void Recorders_that_lose_what_was_recorded_or_leave_a_file_open() => Finds(
        new RecorderCheck(),
        """recorder "unclosed_file": """,
        """recorder "discarding_at_cancel": a cancelled run writes 0 bytes of v_""");

    [Fact]
    public void A_folder_without_an_assembly_is_found_and_said()
    {
        var empty = Directory.CreateTempSubdirectory("neuroforge-kit-");
        try
        {
            var finding = Assert.Single(new LoadCheck().Check(TestedPlugin.Load(empty.CreateSubdirectory("nothing").FullName)));
            Assert.Equal(
                "plugin \"nothing\": it cannot be used: the folder has no .dll: build the plugin and copy the output of its build here - until it loads, "
                    + "nothing else can be checked",
                finding.ToString());
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused_with_what_to_do() =>
        Assert.Contains(
            "build the plugin", Assert.Throws<DirectoryNotFoundException>(() => TestedPlugin.Load("no/such/folder")).Message, StringComparison.Ordinal);

    private static void Finds(ConformanceCheck check, params string[] beginnings)
    {
        var found = check.Check(TestedPlugin.Load(Folder)).Select(finding => finding.ToString()).ToArray();
        Assert.All(beginnings, beginning => Assert.Contains(found, text => text.StartsWith(beginning, StringComparison.Ordinal)));
        Assert.All(found, text => Assert.Contains(beginnings, beginning => text.StartsWith(beginning, StringComparison.Ordinal)));
    }
}
