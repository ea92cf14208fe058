using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Reads a quantity of every neuron of some populations, each or reduced to one number per population.</summary>
internal class NeuronProbe(IReadOnlyList<Population> populations, NeuronQuantity quantity, Reduction? reduction)
    : NumberProbe(quantity.Unit, [.. populations.Select(p => new RecordingGroup(p.Name, p.Size))], reduction)
{
    /// <inheritdoc/>
    private protected override void Read(long step, Span<double> values)
    {
        foreach (var population in populations)
        {
            quantity.Copy(population, step, values[..population.Size]);
            values = values[population.Size..];
        }
    }
}
