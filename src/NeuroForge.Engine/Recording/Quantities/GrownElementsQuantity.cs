using NeuroForge.Engine.Growth;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Synaptic elements of a kind, bound in synapses or not, grown since the last spike.</summary>
internal sealed class GrownElementsQuantity() : ElementQuantity("")
{
    /// <inheritdoc/>
    public override string Doc => "The number of synaptic elements of each neuron, bound or vacant, by the name of their kind.";

    /// <inheritdoc/>
    private protected override void Copy(SynapticElements elements, Calcium calcium, long step, Span<double> into) => elements.CopyGrown(calcium, step, into);
}
