using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Synaptic elements of a kind, bound in synapses or not, grown since the last spike.</summary>
internal sealed class GrownElements(string kind) : NeuronQuantity("1")
{
    /// <inheritdoc/>
    internal override void Copy(Population population, long step, Span<double> into) =>
        population.FindElements(kind)!.CopyGrown(population.Calcium!, step, into);
}
