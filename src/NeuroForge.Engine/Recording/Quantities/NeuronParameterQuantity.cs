using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A parameter of the neurons' model.</summary>
internal sealed class NeuronParameterQuantity : NeuronQuantity
{
    /// <inheritdoc/>
    public override string Doc => "A parameter of each neuron, by its name in the neuron model.";

    /// <inheritdoc/>
    private protected override IEnumerable<QuantityName> NamesOf(QuantityOwner owner) =>
        (owner.Model?.Parameters ?? []).Select(parameter => new QuantityName(parameter.Name, parameter.Unit, parameter.Doc));

    /// <inheritdoc/>
    internal override void Copy(string name, Population population, long step, Span<double> into)
    {
        var parameter = population.Plan.Model.Parameters.Index().First(p => p.Item.Name == name).Index;
        foreach (var shard in population.Shards)
        {
            shard.Columns.CopyConstant(parameter, into.Slice(shard.Range.First, shard.Range.Count));
        }
    }
}
