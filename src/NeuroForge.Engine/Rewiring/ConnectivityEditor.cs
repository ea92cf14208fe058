using System.Runtime.InteropServices;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Growth;
using NeuroForge.Engine.Plan;
using NeuroForge.Recording;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>Lets synapses of one projection come and go: an edit is applied as a whole, binds elements and sets them free, and is told.</summary>
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

    /// <summary>Opens a projection to edits; the synapses that it has bind elements as all others do.</summary>
    /// <param name="projection">The projection; its synapses may come and go.</param>
    /// <param name="keys">The keys of the network's random numbers.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal ConnectivityEditor(Projection projection, StreamKeys keys, double step)
    {
        Projection = projection;
        _pre = ElementSide.Find(projection.Sources, projection.Plan.Rewiring?.Pre);
        _post = ElementSide.Find(projection.Targets, projection.Plan.Rewiring?.Post);
        View = new ConnectivitySnapshot(projection, _pre, _post);
        _log = new RewiringNotices(projection, View, step);
        _births = new BirthBatch(projection, keys);
        _removal = new RowRemoval(projection);
        _step = step;
        BindExisting();
    }

    /// <summary>The projection.</summary>
    internal Projection Projection { get; }

    /// <summary>The projection when last read.</summary>
    internal ConnectivitySnapshot View { get; }

    /// <summary>The kinds of elements that it binds.</summary>
    internal IEnumerable<SynapticElements> Kinds => (_pre?.Kinds ?? []).Concat(_post?.Kinds ?? []);

    /// <summary>What the last edit did: deaths, then births.</summary>
    internal IReadOnlyList<RewiringEvent> Events => _log.Events;

    /// <summary>The births of the synapses with which a recording begins, some at a time.</summary>
    /// <param name="step">The step at whose beginning it begins.</param>
    internal IEnumerable<RewiringEvent[]> InitialBirths(long step)
    {
        Read(step);
        return _log.Initial();
    }

    /// <summary>Reads the projection at the beginning of a step, in whose numbers the next edit is.</summary>
    internal void Read(long step)
    {
        _log.Begin(step);
        View.Read(step * _step);
    }

    /// <summary>Applies an edit of what was read: deletions, creations, elements. Lesioned neurons neither join nor grow.</summary>
    /// <param name="edit">The edit, checked.</param>
    /// <param name="moment">When it happens.</param>
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
        foreach (var created in edit.Created)
        {
            if (Projection.Sources.IsLesioned(created.Source) || Projection.Targets.IsLesioned(created.Target))
            {
                continue;
            }

            if (_born.Count == 0)
            {
                _log.BeginBirths();
            }

            var (weight, delay) = _births.Add(created.Source, created.Target, created.Weight);
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
