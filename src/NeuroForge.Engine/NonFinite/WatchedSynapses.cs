namespace NeuroForge.Engine;

/// <summary>The weights of a projection, where its rule changes them, and its rule's states, which are looked at for values that are not finite numbers.</summary>
/// <param name="projection">The projection.</param>
internal sealed unsafe class WatchedSynapses(Projection projection) : WatchedStates($"projections.{projection.Name}", StatesOf(projection.Plan.Rule))
{
    /// <summary>Where the first state of the rule stands: behind the weight, if that is looked at.</summary>
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
            foreach (var store in projection.Stores)
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
        foreach (var store in projection.Stores)
        {
            for (var line = 0; line < LinesOf(store); line++)
            {
                count += NonFiniteCount.Of(Line(store, state, line));
            }
        }

        return count;
    }

    private bool AreFinite(SynapseStore store, int state)
    {
        for (var line = 0; line < LinesOf(store); line++)
        {
            if (!NonFiniteCount.IsNone(Line(store, state, line)))
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<double> Line(SynapseStore store, int state, int line)
    {
        var run = store is DenseStore matrix ? new SynapseRow(line * matrix.Stride, matrix.Length, 1) : store.Row(line);
        return new((state < _firstState ? store.Weights : store.State(state - _firstState)) + run.First, run.Count);
    }

    /// <summary>A matrix is looked at along its lines, which need not be its rows.</summary>
    private static int LinesOf(SynapseStore store) => store is DenseStore matrix ? matrix.Lines : store.SourceCount;

    private static List<string> StatesOf(Mechanism rule) => [.. rule.Weight!.Plastic ? ["weight"] : Array.Empty<string>(), .. rule.States.Select(state => state.Name)];
}
