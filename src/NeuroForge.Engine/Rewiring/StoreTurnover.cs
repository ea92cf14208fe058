using System.Runtime.CompilerServices;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>
/// The targets of one shard in an update by a strategy that decides for each target alone: reads their synapses from the store, calls the strategy, and writes
/// changed weights and states back. Deletions and creations are kept for the edit of the whole projection.
/// </summary>
internal sealed unsafe class StoreTurnover : ISynapseColumns
{
    private readonly Projection _projection;
    private readonly int _number;
    private readonly double _step;
    private readonly TargetSynapses _synapses;
    private readonly TargetEdit _edit;
    private readonly List<SynapsePlace> _dead = [];
    private readonly List<string> _causes = [];
    private RandomStream? _random;
    private RandomStream? _ofTarget;
    private SynapsesByTarget? _byTarget;
    private int _first;
    private long _now;

    /// <summary>Creates the update of a store.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="number">The number of its store.</param>
    /// <param name="view">The projection as its strategy sees it.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal StoreTurnover(Projection projection, int number, IConnectivityView view, double step)
    {
        (_projection, _number, _step) = (projection, number, step);
        _synapses = new TargetSynapses(this, view.Sources, view.Targets, projection.Plan.Rule.States.Count);
        _edit = new TargetEdit(_synapses, view.Autapses, view.Multapses);
    }

    private SynapseStore Store => _projection.Stores[_number];

    /// <summary>Calls the strategy for every target of the shard that is not lesioned.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="moment">The update.</param>
    /// <exception cref="ContractBreach">A weight or a state is not allowed.</exception>
    internal void Run(IRewireByTarget strategy, TargetMoment moment)
    {
        _dead.Clear();
        _causes.Clear();
        _edit.Births.Clear();
        _random = new RandomStream(moment.Key);
        _now = moment.Step;
        _byTarget = Store.ByTarget();
        _synapses.Begin(moment.Step * _step, moment.Interval * _step);
        var (targets, first) = (_projection.Targets, _projection.Stores.FirstTarget(_number));
        var bounds = _projection.WeightBounds;
        for (var target = 0; target < Store.TargetCount; target++)
        {
            var member = _projection.TargetMembers?.MemberOf(first + target) ?? first + target;
            if (member >= 0 && !targets.IsLesioned(first + target))
            {
                Begin(target, member, moment.ClosedSources);
                Call(strategy, _synapses, _edit);
                Take(target, bounds);
            }
        }
    }

    /// <summary>Adds the deletions and creations to the edit of the projection, in the numbers of its view.</summary>
    internal void AddTo(ConnectivityEdit edit, ConnectivitySnapshot view)
    {
        for (var i = 0; i < _dead.Count; i++)
        {
            edit.Delete(view.NumberOf(_dead[i]), _causes[i]);
        }

        for (var i = 0; i < _edit.Births.Created.Count; i++)
        {
            edit.Create(_edit.Births.Created[i], _edit.Births.StatesOf(i));
        }
    }

    /// <inheritdoc/>
    void ISynapseColumns.Read(int column, Span<double> into)
    {
        switch (column)
        {
            case TargetSynapses.Delay:
                ReadDelays(into);
                break;
            case TargetSynapses.Age:
                ReadAges(into);
                break;
            default:
                ReadNumbers(NumbersOf(column), into);
                break;
        }
    }

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Call(IRewireByTarget strategy, TargetSynapses synapses, TargetEdit edit) => strategy.Rewire(synapses, edit);

    private void Begin(int target, int member, ReadOnlyMemory<bool> closed)
    {
        var (first, end) = (_byTarget!.Of(target).Start.Value, _byTarget.Of(target).End.Value);
        var number = _projection.Stores.FirstTarget(_number) + target;
        _first = first;
        var sources = _synapses.Begin(member, end - first, _random!.Of(member, ref _ofTarget));
        new ReadOnlySpan<int>(_byTarget.Sources + first, end - first).CopyTo(sources);
        foreach (ref var source in _projection.SourceMembers is null ? [] : sources)
        {
            source = _projection.SourceMembers!.MemberOf(source);
        }

        var itself = _projection.Sources.NumberOf(_projection.Targets, number);
        _edit.Begin(itself < 0 ? -1 : _projection.SourceMembers?.MemberOf(itself) ?? itself, closed);
    }

    /// <summary>Takes over the proposals for the current target.</summary>
    private void Take(int target, WeightBounds bounds)
    {
        for (var i = 0; i < _edit.Deleted.Count; i++)
        {
            Require((uint)_edit.Deleted[i] < (uint)_synapses.Count, $"deleted synapse {_edit.Deleted[i]} of a target with {_synapses.Count} synapses");
            _dead.Add(PlaceOf(_edit.Deleted[i]));
            _causes.Add(_edit.Causes[i]);
        }

        for (var column = 0; column < _synapses.IsWritten.Length; column++)
        {
            if (_synapses.IsWritten[column])
            {
                Write(column, target, bounds);
            }
        }
    }

    private void Write(int column, int target, WeightBounds bounds)
    {
        var values = _synapses.Read(column);
        var numbers = NumbersOf(column);
        var places = _byTarget!.Places + _first;
        for (var i = 0; i < values.Length; i++)
        {
            if (column == TargetSynapses.Weight)
            {
                Require(double.IsFinite(values[i]), $"changed the weight of a synapse onto target {target} to {values[i]}, which is not finite");
                Require(bounds.Contain(values[i]), $"changed the weight of a synapse onto target {target}, but {bounds.Fault("the weight", values[i])}");
                numbers[places[i]] = _projection.Plan.Stored(values[i]);
            }
            else
            {
                Require(double.IsFinite(values[i]), $"changed a state of a synapse onto target {target} to {values[i]}, which is not finite");
                numbers[places[i]] = values[i];
            }
        }
    }

    private double* NumbersOf(int column) => column == TargetSynapses.Weight ? Store.Weights : Store.State(column - TargetSynapses.FirstState);

    private void ReadNumbers(double* numbers, Span<double> into)
    {
        var places = _byTarget!.Places + _first;
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = numbers[places[i]];
        }
    }

    private void ReadDelays(Span<double> into)
    {
        var places = _byTarget!.Places + _first;
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = Store.DelayAt(places[i]) * _step;
        }
    }

    private void ReadAges(Span<double> into)
    {
        var places = _byTarget!.Places + _first;
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = (_now - _projection.Births.StepOf(Store.BirthAt(places[i]))) * _step;
        }
    }

    private SynapsePlace PlaceOf(int synapse)
    {
        var source = _byTarget!.Sources[_first + synapse];
        return new SynapsePlace(_number, source, _byTarget.Places[_first + synapse] - Store.Row(source).First);
    }

    private static void Require(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref Refusal refusal)
    {
        if (!condition)
        {
            throw new ContractBreach("the strategy " + refusal.Message);
        }
    }
}
