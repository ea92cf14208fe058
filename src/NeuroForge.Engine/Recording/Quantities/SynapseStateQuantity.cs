using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A state of the synapses' rule.</summary>
internal sealed class SynapseStateQuantity : SynapseQuantity
{
    /// <inheritdoc/>
    public override string Doc => "A state of each synapse, by its name in the synapse rule.";

    /// <inheritdoc/>
    private protected override IEnumerable<QuantityName> NamesOf(QuantityOwner owner) =>
        (owner.Model?.States ?? []).Select(state => new QuantityName(state.Name, state.Unit, state.Doc));

    /// <inheritdoc/>
    internal override StoredNumber NumberIn(string name, Projection projection, double stepLength) =>
        StoredNumber.State(projection.Plan.Rule.States.Index().First(s => s.Item.Name == name).Index);
}
