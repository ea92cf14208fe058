using NeuroForge.Connectivity;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Building;

/// <summary>Builds a projection: its sides, the setup of its rule, the layout of its stores and its initial synapses.</summary>
internal sealed class ProjectionBuilder
{
    private readonly NetworkPlan _plan;
    private readonly Dictionary<string, Population> _populations;
    private readonly Type _vector;
    private readonly int _threads;
    private readonly RankExchange _ranks;
    private readonly WholeProjections _whole;

    internal ProjectionBuilder(NetworkPlan plan, IReadOnlyList<Population> populations, Type vector, int threads, RankExchange ranks)
    {
        _ranks = ranks;
        _whole = new WholeProjections(plan, ranks);
        _plan = plan;
        _vector = vector;
        _threads = threads;
        _populations = populations.ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>Builds a projection.</summary>
    /// <exception cref="PlanException">Its plan is inconsistent.</exception>
    /// <exception cref="MechanismException">Its connector or its rule failed.</exception>
    internal Projection Build(ProjectionPlan plan, int number)
    {
        var (sources, targets) = (Side(plan, "from", plan.From), Side(plan, "to", plan.To));
        SignalCheck.Check(plan, targets);
        SpikingCheck.Check(plan, sources, targets);
        ModulatorCheck.Check(_plan, plan);
        SeenStateCheck.Check(plan, sources, targets);
        StrategyCheck.Check(plan, sources, targets);
        SharedElementCheck.Check(plan);
        WeightUnitCheck.Check(_plan, plan);
        PrecisionCheck.Check(plan);
        PlanConditions.Check(_plan, plan);
        var (from, to) = (SideMembers.Of(_plan, sources, plan.FromGroups), SideMembers.Of(_plan, targets, plan.ToGroups));
        var setup = new RuleSetup(plan.Rule, RuleValues.Of(plan, _plan.Step), _plan.Step) { IsFrozen = plan.LearningFrozen };
        var projection = new Projection(plan, number, sources, targets, setup)
        {
            SourceMembers = from,
            TargetMembers = to,
            Modulators = () => plan.Modulator is { } modulator ? new Modulators(_plan, modulator, _populations) : null,
            IsWhole = _whole.Contain(plan),
            HasOtherRanks = !_ranks.IsAlone,
        };
        var bounds = WeightBounds.Of(_plan, plan);
        if (plan.Given is { } given)
        {
            new IncomingBuilder(projection, Layout(plan, hasFactors: true, complete: false), _vector).Build();
            new GivenWiring(projection, given, bounds).Add();
            return projection;
        }

        if (plan.Listed is { } listed)
        {
            var listing = new ListedWiring(projection, listed, bounds, _plan.Keys);
            var whole = RuleNature.IsStepped(plan.Rule) && plan.FromGroups.Count + plan.ToGroups.Count == 0 && listing.IsComplete();
            new IncomingBuilder(projection, Layout(plan, hasFactors: false, whole), _vector).Build();
            listing.Add();
            return projection;
        }

        if (CountParts(projection) is { } parts)
        {
            new IncomingBuilder(projection, Layout(plan, parts.HasFactors, complete: false), _vector).Build();
            Call(plan, () => parts.Fill(projection, bounds, _plan.Keys));
            return projection;
        }

        var wiring = Wire(plan, new(sources, from), new(targets, to));
        var complete = RuleNature.IsStepped(plan.Rule) && plan.FromGroups.Count + plan.ToGroups.Count == 0 && wiring.IsComplete;
        new IncomingBuilder(projection, Layout(plan, wiring.HasFactors, complete), _vector).Build();
        new InitialSynapses(projection, wiring, bounds).Add(_plan.Keys);
        return projection;
    }

    /// <summary>The neurons of a side. A population named twice counts once, since each neuron must have a single number.</summary>
    private NeuronSet Side(ProjectionPlan plan, string side, IReadOnlyList<string> names) => names.Distinct(StringComparer.Ordinal).Count() == names.Count
        ? new([.. names.Select(name => _populations[name])])
        : throw new PlanException($"projections.{plan.Name}.{side}", $"a population is listed twice: {string.Join(", ", names)}");

    private static StoreLayout Layout(ProjectionPlan plan, bool hasFactors, bool complete)
    {
        var rewired = plan.Rewiring is not null;
        return new StoreLayout
        {
            States = [.. plan.Rule.States.Select(state => state.Name)],
            Weight = rewired || plan.Rule.Weight!.Plastic || hasFactors ? null
                : plan.Weight.Single is { } weight ? plan.Stored(weight)
                : null,
            Delay = plan.SingleDelay is { } delay ? DelayRange.Round(delay) : null,
            Rewired = rewired,
            Single = plan.SinglePrecision,
            Compact = CompactSynapses.Fit(plan),
            Complete = complete && !rewired && plan.SingleDelay is not null,
        };
    }

    /// <summary>Counts the initial synapses onto each shard; null if the connector does not make them in parts, target after target.</summary>
    private PartedWiring? CountParts(Projection projection)
    {
        var plan = projection.Plan;
        if (!ConnectorCalls.WorkInParts(plan))
        {
            return null;
        }

        var (path, context) = Context(plan, new(projection.Sources, null), new(projection.Targets, null));
        var connector = MechanismActivator.Create<IConnectByTarget>(plan.Connector!, $"projection {plan.Name}");
        CountedPart[] parts =
        [
            .. from population in projection.Targets.Populations
               from shard in population.Shards
               where shard.IsOwn || projection.IsWhole
               let first = projection.Targets.FirstOf(population) + shard.Range.First
               select new CountedPart(path, context, first, first + shard.Range.Count, Memory),
        ];
        var wiring = new PartedWiring(connector, context, parts, _threads, _ranks);
        var inOrder = false;
        Call(plan, () => inOrder = wiring.Count());
        return inOrder ? wiring : null;
    }

    /// <summary>Calls the connector for a list of all synapses.</summary>
    private InitialWiring Wire(ProjectionPlan plan, WiredSide sources, WiredSide targets)
    {
        var (path, context) = Context(plan, sources, targets);
        var wiring = new InitialWiring(path, context, Memory);
        if (plan.Connector is { } use)
        {
            var connector = MechanismActivator.Create<IConnector>(use, $"projection {plan.Name}");
            Call(plan, () =>
            {
                ConnectorCalls.Connect(connector, plan.IsOrdered, context, wiring);
                wiring.CheckMultapses();
                OrderedSynapses.CheckMade(plan, wiring.Count);
            });
        }

        return wiring;
    }

    private static double Memory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private (string Path, ConnectorContext Context) Context(ProjectionPlan plan, WiredSide sources, WiredSide targets) =>
        ($"projections.{plan.Name}.connect", WiredSide.Context(sources, targets, plan, new RandomStream(_plan.Keys.Connector(plan.Name))));

    private static void Call(ProjectionPlan plan, Action call) =>
        Guard.Call(plan.Connector!.Mechanism, $"projections.{plan.Name}.connect", $"projection {plan.Name}", call);
}
