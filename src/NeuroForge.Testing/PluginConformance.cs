using NeuroForge.Testing.Checks;
using Xunit;

namespace NeuroForge.Testing;

/// <summary>
/// The conformance kit as xunit tests: derive from it with a plugin's id, and every check becomes a test.
/// </summary>
/// <param name="plugin">
/// The plugin's id. Its folder is <c>plugins/id</c> beside the tests, or <c>bin/plugins/id</c> in one of the folders above, where a build leaves it.
/// </param>
public abstract class PluginConformance(string plugin)
{
    /// <summary>Values that the kit cannot guess, by <c>mechanism.parameter</c>, as a description writes them; none unless overridden.</summary>
    protected virtual IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>It can be loaded.</summary>
    [Fact]
    public void It_loads() => Pass<LoadCheck>();

    /// <summary>Mechanisms and parameters say what they are.</summary>
    [Fact]
    public void Declarations_are_complete() => Pass<DeclarationCheck>();

    /// <summary>A description can set every parameter.</summary>
    [Fact]
    public void Every_parameter_is_within_reach_of_a_description() => Pass<ReachCheck>();

    /// <summary>A description with a value outside the bounds is refused.</summary>
    [Fact]
    public void Values_outside_their_bounds_are_refused() => Pass<BoundsCheck>();

    /// <summary>Parameters and derived constants stay as they are.</summary>
    [Fact]
    public void A_step_only_reads_its_constants() => Pass<ConstantsCheck>();

    /// <summary>The same description gives the same results.</summary>
    [Fact]
    public void A_run_can_be_repeated() => Pass<RepeatCheck>();

    /// <summary>Results do not depend on the width of vectors.</summary>
    [Fact]
    public void Vectors_of_one_give_the_bits_of_vectors_of_eight() => Pass<VectorCheck>();

    /// <summary>Results do not depend on threads.</summary>
    [Fact]
    public void Any_number_of_threads_gives_the_same_bits() => Pass<ThreadCheck>();

    /// <summary>A run that was broken off goes on as if it had not been.</summary>
    [Fact]
    public void A_run_goes_on_from_a_snapshot() => Pass<ResumeCheck>();

    /// <summary>A step leaves nothing for the collector.</summary>
    [Fact]
    public void A_step_allocates_nothing() => Pass<AllocationCheck>();

    /// <summary>What builds up, or waits for its turn, goes well.</summary>
    [Fact]
    public void A_long_run_stays_whole() => Pass<LongRunCheck>();

    /// <summary>Bounds allow nothing that does not work.</summary>
    [Fact]
    public void It_works_at_the_ends_of_its_parameters_ranges() => Pass<RangeCheck>();

    /// <summary>Weights between driven neurons change, where their rule says so.</summary>
    [Fact]
    public void A_rule_that_learns_is_seen_to_learn() => Pass<LearningCheck>();

    /// <summary>Shorter steps come closer to the solution.</summary>
    [Fact]
    public void The_integrator_converges() => Pass<ConvergenceCheck>();

    /// <summary>Growth is a number wherever calcium can be.</summary>
    [Fact]
    public void Growth_curves_are_finite() => Pass<GrowthCurveCheck>();

    /// <summary>Strategies keep to the rules of their projection.</summary>
    [Fact]
    public void Strategies_propose_only_what_may_be() => Pass<RewiringCheck>();

    /// <summary>What was recorded before a run was cancelled is there.</summary>
    [Fact]
    public void Recorders_survive_a_cancelled_run() => Pass<RecorderCheck>();

    private void Pass<T>()
        where T : ConformanceCheck, new()
    {
        var findings = new T().Check(TestedPlugin.Load(PluginPlace.Find(plugin), Values));
        if (findings.Count > 0)
        {
            throw new ConformanceException(findings);
        }
    }
}
