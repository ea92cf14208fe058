using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>Reads a number of every neuron of some populations, each or reduced to one number per population.</summary>
/// <param name="populations">The populations.</param>
/// <param name="copy">Copies the number of every neuron of one of them.</param>
/// <param name="unit">The unit of the numbers.</param>
/// <param name="reduction">The reduction of the numbers of a population to one; null to keep each.</param>
internal class NeuronProbe(IReadOnlyList<Population> populations, NeuronCopy copy, string unit, Reduction? reduction)
    : NumberProbe(unit, GroupsOf(populations), reduction)
{
    /// <inheritdoc/>
    private protected override void Read(long step, Span<double> values)
    {
        foreach (var population in populations)
        {
            copy(population, step, values[..population.Size]);
            values = values[population.Size..];
        }
    }
}
