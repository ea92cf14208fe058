using NeuroForge.Engine.Growth;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Synaptic elements of a kind that are bound in synapses.</summary>
internal sealed class ConnectedElementsQuantity() : ElementQuantity(".connected")
{
    /// <inheritdoc/>
    public override string Doc => "The number of synaptic elements of each neuron that are bound in synapses.";

    /// <inheritdoc/>
    private protected override void Copy(SynapticElements elements, Calcium calcium, long step, Span<double> into)
    {
        for (var neuron = 0; neuron < into.Length; neuron++)
        {
            into[neuron] = elements.Connected[neuron];
        }
    }
}
