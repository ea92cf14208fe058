namespace NeuroForge.Engine;

/// <summary>Builds a projection: its sides, its traits and its first synapses.</summary>
internal sealed class ProjectionBuilder
{
    private readonly NetworkPlan _plan;
    private readonly IReadOnlyList<Population> _populations;
    private readonly int _neurons;

    internal ProjectionBuilder(NetworkPlan plan, IReadOnlyList<Population> populations)
    {
        _plan = plan;
        _populations = populations;
        _neurons = populations.Sum(p => p.Size);
    }

    /// <summary>Builds a projection.</summary>
    internal Projection Build(ProjectionPlan plan, int number)
    {
        var projection = new Projection(plan, number, Side(plan.From), Side(plan.To), Traits(plan));
        if (plan.Connector is not null)
        {
            Connect(projection, plan.Connector);
        }

        return projection;
    }

    private NeuronSet Side(IReadOnlyList<string> names) =>
        new([.. names.Select(name => _populations.Single(p => p.Name == name))], _neurons);

    private SynapseTraits Traits(ProjectionPlan plan)
    {
        var rewired = plan.Rewiring is not null;
        return new SynapseTraits
        {
            Rule = plan.Rule,
            Parameters = [.. plan.Rule.Parameters.Select(p => Parameter(plan, p))],
            Weight = rewired || plan.Rule.Weight!.Plastic ? null : plan.Weight.Single,
            Delay = plan.Delay.Single is { } delay ? Delays.Round(delay) : null,
            Rewired = rewired,
            Step = _plan.Step,
        };
    }

    private static double Parameter(ProjectionPlan plan, ParameterDeclaration declaration)
    {
        var given = plan.Parameters.GetValueOrDefault(declaration.Name) ?? Distribution.Constant((double)declaration.Default!);
        return given.Single ?? throw new PlanException(
            $"projections.{plan.Name}.synapse.{declaration.Name}",
            "a parameter of a synapse rule is one for the whole projection: give a single value");
    }

    private void Connect(Projection projection, MechanismUse use)
    {
        var path = $"projections.{projection.Name}.connect";
        var connector = MechanismActivator.Create<IConnector>(use, $"projection {projection.Name}");
        var context = new ConnectorContext(
            projection.Sources.Count,
            projection.Targets.Count,
            projection.Plan.Autapses,
            projection.Plan.Multapses,
            projection.IsAutapse,
            new RandomStream(_plan.Seed, StreamPurpose.Connector, projection.Number))
        {
            SourcePositions = Positions(projection.Sources),
            TargetPositions = Positions(projection.Targets),
        };
        var wiring = new Wiring(projection.Sources.Count, projection.Targets.Count);
        Guard.Call(use.Mechanism, path, $"projection {projection.Name}", () => connector.Connect(context, wiring));
        wiring.AddTo(projection, _plan.Seed);
    }

    private static Position[] Positions(NeuronSet neurons) => neurons.Populations.All(p => p.Positions.Length > 0)
        ? [.. neurons.Populations.SelectMany(p => p.Positions)]
        : [];
}
