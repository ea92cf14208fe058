using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Changes;

/// <summary>Cuts and adds synapses of one projection.</summary>
/// <param name="name">The projection.</param>
internal sealed class SynapseEdits(string name) : ChangePart
{
    private readonly List<(int Source, int Target)> _cut = [];
    private readonly List<NewSynapse> _added = [];
    private Projection? _projection;

    /// <summary>The projection.</summary>
    internal string Name => name;

    /// <summary>Cuts all synapses from a source onto a target.</summary>
    internal void Cut(int source, int target) => _cut.Add((source, target));

    /// <summary>Adds a synapse.</summary>
    internal void Add(int source, int target, double? weight) => _added.Add(new(source, target, weight) { Cause = "added" });

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        _projection = site.Projection(name);
        if (_projection is null)
        {
            return;
        }

        var pairs = Pairs(_projection);
        foreach (var (source, target) in _cut.Where(cut => !pairs.Remove(cut)))
        {
            site.Refuse($"{name} has no synapse from {source} to {target} that could be removed");
        }

        CheckLists(site, _projection.Plan);
        foreach (var synapse in _added)
        {
            Check(site, _projection, synapse, pairs);
        }
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site)
    {
        var editor = site.Network.EditorOf(_projection!);
        editor.Read(site.Step);
        var edit = new ConnectivityEdit();
        var cut = _cut.ToHashSet();
        for (var synapse = 0; synapse < editor.View.SynapseCount; synapse++)
        {
            if (cut.Contains((editor.View.SourceOf(synapse), editor.View.TargetOf(synapse))))
            {
                edit.Delete(synapse, "cut");
            }
        }

        _added.ForEach(added => edit.Create(added.Source, added.Target, added.Weight, added.Cause));
        editor.Apply(edit, site.Moment);
        site.Rewired(editor);
    }

    /// <summary>Checks that synapses do not have listed values, since a new one would have none.</summary>
    private void CheckLists(ChangeSite site, ProjectionPlan plan)
    {
        if (_added.Count > 0 && plan.Delay is ListDistribution)
        {
            site.Refuse($"each synapse of {name} has its own delay in the description, so none can be added");
        }

        if (_added.Exists(added => added.Weight is null) && plan.Weight is ListDistribution)
        {
            site.Refuse($"each synapse of {name} has its own weight in the description, so a new synapse needs a weight: give one");
        }
    }

    private void Check(ChangeSite site, Projection projection, NewSynapse synapse, HashSet<(int Source, int Target)> pairs)
    {
        var (source, target, weight) = synapse;
        if ((uint)source >= (uint)projection.Sources.Count || (uint)target >= (uint)projection.Targets.Count)
        {
            var sides = $"the sources 0 to {projection.Sources.Count - 1} and the targets 0 to {projection.Targets.Count - 1}";
            site.Refuse($"{name} has {sides}, but a synapse was added from {source} to {target}");
            return;
        }

        if (weight is { } number && !double.IsFinite(number))
        {
            site.Refuse($"the weight of a synapse added to {name} must be a finite number, but is {number}");
        }
        else if (weight is not null && site.BoundsOf(projection).Fault("the weight", weight.Value) is { } fault)
        {
            site.Refuse($"a synapse was added to {name} from {source} to {target}, but {fault}");
        }

        if (!projection.Plan.Autapses && projection.IsAutapse(source, target))
        {
            site.Refuse($"{name} has no autapses, but a synapse was added from neuron {source} to itself");
        }

        if (site.IsLesioned(projection.Sources, source) || site.IsLesioned(projection.Targets, target))
        {
            site.Refuse($"a synapse was added to {name} from {source} to {target}, but one of the two neurons is lesioned");
        }

        if (!pairs.Add((source, target)) && !projection.Plan.Multapses)
        {
            site.Refuse($"{name} has no multapses, but a second synapse was added from {source} to {target}");
        }
    }

    private static HashSet<(int Source, int Target)> Pairs(Projection projection)
    {
        var view = new ConnectivitySnapshot(projection, pre: null, post: null);
        view.Read(0);
        return [.. Enumerable.Range(0, view.SynapseCount).Select(synapse => (view.SourceOf(synapse), view.TargetOf(synapse)))];
    }
}
