using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>The weights of a projection, if its rule changes them, and its rule's states, checked for values that are not finite.</summary>
/// <param name="projection">The projection.</param>
/// <param name="ranks">The exchange with other ranks.</param>
internal sealed unsafe class WatchedSynapses(Projection projection, RankExchange ranks)
    : WatchedStates($"projections.{projection.Name}", StatesOf(projection.Plan.Rule), ranks)
{
    /// <summary>The number of the first state of the rule: after the weight, if that is checked.</summary>
    private readonly int _firstState = projection.Plan.Rule.Weight!.Plastic ? 1 : 0;

    /// <inheritdoc/>
    internal override bool ReadsSynapses => true;

    /// <inheritdoc/>
    private protected override long Values => projection.Count;

    /// <inheritdoc/>
    private protected override bool AllAreFinite()
    {
        for (var state = 0; state < _firstState + projection.Plan.Rule.States.Count; state++)
        {
            foreach (var store in projection.OwnStores)
            {
                if (!AreFinite(store, state))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <inheritdoc/>
    private protected override NonFiniteCount Count(int state)
    {
        var count = default(NonFiniteCount);
        foreach (var store in projection.OwnStores)
        {
            for (var run = 0; run < store.RunCount; run++)
            {
                count += NonFiniteCount.Of(Run(store, state, run));
            }
        }

        return count;
    }

    private bool AreFinite(SynapseStore store, int state)
    {
        for (var run = 0; run < store.RunCount; run++)
        {
            if (!NonFiniteCount.IsNone(Run(store, state, run)))
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<double> Run(SynapseStore store, int state, int run)
    {
        var places = store.Run(run);
        return new((state < _firstState ? store.Weights : store.State(state - _firstState)) + places.First, places.Count);
    }

    private static List<string> StatesOf(Mechanism rule) =>
        [.. rule.Weight!.Plastic ? ["weight"] : Array.Empty<string>(), .. rule.States.Select(state => state.Name)];
}
