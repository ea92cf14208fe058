using System.Reflection;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Spiking;

/// <summary>What synapses do, said as plainly as it can be: one after another, each number of the rule's fields for itself.</summary>
internal sealed unsafe class ScalarSynapses
{
    private readonly SynapseEnds _ends;
    private readonly SynapseStore _store;
    private readonly InputRing _inputs;
    private readonly ScalarSide _pre;
    private readonly ScalarSide _post;
    private readonly object _rule;
    private readonly FieldInfo[] _fields;

    public ScalarSynapses(SynapseEnds ends)
    {
        var setup = ends.Setup;
        (_ends, _store, _inputs) = (ends, ends.Store, ends.Inputs);
        (_pre, _post) = (new(Side.Pre, ends.Pre, setup), new(Side.Post, ends.Post, setup));
        _rule = Activator.CreateInstance(setup.Rule.Type.MakeGenericType(typeof(Double1)))!;
        _fields = [.. _rule.GetType().GetFields().OrderBy(f => f.MetadataToken)];
        foreach (var (parameter, value) in setup.Rule.Parameters.Zip(setup.Parameters))
        {
            this[parameter.Index] = value;
        }

        this[setup.Rule.Weight!.Index] = ends.Store.Layout.Weight ?? 0;
        (_rule as IDerive)?.Derive(setup.Step);
    }

    /// <summary>A step ends.</summary>
    public void Act(Clock clock)
    {
        if (_rule is not IOnStep<Double1> stepped)
        {
            return;
        }

        foreach (var (source, target, place) in All())
        {
            Ask(source, target, place, () =>
            {
                (_rule as IOnTarget<Double1>)?.OnTarget(clock);
                stepped.OnStep(clock);
            });
        }
    }

    /// <summary>Handles the spikes of a step.</summary>
    public void Handle(int[] sources, int[] targets, Clock clock)
    {
        _ends.Pre.MoveTo(clock.Index);
        _ends.Post.MoveTo(clock.Index);
        _ends.Pre.Jump(sources);
        foreach (var (source, target, place) in All().Where(s => sources.Contains(s.Source)))
        {
            Ask(source, target, place, () => Deliver(((IOnPreSpike<Double1>)_rule).OnPreSpike(clock).Number, target, clock.Index + _store.DelayAt(place)));
        }

        _ends.Post.Jump(targets);
        foreach (var (source, target, place) in All().Where(s => _rule is IOnPostSpike<Double1> && targets.Contains(s.Target)))
        {
            Ask(source, target, place, () => ((IOnPostSpike<Double1>)_rule).OnPostSpike(clock));
        }
    }

    private double this[int field]
    {
        get => ((Double1)_fields[field].GetValue(_rule)!).Number;
        set => _fields[field].SetValue(_rule, (Double1)value);
    }

    private IEnumerable<(int Source, int Target, int Place)> All() =>
        from source in Enumerable.Range(0, _store.SourceCount)
        let row = _store.Row(source)
        from position in Enumerable.Range(0, row.Count)
        let place = row.Place(position)
        select (source, TargetAt(position, place), place);

    private int TargetAt(int position, int place) => _store.TargetAt(position, place);

    /// <summary>Has the rule do something to one synapse.</summary>
    private void Ask(int source, int target, int place, Action act)
    {
        var (rule, weight) = (_ends.Setup.Rule, _ends.Setup.Rule.Weight!);
        foreach (var (field, value) in _pre.Of(source).Concat(_post.Of(target)))
        {
            this[field] = value;
        }

        foreach (var (i, state) in rule.States.Index())
        {
            this[state.Index] = _store.State(i)[place];
        }

        this[weight.Index] = _store.WeightAt(place);
        act();
        foreach (var (i, state) in rule.States.Index())
        {
            _store.State(i)[place] = this[state.Index];
        }

        if (weight.Plastic)
        {
            _store.Weights[place] = this[weight.Index];
        }
    }

    private void Deliver(double amount, int target, long arrival)
    {
        foreach (var receptor in _ends.Receptors)
        {
            _inputs.Receptor(receptor)[_inputs.Offset(target, _inputs.SlotOf(arrival))] += amount;
        }
    }
}
