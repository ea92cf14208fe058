using System.Runtime.InteropServices;
using NeuroForge.Space;

namespace NeuroForge.ButzVanOoyen2013;

/// <summary>
/// Joins vacant elements of both sides by distance: axonal elements in random order, each to a target that is drawn in proportion to its remaining vacant
/// dendritic elements, times a kernel of the distance.
/// </summary>
/// <remarks>
/// Pairs that the projection does not allow are left out of the choice. An axonal element stays vacant if no allowed target within reach has a vacant element.
/// The draws are exact, and the time of each grows with the logarithm of the number of targets.
/// </remarks>
internal sealed class DistancePairing
{
    private const string ElementsPaired = "vacant elements paired";
    private const string Parameter = "kernel";

    private readonly HashSet<(int Source, int Target)> _joined = [];
    private int[] _vacant = [];
    private DistanceKernel? _kernel;
    private SpatialTree? _tree;
    private PartnerWeights? _weights;
    private PartnerSearch? _search;

    /// <summary>Proposes the new synapses.</summary>
    /// <param name="view">The projection.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="sources">One entry for each vacant element of a source; reordered.</param>
    /// <param name="targets">The elements of the targets.</param>
    /// <param name="broken">The synapses that are broken in this update.</param>
    /// <param name="edit">Receives the proposals.</param>
    /// <param name="random">The random stream for the choice of partners.</param>
    /// <exception cref="ParameterException">Positions are missing, or the kernel reaches no target from any source.</exception>
    internal void Propose(
        IConnectivityView view,
        DistanceKernel kernel,
        List<int> sources,
        SideElements targets,
        HashSet<int> broken,
        ConnectivityEdit edit,
        RandomStream random)
    {
        Prepare(view, kernel, targets);
        random.Draw(CollectionsMarshal.AsSpan(sources), sources.Count);
        _joined.Clear();
        foreach (var source in sources)
        {
            if (_weights!.Total == 0)
            {
                return;
            }

            var target = Draw(view, source, broken, random);
            if (target >= 0)
            {
                edit.Create(source, target, weight: null, ElementsPaired);
                _joined.Add((source, target));
                _weights[target]--;
            }
        }
    }

    /// <summary>Draws an allowed target; -1 if there is none.</summary>
    private int Draw(IConnectivityView view, int source, HashSet<int> broken, RandomStream random)
    {
        if (!_search!.Begin(view.Sources.Positions.Span[source]))
        {
            return -1;
        }

        var target = _search.Draw(random);
        while (target >= 0 && !IsAllowed(view, source, target, broken))
        {
            _search.Exclude(target);
            target = _search.Draw(random);
        }

        return target;
    }

    private bool IsAllowed(IConnectivityView view, int source, int target, HashSet<int> broken) =>
        (view.Autapses || !view.IsAutapse(source, target))
        && (view.Multapses || !(_joined.Contains((source, target)) || Pairing.AreJoined(view, source, target, broken)));

    private void Prepare(IConnectivityView view, DistanceKernel kernel, SideElements targets)
    {
        if (_tree is null || kernel != _kernel)
        {
            Check(view, kernel);
            (_tree, _kernel) = (view.Targets.Tree, kernel);
            _vacant = new int[targets.Count];
            _weights = new PartnerWeights(_tree, _vacant);
            _search = new PartnerSearch(_tree, kernel, _weights);
        }

        for (var target = 0; target < _vacant.Length; target++)
        {
            _vacant[target] = Math.Max(0, targets.Vacant(target));
        }

        _weights!.Reset(_vacant);
    }

    private static void Check(IConnectivityView view, DistanceKernel kernel)
    {
        var (sources, targets) = (view.Sources, view.Targets);
        KernelSpace.Check(
            kernel, Parameter, !sources.Positions.IsEmpty && !targets.Positions.IsEmpty, sources.Period == targets.Period ? targets.Period : null);
        var search = new PartnerSearch(targets.Tree, kernel);
        foreach (var position in sources.Positions.Span)
        {
            if (search.Begin(position))
            {
                return;
            }
        }

        throw new ParameterException(
            Parameter, FormattableString.Invariant($"the kernel is 0 beyond {kernel.Reach} um, and no target is so near to a source; give it a longer reach"));
    }
}
