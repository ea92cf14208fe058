namespace NeuroForge.WeightBasedRewiring;

/// <summary>
/// The pairs of neurons that an update may join: allowed by the projection and not pruned in the update; without multapses, not joined either.
/// </summary>
/// <remarks>
/// Pairs are drawn among all and rejected until one is free, which is fast if few are joined. After <see cref="Patience"/> rejections in a row the free pairs
/// are listed and the rest is drawn from the list. The number of rejections does not affect the choice, so each free pair is equally likely either way.
/// </remarks>
internal sealed class FreePairs
{
    private const int Patience = 32;
    private const string Regrown = "regrown";

    private readonly HashSet<long> _closed = [];
    private readonly List<(int Source, int Target)> _listed = [];
    private bool[] _joined = [];
    private IConnectivityView? _view;

    private IConnectivityView View => _view ?? throw new InvalidOperationException("a pair was drawn before an update began");

    /// <summary>Begins an update.</summary>
    /// <param name="view">The projection.</param>
    /// <param name="pruned">The synapses that are pruned in it.</param>
    internal void Begin(IConnectivityView view, List<int> pruned)
    {
        _view = view;
        _closed.Clear();
        foreach (var synapse in pruned)
        {
            _closed.Add(NumberOf((view.SourceOf(synapse), view.TargetOf(synapse))));
        }
    }

    /// <summary>Proposes synapses at free pairs, drawn uniformly; fewer than requested only if no pair is left.</summary>
    /// <param name="count">Number of synapses.</param>
    /// <param name="firstSource">The first source that may be drawn.</param>
    /// <param name="sourceCount">Number of sources that may be drawn.</param>
    /// <param name="weight">The weight of the synapses.</param>
    /// <param name="edit">Receives the proposals.</param>
    /// <param name="random">The random stream for the pairs.</param>
    internal void Join(int count, int firstSource, int sourceCount, double weight, ConnectivityEdit edit, RandomStream random)
    {
        for (var joined = 0; joined < count; joined++)
        {
            if (!TryDraw(firstSource, sourceCount, random, out var pair))
            {
                List(firstSource, sourceCount);
                JoinListed(count - joined, weight, edit, random);
                return;
            }

            Join(pair, weight, edit);
        }
    }

    private bool TryDraw(int firstSource, int sourceCount, RandomStream random, out (int Source, int Target) pair)
    {
        for (var refusals = 0; refusals < Patience; refusals++)
        {
            pair = (firstSource + random.NextInt32(sourceCount), random.NextInt32(View.Targets.Count));
            if (IsOpen(pair) && (View.Multapses || !AreJoined(pair)))
            {
                return true;
            }
        }

        pair = default;
        return false;
    }

    private void Join((int Source, int Target) pair, double weight, ConnectivityEdit edit)
    {
        edit.Create(pair.Source, pair.Target, weight, Regrown);
        if (!View.Multapses)
        {
            _closed.Add(NumberOf(pair));
        }
    }

    private void JoinListed(int count, double weight, ConnectivityEdit edit, RandomStream random)
    {
        for (var joined = 0; joined < count && _listed.Count > 0; joined++)
        {
            var drawn = random.NextInt32(_listed.Count);
            Join(_listed[drawn], weight, edit);
            if (!View.Multapses)
            {
                _listed[drawn] = _listed[^1];
                _listed.RemoveAt(_listed.Count - 1);
            }
        }
    }

    private void List(int firstSource, int sourceCount)
    {
        _listed.Clear();
        Array.Resize(ref _joined, View.Targets.Count);
        for (var source = firstSource; source < firstSource + sourceCount; source++)
        {
            MarkJoined(source);
            for (var target = 0; target < _joined.Length; target++)
            {
                if (!_joined[target] && IsOpen((source, target)))
                {
                    _listed.Add((source, target));
                }
            }
        }
    }

    private void MarkJoined(int source)
    {
        Array.Clear(_joined);
        if (!View.Multapses)
        {
            foreach (var synapse in View.Outgoing(source))
            {
                _joined[View.TargetOf(synapse)] = true;
            }
        }
    }

    private bool IsOpen((int Source, int Target) pair) =>
        (View.Autapses || !View.IsAutapse(pair.Source, pair.Target)) && !_closed.Contains(NumberOf(pair));

    /// <summary>The number of a pair among all.</summary>
    private long NumberOf((int Source, int Target) pair) => ((long)pair.Source * View.Targets.Count) + pair.Target;

    private bool AreJoined((int Source, int Target) pair)
    {
        foreach (var synapse in View.Outgoing(pair.Source))
        {
            if (View.TargetOf(synapse) == pair.Target)
            {
                return true;
            }
        }

        return false;
    }
}
