using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Whole;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>One side of a projection, numbered through populations in the order that the projection names them.</summary>
public sealed class NeuronSetTests
{
    private static readonly Network Network = Draft.Network(
        Population("A", 3, Declared.Relay),
        Population("B", 1, Declared.Relay),
        Population("C", 300, Declared.Relay)).Build();

    [Theory]
    [InlineData("A B C")]
    [InlineData("C A")]
    [InlineData("B")]
    public void Numbers_run_through_the_populations_and_lead_back(string names)
    {
        var set = SetOf(names);
        var neurons = set.Populations.SelectMany(p => Enumerable.Range(p.FirstNeuron, p.Size)).ToArray();
        Assert.Equal(neurons.Length, set.Count);
        Assert.Equal(neurons, Enumerable.Range(0, set.Count).Select(set.NeuronOf));
    }

    [Fact]
    public void The_first_number_of_a_population_counts_those_before_it()
    {
        var set = SetOf("C A");
        Assert.Equal(0, set.FirstOf(Network.Populations[2]));
        Assert.Equal(300, set.FirstOf(Network.Populations[0]));
        Assert.Throws<KeyNotFoundException>(() => set.FirstOf(Network.Populations[1]));
    }

    private static NeuronSet SetOf(string names) =>
        new([.. names.Split(' ').Select(name => Network.Populations.Single(p => p.Name == name))]);
}
