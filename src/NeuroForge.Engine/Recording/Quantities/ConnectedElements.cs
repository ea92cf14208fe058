using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Synaptic elements of a kind that are bound in synapses.</summary>
internal sealed class ConnectedElements(string kind) : NeuronQuantity("1")
{
    /// <inheritdoc/>
    internal override void Copy(Population population, long step, Span<double> into)
    {
        var connected = population.FindElements(kind)!.Connected;
        for (var neuron = 0; neuron < into.Length; neuron++)
        {
            into[neuron] = connected[neuron];
        }
    }
}
