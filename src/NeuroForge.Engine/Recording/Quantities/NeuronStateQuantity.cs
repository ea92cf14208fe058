using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A state of the neurons' model.</summary>
internal sealed class NeuronStateQuantity : NeuronQuantity
{
    /// <inheritdoc/>
    public override string Doc => "A state of each neuron, by its name in the neuron model.";

    /// <inheritdoc/>
    private protected override IEnumerable<QuantityName> NamesOf(QuantityOwner owner) =>
        (owner.Model?.States ?? []).Select(state => new QuantityName(state.Name, state.Unit, state.Doc));

    /// <inheritdoc/>
    internal override void Copy(string name, Population population, long step, Span<double> into)
    {
        var state = population.Plan.Model.States.Index().First(s => s.Item.Name == name).Index;
        foreach (var shard in population.Shards)
        {
            shard.Columns.CopyState(state, into.Slice(shard.Range.First, shard.Range.Count));
        }
    }
}
