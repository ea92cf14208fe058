using NeuroForge.Engine.Plan;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Building;

/// <summary>Draws neurons for a group.</summary>
public static class DrawnNeurons
{
    /// <summary>
    /// Draws some of several neurons without replacement: those for which the seed, the group's name and the neuron's number give the least random numbers.
    /// So a neuron's random number does not depend on the other candidates.
    /// </summary>
    /// <param name="neurons">The neurons to draw from, ascending.</param>
    /// <param name="count">Number of neurons to draw, at most the length of the list.</param>
    /// <param name="group">The name of the group.</param>
    /// <param name="seed">The seed of the network.</param>
    /// <returns>The drawn neurons, ascending.</returns>
    public static int[] Of(IReadOnlyList<int> neurons, int count, string group, ulong seed)
    {
        var key = new StreamKeys(seed).Group(group);
        var draws = neurons.Select(neuron => (Draw: new RandomStream(key.Leaf(neuron)).NextUInt64(), Neuron: neuron));
        return [.. draws.Order().Take(count).Select(draw => draw.Neuron).Order()];
    }
}
