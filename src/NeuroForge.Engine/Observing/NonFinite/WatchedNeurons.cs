using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ranks;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>The states of a population's neurons, checked for values that are not finite.</summary>
/// <param name="population">The population.</param>
/// <param name="ranks">The exchange with other ranks.</param>
internal sealed class WatchedNeurons(Population population, RankExchange ranks)
    : WatchedStates($"populations.{population.Name}", [.. population.Plan.Model.States.Select(state => state.Name)], ranks)
{
    /// <inheritdoc/>
    internal override bool ReadsSynapses => false;

    /// <inheritdoc/>
    private protected override long Values => population.Size;

    /// <inheritdoc/>
    private protected override bool AllAreFinite()
    {
        foreach (var shard in population.OwnShards)
        {
            if (!NonFiniteCount.IsNone(shard.Columns.States))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    private protected override NonFiniteCount Count(int state)
    {
        var count = default(NonFiniteCount);
        foreach (var shard in population.OwnShards)
        {
            var values = new double[shard.Range.Count];
            shard.Columns.CopyState(state, values);
            count += NonFiniteCount.Of(values);
        }

        return count;
    }
}
