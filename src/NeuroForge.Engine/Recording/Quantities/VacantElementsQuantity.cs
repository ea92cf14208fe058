using NeuroForge.Engine.Growth;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Whole synaptic elements of a kind that are not bound; negative if more are bound than exist.</summary>
internal sealed class VacantElementsQuantity() : ElementQuantity(".vacant")
{
    /// <inheritdoc/>
    public override string Doc => "The number of whole synaptic elements of each neuron that are not bound; negative if more are bound than exist.";

    /// <inheritdoc/>
    private protected override void Copy(SynapticElements elements, Calcium calcium, long step, Span<double> into)
    {
        elements.CopyGrown(calcium, step, into);
        for (var neuron = 0; neuron < into.Length; neuron++)
        {
            into[neuron] = SynapticElements.Vacant(into[neuron], elements.Connected[neuron]);
        }
    }
}
