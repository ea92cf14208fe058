using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Growth;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Whole synaptic elements of a kind that are not bound; negative where more are bound than there are.</summary>
internal sealed class VacantElements(string kind) : NeuronQuantity("1")
{
    /// <inheritdoc/>
    internal override void Copy(Population population, long step, Span<double> into)
    {
        var elements = population.FindElements(kind)!;
        elements.CopyGrown(population.Calcium!, step, into);
        for (var neuron = 0; neuron < into.Length; neuron++)
        {
            into[neuron] = SynapticElements.Vacant(into[neuron], elements.Connected[neuron]);
        }
    }
}
