using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>Degrees and delays, held against the synapses that are recorded one by one.</summary>
public sealed class DegreeTests
{
    [Theory]
    [InlineData("in_degree")]
    [InlineData("out_degree")]
    public void A_degree_counts_the_synapses_of_every_neuron(string record)
    {
        var (weights, degrees, mean) = (new Memory(), new Memory(), new Memory());
        Run(
            Recorder(weights, "weights", "d c", 40),
            Recorder(degrees, record, "d c", 40),
            Recorder(mean, record, "d c", 40, Reduction.Mean) with { Name = "mean" });
        int[] sizes = record == "in_degree" ? [30, 290] : [270, 20];
        Assert.Equal(sizes, degrees.Info!.Groups.Select(g => g.Size));
        for (var sample = 0; sample < 5; sample++)
        {
            double[] expected =
            [
                .. Counts(weights.Wirings[2 * sample].Synapses, sizes[0], record), .. Counts(weights.Wirings[(2 * sample) + 1].Synapses, sizes[1], record)
            ];
            Assert.Equal(expected, degrees.Sampled[sample].Values);
            Assert.Equal([expected[..sizes[0]].Average(), expected[sizes[0]..].Average()], mean.Sampled[sample].Values);
        }

        Assert.True(degrees.Sampled[0].Values.Max() > 1);
        Assert.Equal((RecordingKind.Neurons, RecordingKind.Series), (degrees.Info!.Kind, mean.Info!.Kind));
    }

    [Fact]
    public void Delays_are_in_ms_and_stay_with_their_synapse()
    {
        var (weights, delays) = (new Memory(), new Memory());
        Run(Recorder(weights, "weights", "c", 100), Recorder(delays, "delays", "c", 100));
        Assert.Equal("ms", delays.Info!.Unit);
        Assert.Equal(weights.Wirings[1].Synapses.Select(s => (s.Source, s.Target)), delays.Wirings[1].Synapses.Select(s => (s.Source, s.Target)));
        Assert.All(delays.Wirings[1].Synapses, s => Assert.InRange(s.Weight, 0.1 - 1e-9, 0.9 + 1e-9));
        Assert.InRange(delays.Wirings[1].Synapses.Select(s => s.Weight).Distinct().Count(), 5, 9);
    }

    private static IEnumerable<double> Counts(RecordedSynapse[] synapses, int size, string record) =>
        Enumerable.Range(0, size).Select(neuron => (double)synapses.Count(s => neuron == (record == "in_degree" ? s.Target : s.Source)));

    private static void Run(params RecorderPlan[] recorders) =>
        (Network(Population("p", 20, Declared.Relay), Population("q", 270, Declared.Relay), Population("r", 10, Declared.Relay)) with
    {
        Steps = 200,
        Projections = [Part("c", "p", "q p"), Part("d", "q", "p r") with { Rewiring = null }],
        Recorders = recorders,
    }).Run(threads: 2);

    private static ProjectionPlan Part(string name, string from, string to) => Projection(name, from, to) with
    {
        Weight = new UniformDistribution(0, 1),
        Delay = new UniformDistribution(1, 9),
        Connector = Declared.RandomPairs.Use(("pairs", 500.0)),
        Rewiring = new RewiringPlan { Every = 7, Strategy = Declared.RandomEdits.Use(("creations", 40.0), ("deletion", 0.05)) },
    };
}
