using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The delay of each synapse, in ms.</summary>
internal sealed class DelaysQuantity : SynapseQuantity
{
    private static readonly Unit Milliseconds = Unit.Parse("ms");

    /// <inheritdoc/>
    public override string Name => "delays";

    /// <inheritdoc/>
    public override string Doc => "The delay of each synapse.";

    /// <inheritdoc/>
    public override string Column => "delay_ms";

    /// <inheritdoc/>
    public override string TitleOf(string name) => "Delay";

    /// <inheritdoc/>
    private protected override Unit? UnitIn(QuantityOwner owner) => Milliseconds;

    /// <inheritdoc/>
    internal override StoredNumber NumberIn(string name, Projection projection, double stepLength) => StoredNumber.Delay(stepLength);
}
