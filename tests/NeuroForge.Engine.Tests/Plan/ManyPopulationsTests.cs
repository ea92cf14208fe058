using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;
using NeuroForge.Engine.Tests.Running;

namespace NeuroForge.Engine.Tests.Plan;

/// <summary>
/// A network of thousands of populations takes work and memory in proportion to their number: what is counted for four times as many is four times it.
/// </summary>
public sealed class ManyPopulationsTests
{
    private const int Few = 100;
    private const int Many = 4 * Few;

    /// <summary>Room for what does not grow and what grows as n log n; work that grows as the square is 16 times.</summary>
    private const double MostGrowth = 6;

    [Fact]
    public void Checking_building_running_and_profiling_read_each_population_and_projection_a_bounded_number_of_times()
    {
        var (few, many) = (Reads(Few), Reads(Many));
        Assert.InRange(many.OfPopulations, Many, MostGrowth * few.OfPopulations);
        Assert.InRange(many.OfProjections, Many, MostGrowth * few.OfProjections);
    }

    [Fact]
    public void A_profile_takes_memory_in_proportion_to_the_shards()
    {
        _ = Profiled(Few);
        Assert.InRange(Profiled(Many), Many, MostGrowth * Profiled(Few));
    }

    private static (long OfPopulations, long OfProjections) Reads(int count)
    {
        var ring = Ring(count);
        var (populations, projections) = (new CountedList<PopulationPlan>(ring.Populations), new CountedList<ProjectionPlan>(ring.Projections));
        var plan = ring with { Populations = populations, Projections = projections };
        Assert.Empty(Doubts(plan, NetworkEstimate.Of(plan)));
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
        Assert.NotEmpty(simulator.Profile().Parts);
        Assert.Equal(ring.Hash(), simulator.StateHash());
        return (populations.Reads, projections.Reads);
    }

    private static IEnumerable<Doubt> Doubts(NetworkPlan plan, NetworkEstimate estimate) =>
    [
        .. UnusualSigns.In(plan), .. SilentNeurons.In(plan), .. UndeclaredSignals.In(plan), .. MissingElements.In(plan, estimate),
        .. EmptyProjections.In(plan, estimate), .. OrderOfSignals.In(plan), .. IdleStimuli.In(plan), .. IdleProjections.In(plan), .. IdleSources.In(plan),
        .. LearningDelays.In(plan),
    ];

    /// <summary>Bytes that the profile of a run takes in which every slice was timed.</summary>
    private static long Profiled(int count)
    {
        var plan = Ring(count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var time = new WorkedTime();
        var profiler = new Profiler(plan, count, 1, time, time);
        for (var slice = 0; slice < 3; slice++)
        {
            Assert.True(profiler.IsSampled());
            for (var shard = 0; shard < count; shard++)
            {
                profiler.Sampled[shard].Add(Phase.Neurons, shard, 1_000_000);
                profiler.Sampled[shard].Add(Phase.Delivery, shard, 2_000_000);
            }

            profiler.AddSlice(0, 0);
        }

        profiler.AddRun(0);
        Assert.True(profiler.Profile(threads: 1).Parts.Count > 2 * count);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Lone neurons, each of which hears the one before, and a recorder of all.</summary>
    private static NetworkPlan Ring(int count) => Network([.. Enumerable.Range(0, count).Select(i => Population($"p{i}", 1, Declared.Relay))]) with
    {
        Projections =
        [
            .. Enumerable.Range(0, count).Select(i => Projection($"c{i}", $"p{i}", $"p{(i + 1) % count}") with { Connector = Declared.Wired((0, 0)) }),
        ],
        Recorders = [Recorder(new Memory(), "total", string.Join(' ', Enumerable.Range(0, count).Select(i => $"p{i}")), 10)],
    };
}
