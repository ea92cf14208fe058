namespace NeuroForge.SynapticSampling;

/// <summary>The pairs of a projection that are not joined, among which dormant synapses are activated.</summary>
/// <param name="view">The projection.</param>
/// <param name="edit">The deletions of this update, whose pairs are dormant from now on; it receives the creations.</param>
internal sealed class DormantPairs(IConnectivityView view, ConnectivityEdit edit)
{
    /// <summary>Number of pairs that are drawn before the open ones are listed; both ways each open pair is equally likely.</summary>
    private const int Patience = 64;

    private readonly HashSet<(int Source, int Target)> _deleted = [.. edit.Deleted.Select(synapse => (view.SourceOf(synapse), view.TargetOf(synapse)))];
    private readonly HashSet<(int Source, int Target)> _created = [];
    private List<(int Source, int Target)>? _open;

    /// <summary>Proposes synapses of weight 0 between dormant pairs, each equally likely; fewer only if no pair is left.</summary>
    /// <param name="count">Their number.</param>
    /// <param name="random">The random stream.</param>
    /// <param name="cause">The cause of their creation.</param>
    public void Activate(int count, RandomStream random, string cause)
    {
        for (; count > 0 && TryDraw(random, out var pair); count--)
        {
            edit.Create(pair.Source, pair.Target, weight: 0, cause);
            _created.Add(pair);
        }
    }

    private bool TryDraw(RandomStream random, out (int Source, int Target) pair)
    {
        for (var draws = 0; _open is null && draws < Patience; draws++)
        {
            pair = (random.NextInt32(view.Sources.Count), random.NextInt32(view.Targets.Count));
            if (IsOpen(pair))
            {
                return true;
            }
        }

        _open ??= FindOpen();
        if (_open.Count == 0)
        {
            pair = default;
            return false;
        }

        var drawn = random.NextInt32(_open.Count);
        pair = _open[drawn];
        if (!view.Multapses)
        {
            _open[drawn] = _open[^1];
            _open.RemoveAt(_open.Count - 1);
        }

        return true;
    }

    private List<(int Source, int Target)> FindOpen()
    {
        var open = new List<(int Source, int Target)>();
        for (var source = 0; source < view.Sources.Count; source++)
        {
            for (var target = 0; target < view.Targets.Count; target++)
            {
                if (IsOpen((source, target)))
                {
                    open.Add((source, target));
                }
            }
        }

        return open;
    }

    private bool IsOpen((int Source, int Target) pair) =>
        (view.Multapses || !_created.Contains(pair)) && (_deleted.Contains(pair) || view.MayJoin(pair.Source, pair.Target));
}
