using NeuroForge.Connectivity;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
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

    internal ProjectionBuilder(NetworkPlan plan, IReadOnlyList<Population> populations, Type vector)
    {
        _plan = plan;
        _vector = vector;
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
        SeenStateCheck.Check(plan, sources, targets);
        SharedElementCheck.Check(plan);
        WeightUnitCheck.Check(_plan, plan);
        PlanConditions.Check(_plan, plan);
        var (from, to) = (SideMembers.Of(_plan, sources, plan.FromGroups), SideMembers.Of(_plan, targets, plan.ToGroups));
        var wiring = Wire(plan, new(sources, from), new(targets, to));
        var setup = new RuleSetup(plan.Rule, RuleValues.Of(plan, _plan.Step), _plan.Step) { IsFrozen = plan.LearningFrozen };
        var projection = new Projection(plan, number, sources, targets, setup)
        {
            SourceMembers = from,
            TargetMembers = to,
        };
        new IncomingBuilder(projection, Layout(plan, wiring), _vector).Build();
        var bounds = WeightBounds.Of(_plan, plan);
        if (plan.Given is { } given)
        {
            new GivenWiring(projection, given, bounds).Add();
        }
        else
        {
            new InitialSynapses(projection, wiring, bounds).Add(_plan.Keys);
        }

        return projection;
    }

    /// <summary>The neurons of a side. A population named twice counts once, since each neuron must have a single number.</summary>
    private NeuronSet Side(ProjectionPlan plan, string side, IReadOnlyList<string> names) => names.Distinct(StringComparer.Ordinal).Count() == names.Count
        ? new([.. names.Select(name => _populations[name])])
        : throw new PlanException($"projections.{plan.Name}.{side}", $"a population is listed twice: {string.Join(", ", names)}");

    private static StoreLayout Layout(ProjectionPlan plan, InitialWiring wiring)
    {
        var rewired = plan.Rewiring is not null;
        return new StoreLayout
        {
            States = [.. plan.Rule.States.Select(state => state.Name)],
            Weight = rewired || plan.Rule.Weight!.Plastic || wiring.HasFactors || plan.Given is not null ? null : plan.Weight.Single,
            Delay = plan.SingleDelay is { } delay ? DelayRange.Round(delay) : null,
            Rewired = rewired,
            Complete = RuleNature.IsStepped(plan.Rule) && !rewired && plan.Given is null && plan.SingleDelay is not null
                && plan.FromGroups.Count + plan.ToGroups.Count == 0 && wiring.IsComplete,
        };
    }

    /// <summary>Calls the connector.</summary>
    private InitialWiring Wire(ProjectionPlan plan, WiredSide sources, WiredSide targets)
    {
        var path = $"projections.{plan.Name}.connect";
        var context = WiredSide.Context(sources, targets, plan, new RandomStream(_plan.Keys.Connector(plan.Name)));
        var wiring = new InitialWiring(path, context, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        if (plan.Connector is { } use)
        {
            var connector = MechanismActivator.Create<IConnector>(use, $"projection {plan.Name}");
            Guard.Call(use.Mechanism, path, $"projection {plan.Name}", () =>
            {
                ConnectorCalls.Connect(connector, plan.IsOrdered, context, wiring);
                wiring.CheckMultapses();
                OrderedSynapses.CheckMade(plan, wiring.Count);
            });
        }

        return wiring;
    }
}
