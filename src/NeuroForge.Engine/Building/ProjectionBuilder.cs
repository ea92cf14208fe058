using System.Runtime.CompilerServices;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Layouts;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Building;

/// <summary>Builds a projection: its sides, the setup of its rule, the layout of its stores and its initial synapses.</summary>
internal sealed class ProjectionBuilder
{
    private readonly NetworkPlan _plan;
    private readonly IReadOnlyList<Population> _populations;
    private readonly Type _vector;

    internal ProjectionBuilder(NetworkPlan plan, IReadOnlyList<Population> populations, Type vector)
    {
        _plan = plan;
        _vector = vector;
        _populations = populations;
    }

    /// <summary>Builds a projection.</summary>
    /// <exception cref="PlanException">Its plan is inconsistent.</exception>
    /// <exception cref="MechanismException">Its connector or its rule failed.</exception>
    internal Projection Build(ProjectionPlan plan, int number)
    {
        var (sources, targets) = (Side(plan, "from", plan.From), Side(plan, "to", plan.To));
        SignalCheck.Check(plan, targets);
        SpikingCheck.Check(plan, sources, targets);
        SeenStateCheck.Check(plan, sources, targets);
        SharedElementCheck.Check(plan);
        WeightUnitCheck.Check(_plan, plan);
        PlanConditions.Check(_plan, plan);
        var wiring = Wire(plan, sources, targets);
        var setup = new RuleSetup(plan.Rule, RuleValues.Of(plan, _plan.Step), _plan.Step);
        var projection = new Projection(plan, number, sources, targets, setup);
        new IncomingBuilder(projection, Layout(plan, wiring), _vector).Build();
        new InitialSynapses(projection, wiring, WeightBounds.Of(_plan, plan)).Add(_plan.Keys);
        return projection;
    }

    /// <summary>The neurons of a side. A population named twice counts once, since each neuron must have a single number.</summary>
    private NeuronSet Side(ProjectionPlan plan, string side, IReadOnlyList<string> names) => names.Distinct(StringComparer.Ordinal).Count() == names.Count
        ? new([.. names.Select(name => _populations.Single(p => p.Name == name))])
        : throw new PlanException($"projections.{plan.Name}.{side}", $"a population is listed twice: {string.Join(", ", names)}");

    private static StoreLayout Layout(ProjectionPlan plan, InitialWiring wiring)
    {
        var rewired = plan.Rewiring is not null;
        return new StoreLayout
        {
            States = [.. plan.Rule.States.Select(state => state.Name)],
            Weight = rewired || plan.Rule.Weight!.Plastic || wiring.HasFactors ? null : plan.Weight.Single,
            Delay = plan.Delay.Single is { } delay ? DelayRange.Round(delay) : null,
            Rewired = rewired,
            Complete = RuleNature.IsStepped(plan.Rule) && !rewired && plan.Delay.Single is not null && wiring.IsComplete,
        };
    }

    /// <summary>Calls the connector.</summary>
    private InitialWiring Wire(ProjectionPlan plan, NeuronSet sources, NeuronSet targets)
    {
        var path = $"projections.{plan.Name}.connect";
        var context = Context(plan, sources, targets);
        var wiring = new InitialWiring(path, context, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        if (plan.Connector is { } use)
        {
            var connector = MechanismActivator.Create<IConnector>(use, $"projection {plan.Name}");
            Guard.Call(use.Mechanism, path, $"projection {plan.Name}", () =>
            {
                Connect(connector, plan, context, wiring);
                wiring.CheckMultapses();
                OrderedSynapses.CheckMade(plan, wiring.Count);
            });
        }

        return wiring;
    }

    /// <summary>Values that are listed need the connector's own order; otherwise the connector is called for ranges of targets, if it supports that.</summary>
    private static void Connect(IConnector connector, ProjectionPlan plan, ConnectorContext context, InitialWiring wiring)
    {
        if (connector is IConnectByTarget byTarget && !plan.IsOrdered)
        {
            Connect(byTarget, context, wiring);
        }
        else
        {
            Connect(connector, context, wiring);
        }
    }

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Connect(IConnector connector, ConnectorContext context, ISynapseSink wiring) => connector.Connect(context, wiring);

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Connect(IConnectByTarget connector, ConnectorContext context, ISynapseSink wiring) =>
        connector.Connect(context, 0, context.TargetCount, wiring);

    /// <summary>The context of a connector. It asks for every pair if both are the same neuron, so the neurons are looked up in advance.</summary>
    private ConnectorContext Context(ProjectionPlan plan, NeuronSet sources, NeuronSet targets)
    {
        var (from, to) = (Neurons(sources), Neurons(targets));
        return new(
            sources.Count,
            targets.Count,
            plan.Autapses,
            plan.Multapses,
            (source, target) => from[source] == to[target],
            new RandomStream(_plan.Keys.Connector(plan.Name)))
        {
            AutapsePairs = sources.Populations.Intersect(targets.Populations).Sum(p => (long)p.Size),
            Autapse = target => sources.NumberOf(targets, target),
            SourcePositions = Positions(sources),
            TargetPositions = Positions(targets),
        };
    }

    private static int[] Neurons(NeuronSet set)
    {
        var neurons = new int[set.Count];
        for (var i = 0; i < neurons.Length; i++)
        {
            neurons[i] = set.NeuronOf(i);
        }

        return neurons;
    }

    private static Position[] Positions(NeuronSet neurons) => neurons.Populations.All(p => p.Positions.Length > 0)
        ? [.. neurons.Populations.SelectMany(p => p.Positions)]
        : [];
}
