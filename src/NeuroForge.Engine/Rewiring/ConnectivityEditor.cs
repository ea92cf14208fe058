using System.Runtime.InteropServices;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Growth;
using NeuroForge.Engine.Plan;
using NeuroForge.Recording;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>Changes the synapses of one projection: applies an edit as a whole, binds and frees elements, and records births and deaths.</summary>
internal sealed class ConnectivityEditor
{
    private readonly ElementSide? _pre;
    private readonly ElementSide? _post;
    private readonly RewiringNotices _log;
    private readonly BirthBatch _births;
    private readonly double _step;
    private readonly RowRemoval _removal;
    private readonly List<int> _deleted = [];
    private readonly List<NewSynapse> _born = [];

    /// <summary>Creates the editor of a projection; its existing synapses bind elements like all others.</summary>
    /// <param name="projection">The projection, whose synapses can be created and deleted.</param>
    /// <param name="keys">The keys of the network's random numbers.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal ConnectivityEditor(Projection projection, StreamKeys keys, double step)
    {
        Projection = projection;
        _pre = ElementSide.Find(projection.Sources, projection.Plan.Rewiring?.Pre);
        _post = ElementSide.Find(projection.Targets, projection.Plan.Rewiring?.Post);
        View = new ConnectivitySnapshot(projection, _pre, _post) { Step = step };
        _log = new RewiringNotices(projection, View, step);
        _births = new BirthBatch(projection, keys);
        _removal = new RowRemoval(projection);
        _step = step;
        BindExisting();
    }

    /// <summary>The projection.</summary>
    internal Projection Projection { get; }

    /// <summary>The projection when it was last read.</summary>
    internal ConnectivitySnapshot View { get; }

    /// <summary>The kinds of elements that its synapses bind.</summary>
    internal IEnumerable<SynapticElements> Kinds => (_pre?.Kinds ?? []).Concat(_post?.Kinds ?? []);

    /// <summary>The changes of the last edit: deaths, then births.</summary>
    internal IReadOnlyList<RewiringEvent> Events => _log.Events;

    /// <summary>The initial synapses of a recording as births, in several parts.</summary>
    /// <param name="step">The step at whose beginning the recording begins.</param>
    internal IEnumerable<RewiringEvent[]> InitialBirths(long step)
    {
        Read(step);
        return _log.Initial();
    }

    /// <summary>Reads the projection at the beginning of a step; the next edit uses the numbers of this view.</summary>
    internal void Read(long step)
    {
        _log.Begin(step);
        View.Read(step * _step);
    }

    /// <summary>Applies an edit of the view: deletions, creations, elements. Lesioned neurons get neither synapses nor elements.</summary>
    /// <param name="edit">The edit, which has been checked.</param>
    /// <param name="moment">The moment of the change.</param>
    internal void Apply(ConnectivityEdit edit, BirthMoment moment)
    {
        _deleted.Clear();
        _born.Clear();
        Delete(edit);
        Create(edit, moment);
        View.Follow(CollectionsMarshal.AsSpan(_deleted), CollectionsMarshal.AsSpan(_born));
        SetElements(edit);
    }

    private void SetElements(ConnectivityEdit edit)
    {
        foreach (var (side, neuron, elements) in edit.Elements)
        {
            var (neurons, kinds) = side == Side.Pre ? (Projection.Sources, _pre!) : (Projection.Targets, _post!);
            if (!neurons.IsLesioned(neuron))
            {
                kinds.Set(neuron, elements);
            }
        }
    }

    private void Delete(ConnectivityEdit edit)
    {
        for (var i = 0; i < edit.Deleted.Count; i++)
        {
            var synapse = edit.Deleted[i];
            _log.Died(synapse, edit.CausesOfDeath[i]);
            _deleted.Add(synapse);
            Bind(View.SourceOf(synapse), View.TargetOf(synapse), -1);
        }

        _deleted.Sort();
        foreach (var synapse in _deleted)
        {
            _removal.Add(View.PlaceOf(synapse));
        }

        _removal.Remove();
    }

    private void Create(ConnectivityEdit edit, BirthMoment moment)
    {
        if (edit.Created.Count == 0)
        {
            return;
        }

        _births.Begin(edit.Created.Count, moment);
        for (var i = 0; i < edit.Created.Count; i++)
        {
            var created = edit.Created[i];
            if (Projection.Sources.IsLesioned(created.Source) || Projection.Targets.IsLesioned(created.Target))
            {
                continue;
            }

            if (_born.Count == 0)
            {
                _log.BeginBirths();
            }

            var (weight, delay) = _births.Add(created.Source, created.Target, created.Weight, created.Delay / _step, edit.StatesOf(i));
            _log.Born(created, weight, delay);
            _born.Add(created);
            Bind(created.Source, created.Target, 1);
        }
    }

    private void Bind(int source, int target, int count)
    {
        _pre?.Bind(source, count);
        _post?.Bind(target, count);
    }

    private void BindExisting()
    {
        View.Read(0);
        for (var synapse = 0; synapse < View.SynapseCount; synapse++)
        {
            Bind(View.SourceOf(synapse), View.TargetOf(synapse), 1);
        }
    }
}
