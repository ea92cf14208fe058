using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Profiling;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Running;

/// <summary>Where the time went: found without a trace in the results, and whole.</summary>
public sealed class ProfileTests
{
    private const int Never = int.MaxValue;

    /// <summary>The looks at the clock between slices, where states are looked at now and then: a few dozen ticks in 3,000 slices of ten.</summary>
    private const double Looks = 0.002;

    [Fact]
    public void The_timed_walk_and_the_untimed_one_give_the_same_bits() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var plan = RandomNetwork.Of(seed);
            var (untimed, timed) = (Watched.Of(plan, seed), Watched.Of(plan, seed));
            var expected = Hash(untimed.Plan, Never, threads: 1);
            Assert.Equal(expected, Hash(timed.Plan, 1, threads: 2));
            Assert.Equal(untimed.Everything(), timed.Everything());
            Assert.Equal(expected, Hash(plan, 3, threads: 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_parts_add_up_to_the_whole_and_are_of_what_there_is(int threads)
    {
        var profile = Profile(Busy(), period: 3, threads);
        Assert.Equal(profile.Seconds, profile.Parts.Sum(p => p.Seconds), profile.Seconds * 1e-6);
        Assert.All(profile.Parts, part => Assert.InRange(part.Seconds, 0, profile.Seconds));
        Assert.Equal(
            [
                (Phase.Stimuli, "stimulus"), (Phase.Neurons, "p"), (Phase.Neurons, "q"), (Phase.Delivery, "c"), (Phase.Delivery, "d"), (Phase.Synapses, "d"),
                (Phase.Growth, "p"), (Phase.Rewiring, "c"), (Phase.Recorders, null),
            ],
            profile.Parts.Where(p => p.Phase != Phase.Other).Select(p => (p.Phase, p.Of)));
        Assert.Equal(900, profile.Slices);
        Assert.InRange(profile.SampledSlices, 298, 899); // more if slices are long, as on a busy machine
    }

    [Fact]
    public void What_something_takes_is_told_without_what_timing_it_takes()
    {
        var time = new WorkedTime();
        var profile = Profile(Taking(time, brief: 1, long_: 9), period: 7, threads: 1, time);
        Assert.Equal(3000, profile.Slices);
        Assert.Equal(427, profile.SampledSlices);
        Assert.Equal(0.1, Share("brief"), Looks);
        Assert.Equal(0.9, Share("long"), Looks);
        Assert.Equal(["brief", "long"], profile.Parts.Where(p => p.Of is not null).Select(p => p.Of));

        double Share(string stimulus) => profile.Parts.Single(p => p.Phase == Phase.Stimuli && p.Of == stimulus).Seconds / profile.Seconds;
    }

    [Fact]
    public void Slices_shorter_than_a_look_at_the_threads_time_are_measured_by_the_wall_clock()
    {
        var time = new WorkedTime();
        var profile = Profile(Taking(time, brief: 1, long_: 9), period: 7, threads: 1, time, time.ReadSlowly());
        Assert.Equal(426, profile.SampledSlices); // without the one that showed it
        Assert.Equal(9, profile.Parts.Single(p => p.Of == "long").Seconds / profile.Parts.Single(p => p.Of == "brief").Seconds, 0.2);
    }

    [Fact]
    public void Slices_that_are_long_are_all_timed()
    {
        var time = new WorkedTime();
        var profile = Profile(Taking(time, brief: 1000, long_: 9000), period: 7, threads: 1, time);
        Assert.Equal((3000, 2987), (profile.Slices, profile.SampledSlices));
        Assert.Equal(0.1, profile.Parts.Single(p => p.Of == "brief").Seconds / profile.Seconds, Looks);
    }

    [Fact]
    public void Slices_of_which_none_was_timed_are_not_told_apart()
    {
        var time = new WorkedTime();
        var profile = Profile(Taking(time, brief: 1, long_: 9), Never, threads: 1, time);
        Assert.Equal(0, profile.SampledSlices);
        Assert.Equal(0, profile.Of(Phase.Stimuli));
        Assert.Equal(profile.Seconds, profile.Of(Phase.Other), profile.Seconds * Looks);
        Assert.Equal(profile.Seconds, profile.Parts.Sum(p => p.Seconds), profile.Seconds * 1e-6);
    }

    [Fact]
    public void Snapshots_are_counted()
    {
        using var simulator = new NetworkSimulator(Busy(), new EngineOptions());
        simulator.RunTo(100);
        simulator.Save();
        Assert.True(simulator.Profile().Of(Phase.Snapshot) > 0);
    }

    private static NetworkPlan Busy() => Network(
        Population("p", 300, Declared.Noisy) with { Calcium = new CalciumPlan(50, 0.1), Elements = [Element("axon", Declared.Gaussian)] },
        Population("q", 20, Declared.Noisy)) with
    {
        Steps = 900,
        Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 5000.0)), "p q")],
        Projections =
        [
            Projection("c", "p", "q") with { Rewiring = new RewiringPlan { Every = 50, Strategy = Declared.RandomEdits.Use(("creations", 40.0)) } },
            Projection("d", "p q", "p") with { Rule = Declared.AllSeen, Connector = Declared.RandomPairs.Use(("pairs", 500.0)) },
        ],
        Recorders = [Recorder(new Memory(), "spikes", "p q"), Recorder(new Memory(), "weights", "d", 100)],
    };

    /// <summary>Two stimuli that take so many ticks in each of 3,000 slices, which are as long as they may be where nothing is joined.</summary>
    private static NetworkPlan Taking(WorkedTime time, long brief, long long_) => Network(Population("p", 1, Declared.Relay)) with
    {
        Steps = 3000 * 32,
        Stimuli =
        [
            Stimulus(Declared.Played((in _) => time.Take(brief)), "p") with { Name = "brief" },
            Stimulus(Declared.Played((in _) => time.Take(long_)), "p") with { Name = "long" },
        ],
    };

    private static Profile Profile(NetworkPlan plan, int period, int threads, TimeProvider? time = null, TimeProvider? threadTime = null)
    {
        var options = new EngineOptions { ProfilePeriod = period, Threads = threads, Time = time ?? TimeProvider.System, ThreadTime = threadTime };
        using var simulator = new NetworkSimulator(plan, options);
        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
        return simulator.Profile();
    }

    private static string Hash(NetworkPlan plan, int period, int threads)
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions { ProfilePeriod = period, Threads = threads });
        simulator.RunTo(plan.Steps);
        var hash = simulator.StateHash();
        simulator.End(RunOutcome.Completed);
        return hash;
    }
}
