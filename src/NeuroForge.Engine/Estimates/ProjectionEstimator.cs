using System.Runtime.CompilerServices;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Space;
using NeuroForge.Engine.Synapses;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Estimates;

/// <summary>Estimates projections.</summary>
internal sealed class ProjectionEstimator
{
    /// <summary>Bytes of a synapse in the list during construction, which has up to twice the needed capacity.</summary>
    private const double WiringBytes = 2 * (sizeof(int) + sizeof(int) + sizeof(double));

    /// <summary>Bytes of a pair during the search for repeated pairs of a matrix.</summary>
    private const double PairBytes = 40;

    /// <summary>Bytes of a row of a table: its begin, length and capacity.</summary>
    private const double RowBytes = 3 * sizeof(int);

    /// <summary>Bytes of a synapse in the list by target: its place, its source, and its place there.</summary>
    private const double ReverseBytes = 3 * sizeof(int);

    /// <summary>Bytes of a synapse in the snapshot for a rewiring strategy: ends, weight, numbers on both sides.</summary>
    private const double SnapshotBytes = sizeof(int) + sizeof(int) + sizeof(double) + sizeof(int) + sizeof(int);

    /// <summary>Bytes of a value that the rule sees of a neuron.</summary>
    private const double SeenBytes = sizeof(double);

    /// <summary>Bytes of a projection in a shard without its synapses: its loops, lists and columns.</summary>
    private const double StoreBytes = 1500;

    private readonly NetworkPlan _plan;
    private readonly ShardWidths _widths;
    private readonly bool _places;
    private readonly PlannedSpace _space;
    private readonly Dictionary<string, int> _sizes;

    /// <summary>Begins an estimate.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="widths">The sizes of shards.</param>
    /// <param name="places">True to place neurons for connectors that may need positions.</param>
    internal ProjectionEstimator(NetworkPlan plan, ShardWidths widths, bool places)
    {
        _plan = plan;
        _places = places;
        _widths = widths;
        _space = new(plan);
        _sizes = plan.Populations.ToDictionary(p => p.Name, p => p.Size, StringComparer.Ordinal);
    }

    /// <summary>Estimates a projection.</summary>
    internal ProjectionEstimate Estimate(ProjectionPlan plan)
    {
        var (sources, targets) = (CountOf(plan.From), CountOf(plan.To));
        var expected = Expect(plan);
        var stores = plan.To.Sum(name => _widths.CountOf(PopulationIndex.Of(_plan)[name]));
        var stepped = RuleNature.IsStepped(plan.Rule) && plan.Rewiring is null && plan.Given is null && plan.SingleDelay is not null;
        var matrix = stepped && plan.FromGroups.Count + plan.ToGroups.Count == 0 && expected == sources * targets;
        var perSynapse = matrix ? sizeof(double) * (1 + plan.Rule.States.Count) : BytesInRows(plan);
        var synapses = expected ?? 0;
        return new ProjectionEstimate(plan.Name, expected)
        {
            IsMatrix = matrix,
            IsCompact = !matrix && CompactSynapses.Fit(plan),
            BytesPerSynapse = perSynapse,
            Bytes = (synapses * perSynapse) + (stores * ((sources * BytesOfSource(plan, matrix)) + StoreBytes)) + (targets * BytesOfTarget(plan)),
            WiringBytes = (synapses * BytesWhileBuilding(plan, matrix)) + (stores * sources * sizeof(int)),
            LongestPiece = synapses,
        };
    }

    private double CountOf(IReadOnlyList<string> names) => names.Sum(name => (double)_sizes[name]);

    /// <summary>The estimate of the connector, if there is one.</summary>
    private double? Expect(ProjectionPlan plan)
    {
        if ((plan.Given?.Count ?? plan.Listed?.Count) is { } known)
        {
            return known;
        }

        if (plan.Connector is not { } use)
        {
            return 0;
        }

        var isPlaced = plan.From.Concat(plan.To).Any(name => PopulationIndex.Of(_plan)[name].Layout is not null);
        if ((isPlaced && !_places) || (!use.Mechanism.Implements(typeof(IExpectSynapses)) && !use.Mechanism.Implements(typeof(ICountSynapses))))
        {
            return null;
        }

        var place = $"projection {plan.Name}";
        var connector = MechanismActivator.Create<IConnector>(use, place);
        var context = _space.Context(plan);
        var expected = Guard.Call(use.Mechanism, $"projections.{plan.Name}.connect", place, () => Expect(connector, context));
        return expected >= 0 ? expected : null;
    }

    /// <summary>The expected number of synapses; a connector that counts exactly need not estimate.</summary>
    private static double Expect(IConnector connector, ConnectorContext context) =>
        connector is IExpectSynapses expecting ? Expect(expecting, context) : Count((ICountSynapses)connector, context);

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static double Expect(IExpectSynapses connector, ConnectorContext context) => connector.ExpectSynapses(context);

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static double Count(ICountSynapses connector, ConnectorContext context) => connector.CountSynapses(context);

    /// <summary>Bytes of a synapse in a list, or, if none is made, of its delay until those of a source are sorted.</summary>
    private static double BytesWhileBuilding(ProjectionPlan plan, bool matrix) =>
        !ConnectorCalls.WorkInParts(plan) && plan.Listed is null ? WiringBytes + (matrix ? PairBytes : 0)
        : CompactSynapses.Fit(plan) && plan.SingleDelay is null ? sizeof(ushort)
        : 0;

    private static double BytesInRows(ProjectionPlan plan)
    {
        var (rewired, rule) = (plan.Rewiring is not null, plan.Rule);
        return CompactSynapses.Fit(plan) ? BytesInCompact(plan) : sizeof(int)
            + (rewired || rule.Weight!.Plastic || plan.Weight.Single is null || plan.Given is not null ? sizeof(double) : 0)
            + (plan.SingleDelay is null ? sizeof(ushort) : 0)
            + (rewired ? sizeof(long) + SnapshotBytes : 0)
            + (rule.States.Count * sizeof(double))
            + (HasReverse(plan) ? ReverseBytes : 0);
    }

    /// <summary>Bytes of a synapse that never changes, with some for segments of equal delay, whose number the plan alone does not give.</summary>
    private static double BytesInCompact(ProjectionPlan plan) =>
        sizeof(ushort)
        + (plan.Weight.Single is not null && plan.Given is null ? 0 : plan.SinglePrecision ? sizeof(float) : sizeof(double))
        + (plan.SingleDelay is null ? sizeof(ushort) : 0);

    /// <summary>Bytes of a source in each store.</summary>
    private static double BytesOfSource(ProjectionPlan plan, bool matrix) =>
        (matrix ? 0 : RowBytes) + (SeenBytes * plan.Rule.Seen.Count(s => s.Side == Side.Pre));

    /// <summary>Bytes of a target.</summary>
    private static double BytesOfTarget(ProjectionPlan plan) =>
        sizeof(int) + (HasReverse(plan) ? RowBytes : 0) + (SeenBytes * plan.Rule.Seen.Count(s => s.Side == Side.Post));

    private static bool HasReverse(ProjectionPlan plan) => RuleNature.ActsByTarget(plan.Rule);
}
