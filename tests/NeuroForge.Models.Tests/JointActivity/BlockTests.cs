using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests.JointActivity;

/// <summary>Random synapses become one block for each half of the neurons, as in ANNarchy's example of structural plasticity.</summary>
/// <remarks>
/// ANNarchy's own result is exactly two blocks of 50 x 50 by the tenth trial. A pair of active neurons gets its synapse with probability .1 at each update.
/// Each half is active at 10 updates of a trial, at 8 or more of them above the threshold, so a pair is missing after ten trials with probability
/// .9^80 = 2.2e-4 at most, 1.1 of 5000 pairs: six or more missing have a probability below .001. A synapse across halves has met more than 100 updates at which
/// it is pruned with probability .2: none is left.
/// </remarks>
public sealed class BlockTests
{
    private const int Half = 50;

    [Fact]
    public void About_a_thousand_synapses_become_exactly_two_blocks()
    {
        using var simulation = Run(1);
        Assert.InRange(simulation.Projection("lateral").Count, 900, 1100); // 10,000 pairs at .1: 3.3 standard deviations
        simulation.RunTo(22_000);
        Assert.Equal(
            Enumerable.Range(0, 2 * Half).SelectMany(source => Enumerable.Range(source / Half * Half, Half).Select(target => (source, target))),
            simulation.Projection("lateral").Synapses().Select(s => (s.Source, s.Target)).Order());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Other_seeds_give_the_same_blocks(ulong seed)
    {
        using var simulation = Run(seed);
        simulation.RunTo(22_000);
        var synapses = simulation.Projection("lateral").Synapses();
        Assert.All(synapses, synapse => Assert.Equal(synapse.Source / Half, synapse.Target / Half));
        Assert.InRange(synapses.Count, (2 * Half * Half) - 5, 2 * Half * Half);
    }

    private static Simulation Run(ulong seed) => new(Model.Read(ModelFiles.Of("joint-activity"), new() { Seed = seed }), new());
}
