using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The weight of each synapse, in the unit of the receptors.</summary>
internal sealed class WeightsQuantity : SynapseQuantity
{
    /// <inheritdoc/>
    public override string Name => "weights";

    /// <inheritdoc/>
    public override string Doc => "The weight of each synapse.";

    /// <inheritdoc/>
    public override string Column => "weight";

    /// <inheritdoc/>
    public override bool IsWeight => true;

    /// <inheritdoc/>
    public override string TitleOf(string name) => "Weight";

    /// <inheritdoc/>
    public override bool IsInUnitOfWeights => true;

    /// <inheritdoc/>
    internal override StoredNumber NumberIn(string name, Projection projection, double stepLength) => StoredNumber.Weight;
}
