using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>What is counted from one sample to the next: spikes, births and deaths.</summary>
public sealed class CountTests
{
    private static readonly NetworkPlan Plan = Network(Population("p", 30, Declared.Noisy), Population("q", 10, Declared.Noisy)) with
    {
        Steps = 230,
        Projections =
        [
            Churning("c", "p", "q"),
            Churning("d", "q", "p"),
        ],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void A_firing_rate_is_the_spikes_of_the_interval_over_its_length(int every)
    {
        var (spikes, each, mean) = (new Memory(), new Memory(), new Memory());
        Run(
            Recorder(spikes, "spikes", "q p"),
            Recorder(each, "firing_rate", "q p", every),
            Recorder(mean, "firing_rate", "q p", every, Reduction.Mean) with { Name = "mean" });
        for (var sample = 0; sample < 230 / every; sample++)
        {
            var (from, to) = (sample * every * Step, (sample + 1) * every * Step);
            var taken = spikes.Spiked.Where(s => s.Time > from + 1e-9 && s.Time <= to + 1e-9).ToList();
            var seconds = every * Step / 1000;
            Assert.Equal(
                Enumerable.Range(0, 40).Select(i => taken.Count(s => s.Group == (i < 10 ? 0 : 1) && s.Neuron == (i < 10 ? i : i - 10)) / seconds),
                each.Sampled[sample].Values);
            Assert.Equal(taken.Count(s => s.Group == 0) / seconds / 10, mean.Sampled[sample].Values[0], 1e-6);
            Assert.Equal(taken.Count(s => s.Group == 1) / seconds / 30, mean.Sampled[sample].Values[1], 1e-6);
        }

        Assert.Equal("Hz", each.Info!.Unit);
    }

    [Theory]
    [InlineData("births", true, 11)]
    [InlineData("deaths", false, 30)]
    public void Births_and_deaths_are_those_of_the_interval(string record, bool born, int every)
    {
        var (events, counts) = (new Memory(), new Memory());
        Run(Recorder(events, "rewiring", "d c"), Recorder(counts, record, "d c", every));
        for (var sample = 0; sample < 230 / every; sample++)
        {
            // An update happens at the beginning of a step, a sample before it: what is done at the sample's time counts in the next.
            var (from, to) = (sample * every * Step, (sample + 1) * every * Step);
            double Count(int group) =>
                events.Rewirings.Where(r => r.Group == group && r.Time > from - 1e-9 && r.Time < to - 1e-9)
                    .Sum(r => r.Events.Count(e => e.Born == born && e.Cause != RewiringEvent.Initial));
            Assert.Equal([Count(0), Count(1)], counts.Sampled[sample].Values);
        }

        Assert.Contains(counts.Sampled, s => s.Values[0] > 0);
    }

    private static void Run(params RecorderPlan[] recorders) => (Plan with { Recorders = recorders }).Run(threads: 2);

    private static ProjectionPlan Churning(string name, string from, string to) => Projection(name, from, to) with
    {
        Connector = Declared.RandomPairs.Use(("pairs", 100.0)),
        Rewiring = new RewiringPlan { Every = 9, Strategy = Declared.RandomEdits.Use(("deletion", 0.2), ("creations", 15.0)) },
    };
}
