using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A state or a parameter of the neurons' models. Where a model has both of a name, it is the state.</summary>
internal sealed class FieldQuantity(string name, string unit) : NeuronQuantity(unit)
{
    /// <inheritdoc/>
    internal override void Copy(Population population, long step, Span<double> into)
    {
        var model = population.Plan.Model;
        var state = model.States.ToList().FindIndex(s => s.Name == name);
        var parameter = model.Parameters.ToList().FindIndex(p => p.Name == name);
        foreach (var shard in population.Shards)
        {
            var own = into.Slice(shard.Range.First, shard.Range.Count);
            if (state >= 0)
            {
                shard.Columns.CopyState(state, own);
            }
            else
            {
                shard.Columns.CopyConstant(parameter, own);
            }
        }
    }
}
