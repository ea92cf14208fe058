using System.Runtime.CompilerServices;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>Checks an edit as a whole before any of it is applied.</summary>
/// <param name="projection">The projection that edits are proposed for.</param>
/// <param name="view">The view of the projection.</param>
/// <param name="step">The length of a step in ms.</param>
internal sealed class EditCheck(Projection projection, IConnectivityView view, double step)
{
    private readonly List<int> _deleted = [];
    private readonly HashSet<long> _joined = [];

    /// <summary>Checks an edit against the projection as it was last read.</summary>
    /// <exception cref="ContractBreach">The edit names something that does not exist, or violates a condition of the projection.</exception>
    internal void Check(ConnectivityEdit edit)
    {
        _deleted.Clear();
        _joined.Clear();
        for (var i = 0; i < edit.Deleted.Count; i++)
        {
            CheckDeleted(edit.Deleted[i]);
        }

        CheckDeletedOnce();

        if (edit.Created.Count > 0)
        {
            CheckCreated(edit, projection.WeightBounds);
        }

        for (var i = 0; i < edit.Created.Count && !view.Multapses; i++)
        {
            CheckMultapse(edit.Created[i].Source, edit.Created[i].Target);
        }

        for (var i = 0; i < edit.Elements.Count; i++)
        {
            CheckElements(edit.Elements[i]);
        }
    }

    private void CheckDeleted(int synapse)
    {
        Require((uint)synapse < (uint)view.SynapseCount, $"deleted synapse {synapse}, but there are {view.SynapseCount} synapses");
        _deleted.Add(synapse);
    }

    private void CheckDeletedOnce()
    {
        _deleted.Sort();
        for (var i = 1; i < _deleted.Count; i++)
        {
            Require(_deleted[i] != _deleted[i - 1], $"deleted synapse {_deleted[i]} twice");
        }
    }

    private void CheckCreated(ConnectivityEdit edit, WeightBounds bounds)
    {
        for (var i = 0; i < edit.Created.Count; i++)
        {
            CheckCreated(edit.Created[i]);
            CheckDelay(edit.Created[i]);
            CheckStates(edit.StatesOf(i));
            var weight = edit.Created[i].Weight;
            Require(weight is null || bounds.Contain(weight.Value), $"created a synapse, but {bounds.Fault("the weight", weight ?? 0)}");
        }
    }

    private void CheckCreated(NewSynapse created)
    {
        var (source, target, weight) = created;
        Require((uint)source < (uint)view.Sources.Count, $"created a synapse from source {source}, but there are {view.Sources.Count} sources");
        Require((uint)target < (uint)view.Targets.Count, $"created a synapse onto target {target}, but there are {view.Targets.Count} targets");
        Require(view.Autapses || !view.IsAutapse(source, target), $"connected source {source} to itself, but the projection has no autapses");
        Require(weight is null || double.IsFinite(weight.Value), $"created a synapse with weight {weight}, which is not finite");
    }

    private void CheckDelay(NewSynapse created)
    {
        if (created.Delay is { } delay)
        {
            var (least, greatest) = projection.Plan.SingleDelay is { } single ? (single, single) : projection.Plan.DelaySupport;
            var steps = Math.Round(delay / step);
            Require(
                steps >= Math.Max(1, Math.Round(least)) && steps <= Math.Round(greatest),
                $"created a synapse with a delay of {delay} ms, but delays of the projection are from {least * step} to {greatest * step} ms");
        }
    }

    private void CheckStates(ReadOnlySpan<double> states)
    {
        var expected = projection.Setup.InitialStates.Length;
        Require(
            states.IsEmpty || states.Length == expected, $"created a synapse with {states.Length} states, but the synapse rule has {expected}");
        foreach (var state in states)
        {
            Require(double.IsFinite(state), $"created a synapse with a state of {state}, which is not finite");
        }
    }

    private void CheckMultapse(int source, int target)
    {
        var exists = false;
        foreach (var synapse in view.Outgoing(source))
        {
            exists |= view.TargetOf(synapse) == target && _deleted.BinarySearch(synapse) < 0;
        }

        Require(
            !exists && _joined.Add(((long)source * view.Targets.Count) + target),
            $"connected source {source} to target {target} twice, but the projection has no multapses");
    }

    private void CheckElements(ElementChange change)
    {
        var pool = change.Side == Side.Pre ? view.Sources : view.Targets;
        Require(pool.Elements.Length > 0, $"changed elements on the {change.Side} side, but the projection binds none there");
        Require((uint)change.Neuron < (uint)pool.Count, $"changed elements of neuron {change.Neuron}, but there are {pool.Count} neurons");
        Require(
            double.IsFinite(change.Elements) && change.Elements >= 0,
            $"set the elements of neuron {change.Neuron} to {change.Elements}, which is not a finite number of at least 0");
    }

    private static void Require(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref Refusal refusal)
    {
        if (!condition)
        {
            throw new ContractBreach("the strategy " + refusal.Message);
        }
    }
}
