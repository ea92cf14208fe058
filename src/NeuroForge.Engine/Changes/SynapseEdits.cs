using NeuroForge.Connectivity;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Changes;

/// <summary>Cuts and adds synapses of one projection.</summary>
/// <param name="name">The projection.</param>
internal sealed class SynapseEdits(string name) : ChangePart
{
    private const string Cause = "added";

    private readonly List<(int Source, int Target)> _cut = [];
    private readonly List<(string? From, string? To)> _cutBetween = [];
    private readonly List<NewSynapse> _added = [];
    private readonly List<SynapseAddition> _additions = [];
    private readonly List<(SideMembers? Sources, SideMembers? Targets)> _cutMembers = [];
    private readonly List<NewSynapse> _created = [];
    private Projection? _projection;

    /// <summary>The projection.</summary>
    internal string Name => name;

    /// <summary>Cuts all synapses from a source onto a target.</summary>
    internal void Cut(int source, int target) => _cut.Add((source, target));

    /// <summary>Cuts all synapses between the neurons of populations or groups, where they are named.</summary>
    internal void Cut(string? from, string? to) => _cutBetween.Add((from, to));

    /// <summary>Adds a synapse.</summary>
    internal void Add(int source, int target, double? weight) => _added.Add(new(source, target, weight) { Cause = Cause });

    /// <summary>Adds synapses that a connector makes.</summary>
    internal void Add(SynapseAddition addition) => _additions.Add(addition);

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        _projection = site.Projection(name);
        if (_projection is null)
        {
            return;
        }

        _cutBetween.ForEach(between => _cutMembers.Add((
            Members(site, _projection.Sources, _projection.SourceMembers, between.From is null ? [] : [between.From]),
            Members(site, _projection.Targets, _projection.TargetMembers, between.To is null ? [] : [between.To]))));
        if (_cut.Count + _added.Count + _additions.Count == 0)
        {
            return;
        }

        var pairs = Pairs(_projection);
        foreach (var (source, target) in _cut.Where(cut => !pairs.Remove(cut)))
        {
            site.Refuse($"{name} has no synapse from {source} to {target} that could be removed");
        }

        pairs.RemoveWhere(pair => IsBetween(pair.Source, pair.Target));
        CheckLists(site, _projection.Plan);
        foreach (var synapse in _added)
        {
            Check(site, _projection, synapse, pairs);
        }

        _created.AddRange(_added);
        for (var number = 0; number < _additions.Count; number++)
        {
            Connect(site, _projection, _additions[number], number, pairs);
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
            var (source, target) = (editor.View.SourceOf(synapse), editor.View.TargetOf(synapse));
            if (IsBetween(source, target) || cut.Contains((source, target)))
            {
                edit.Delete(synapse, "cut");
            }
        }

        _created.ForEach(added => edit.Create(added.Source, added.Target, added.Weight, added.Cause));
        editor.Apply(edit, site.Moment);
        site.Rewired(editor);
    }

    /// <summary>True if synapses from a source to a target are cut because of the groups of the two neurons.</summary>
    private bool IsBetween(int source, int target) => _cutMembers.Exists(
        cut => (cut.Sources is null || cut.Sources.MemberOf(source) >= 0) && (cut.Targets is null || cut.Targets.MemberOf(target) >= 0));

    /// <summary>The members of a side that populations or groups restrict; a name of neurons that are not on that side is a mistake.</summary>
    private SideMembers? Members(ChangeSite site, NeuronSet side, SideMembers? members, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return members;
        }

        List<NeuronSelection> neurons = [.. names.Select(site.Neurons).OfType<NeuronSelection>()];
        foreach (var other in neurons.Where(n => SideMembers.Among(side, members, [n]).Count == 0))
        {
            site.Refuse($"no neuron of {other.Name} is on that side of {name}");
        }

        return SideMembers.Among(side, members, neurons);
    }

    private void Connect(ChangeSite site, Projection projection, SynapseAddition addition, int number, HashSet<(int Source, int Target)> pairs)
    {
        var sources = new WiredSide(projection.Sources, Members(site, projection.Sources, projection.SourceMembers, addition.From));
        var targets = new WiredSide(projection.Targets, Members(site, projection.Targets, projection.TargetMembers, addition.To));
        if (site.Mistakes.Count > 0)
        {
            return;
        }

        var random = new RandomStream(site.Network.Plan.Keys.Added(name, site.Step, number));
        var context = WiredSide.Context(sources, targets, projection.Plan, random);
        var made = new AddedPairs(sources, targets, context);
        var place = $"projection {name}";
        site.Try(addition.Connector.Mechanism, $"projections.{name}.connect", place, () =>
        {
            PlanConditions.Check(addition.Connector, $"projections.{name}.connect", site.Network.Plan.Step);
            var connector = MechanismActivator.Create<IConnector>(addition.Connector, place);
            ConnectorCalls.Connect(connector, ordered: false, context, made);
        });
        foreach (var (source, target, factor) in made.Synapses)
        {
            if (Create(site, projection, addition, source, target, factor) is { } synapse && (pairs.Add((source, target)) || projection.Plan.Multapses))
            {
                _created.Add(synapse);
            }
        }
    }

    /// <summary>A synapse of a connector; null where one of its neurons is lesioned, or, with a mistake, where it cannot have its weight.</summary>
    private NewSynapse? Create(ChangeSite site, Projection projection, SynapseAddition addition, int source, int target, double factor)
    {
        if (site.IsLesioned(projection.Sources, source) || site.IsLesioned(projection.Targets, target))
        {
            return null;
        }

        var weight = factor * (addition.Weight ?? projection.Plan.Weight.Single);
        if (weight is null && factor != 1)
        {
            RefuseOnce(site, $"the connector multiplies weights of {name} that are drawn: give the synapses that are added a weight");
            return null;
        }

        if (weight is { } number && site.BoundsOf(projection).Fault("the weight", number) is { } fault)
        {
            RefuseOnce(site, $"synapses are added to {name}, but {fault}");
            return null;
        }

        return new NewSynapse(source, target, weight) { Cause = Cause };
    }

    private static void RefuseOnce(ChangeSite site, string mistake)
    {
        if (!site.Mistakes.Contains(mistake))
        {
            site.Mistakes.Add(mistake);
        }
    }

    /// <summary>Checks that synapses do not have listed values, since a new one would have none.</summary>
    private void CheckLists(ChangeSite site, ProjectionPlan plan)
    {
        if (_added.Count + _additions.Count > 0 && plan.Delay is ListDistribution)
        {
            site.Refuse($"each synapse of {name} has its own delay in the description, so none can be added");
        }

        if (plan.Weight is ListDistribution && (_added.Exists(added => added.Weight is null) || _additions.Exists(added => added.Weight is null)))
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

        if (projection.SourceMembers?.MemberOf(source) < 0 || projection.TargetMembers?.MemberOf(target) < 0)
        {
            site.Refuse($"a synapse was added to {name} from {source} to {target}, but groups restrict the projection to other neurons");
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
