using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Learning;

/// <summary>Spiking and rate populations, event and continuous synapses, learning and rewiring in one network.</summary>
public sealed class MixedNetworkTests
{
    private static readonly NetworkPlan Mixed = Network(
        Population("rate", 9, Declared.Hand, ("speed", new UniformDistribution(0, 0.01))),
        Population("spiking", 300, Declared.Chaos, ("growth", new UniformDistribution(3.7, 4))),
        Population("noise", 40, Declared.Noisy)) with
    {
        Steps = 400,
        Projections =
        [
            Projection("drive", "rate", "spiking") with
            {
                Rule = Declared.Flow,
                Delay = Constant(0),
                Weight = new UniformDistribution(-1, 1),
                Connector = Declared.RandomPairs.Use(("pairs", 900.0)),
            },
            Projection("recurrent", "spiking", "spiking") with
            {
                Rule = Declared.Pairing,
                Delay = new UniformDistribution(1, 5),
                Connector = Declared.RandomPairs.Use(("pairs", 2000.0)),
                Rewiring = new RewiringPlan { Every = 37, Strategy = Declared.RandomEdits.Use(("deletion", 0.1), ("creations", 100.0)) },
            },
            Projection("noise", "noise", "spiking") with
            {
                Rule = Declared.Depressing, Receptors = ["b"], Connector = Declared.RandomPairs.Use(("pairs", 500.0)),
            },
            Projection("readout", "spiking", "rate") with
            {
                Rule = Declared.AllSeen,
                Connector = Declared.Wired(Enumerable.Range(0, 2700).Select(i => (i / 9, i % 9)).ToArray()),
            },
        ],
    };

    [Fact]
    public void Everything_in_it_is_at_work()
    {
        var (spikes, rewiring, weights, heard) = (new Memory(), new Memory(), new Memory(), new Memory());
        (Mixed with
        {
            Recorders =
            [
                Recorder(spikes, "spikes", "spiking noise"),
                Recorder(rewiring, "rewiring", "recurrent"),
                Recorder(weights, "weights", "recurrent readout", 400),
                Recorder(heard, "last_a", "rate", 50),
            ],
        }).Run();
        Assert.True(spikes.Spiked.Count(s => s.Group == 0) > 1000 && spikes.Spiked.Count(s => s.Group == 1) > 1000);
        Assert.True(rewiring.Rewirings.Sum(r => r.Events.Count(e => e.Born)) > 500 && rewiring.Rewirings.Sum(r => r.Events.Count(e => !e.Born)) > 500);
        Assert.All(weights.Wirings, w => Assert.True(w.Synapses.DistinctBy(s => s.Weight).Count() > w.Synapses.Length / 2));
        Assert.All(heard.Sampled, s => Assert.Contains(s.Values, v => v != 0));
    }

    [Theory]
    [InlineData(2, 8)]
    [InlineData(3, 1)]
    [InlineData(1, 1)]
    public void Its_bits_depend_on_neither_threads_nor_vectors_nor_pieces(int threads, int vectors) =>
        Assert.Equal(Mixed.Hash(), Mixed.Hash(threads, vectors, 3, 77, 200));
}
