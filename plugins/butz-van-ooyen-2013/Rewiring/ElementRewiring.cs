using System.Runtime.InteropServices;
using NeuroForge.Space;

namespace NeuroForge.ButzVanOoyen2013;

/// <summary>
/// An update of connectivity by synaptic elements: first sources with too few elements break synapses, then targets, then vacant elements of both sides are
/// paired. Every neuron that breaks synapses draws them from its own random stream.
/// </summary>
/// <remarks>Time and memory grow with neurons, vacant elements and the synapses of neurons that lose some.</remarks>
/// <param name="id">The strategy's id.</param>
public abstract class ElementRewiring(string id) : IRewiringStrategy
{
    private const string AxonalElementLost = "axonal element lost";
    private const string DendriticElementLost = "dendritic element lost";

    private readonly SideElements _pre = new(Side.Pre, id);
    private readonly SideElements _post = new(Side.Post, id);
    private readonly Pairing _pairing = new();
    private readonly DistancePairing _pairingByDistance = new();
    private readonly HashSet<int> _broken = [];
    private readonly List<int> _candidates = [];
    private RandomStream? _ofNeuron;

    /// <summary>The kernel of distance by which partners are chosen; uniform if distance has no effect.</summary>
    private protected virtual DistanceKernel PartnerKernel => DistanceKernel.Uniform;

    /// <summary>True if a source may break a synapse onto a target with this number of whole elements.</summary>
    private protected abstract bool SourceMayBreak(int targetElements);

    /// <summary>Adjusts a neuron's elements after one of its synapses has broken.</summary>
    private protected abstract void AfterBreak(SideElements side, int neuron);

    /// <inheritdoc/>
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        _pre.CopyFrom(view.Sources);
        _post.CopyFrom(view.Targets);
        _broken.Clear();
        BreakFromSources(view, edit, random);
        BreakFromTargets(view, edit, random);
        Pair(view, edit, random);
        _pre.ProposeChanges(view.Sources, edit);
        _post.ProposeChanges(view.Targets, edit);
    }

    private void Pair(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        var (sources, targets) = (_pre.ListVacant(view.Time), _post.ListVacant(view.Time));
        if (PartnerKernel.IsUniform)
        {
            _pairing.Propose(view, sources, targets, _broken, edit, random);
        }
        else
        {
            _pairingByDistance.Propose(view, PartnerKernel, sources, _post, _broken, edit, random);
        }
    }

    private void BreakFromSources(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        for (var source = 0; source < _pre.Count; source++)
        {
            if (_pre.Vacant(source) >= 0)
            {
                continue;
            }

            _candidates.Clear();
            foreach (var synapse in view.Outgoing(source))
            {
                if (SourceMayBreak(_post.Whole(view.TargetOf(synapse))))
                {
                    _candidates.Add(synapse);
                }
            }

            Break(-_pre.Vacant(source), AxonalElementLost, view, edit, random.Of(source, ref _ofNeuron));
        }
    }

    private void BreakFromTargets(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        for (var target = 0; target < _post.Count; target++)
        {
            if (_post.Vacant(target) >= 0)
            {
                continue;
            }

            _candidates.Clear();
            foreach (var synapse in view.Incoming(target))
            {
                if (!_broken.Contains(synapse))
                {
                    _candidates.Add(synapse);
                }
            }

            Break(-_post.Vacant(target), DendriticElementLost, view, edit, random.Of(-1 - target, ref _ofNeuron));
        }
    }

    /// <summary>Breaks a number of the candidates, or all of them if there are fewer, drawn without replacement.</summary>
    private void Break(int count, string cause, IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        var candidates = CollectionsMarshal.AsSpan(_candidates);
        var drawn = Math.Min(count, candidates.Length);
        random.Draw(candidates, drawn);
        foreach (var synapse in candidates[..drawn])
        {
            _broken.Add(synapse);
            edit.Delete(synapse, cause);
            Free(_pre, view.SourceOf(synapse));
            Free(_post, view.TargetOf(synapse));
        }
    }

    private void Free(SideElements side, int neuron)
    {
        side.Free(neuron);
        AfterBreak(side, neuron);
    }
}
