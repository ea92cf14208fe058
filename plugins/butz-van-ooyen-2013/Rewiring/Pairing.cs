using System.Runtime.InteropServices;

namespace NeuroForge.ButzVanOoyen2013;

/// <summary>Joins vacant elements of both sides at random, each matching equally likely, until one side has none left.</summary>
internal sealed class Pairing
{
    private const string ElementsPaired = "vacant elements paired";

    private readonly HashSet<(int Source, int Target)> _joined = [];

    /// <summary>Proposes the new synapses.</summary>
    /// <param name="view">The projection.</param>
    /// <param name="sources">One entry for each vacant element of a source; reordered if it is the longer list.</param>
    /// <param name="targets">One entry for each vacant element of a target; reordered if it is the longer list.</param>
    /// <param name="broken">The synapses that are broken in this update.</param>
    /// <param name="edit">Receives the proposals.</param>
    /// <param name="random">The random stream for the choice of partners.</param>
    internal void Propose(IConnectivityView view, List<int> sources, List<int> targets, HashSet<int> broken, ConnectivityEdit edit, RandomStream random)
    {
        var pairs = Math.Min(sources.Count, targets.Count);
        random.Draw(CollectionsMarshal.AsSpan(sources.Count > pairs ? sources : targets), pairs);
        _joined.Clear();
        for (var pair = 0; pair < pairs; pair++)
        {
            if (IsAllowed(view, sources[pair], targets[pair], broken))
            {
                edit.Create(sources[pair], targets[pair], weight: null, ElementsPaired);
            }
        }
    }

    /// <summary>True if a synapse that is not broken joins a source and a target.</summary>
    internal static bool AreJoined(IConnectivityView view, int source, int target, HashSet<int> broken)
    {
        foreach (var synapse in view.Outgoing(source))
        {
            if (view.TargetOf(synapse) == target && !broken.Contains(synapse))
            {
                return true;
            }
        }

        return false;
    }

    /// <remarks>The elements of a forbidden pair stay vacant; no other pair is drawn in its place.</remarks>
    private bool IsAllowed(IConnectivityView view, int source, int target, HashSet<int> broken) =>
        (view.Autapses || !view.IsAutapse(source, target))
        && (view.Multapses || (!AreJoined(view, source, target, broken) && _joined.Add((source, target))));
}
