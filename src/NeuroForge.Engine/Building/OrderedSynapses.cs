using System.Runtime.CompilerServices;
using NeuroForge.Connectivity;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Building;

/// <summary>Lists of weights and delays in the order of a projection's synapses, and their requirements on its connector.</summary>
public static class OrderedSynapses
{
    /// <summary>The reason why the values of a projection's synapses cannot be ordered; null if they can.</summary>
    /// <param name="rewired">True if the projection is rewired.</param>
    /// <param name="connector">Its connector; null if there is none or it is not known.</param>
    public static string? Fault(bool rewired, Mechanism? connector) =>
        rewired ? "the projection is rewired, and new synapses would have no value in the list"
        : connector?.Implements(typeof(ICountSynapses)) == false ? $"connector \"{connector.Id}\" does not declare the number and order of its synapses in "
            + "advance"
        : null;

    /// <summary>All lists of weights and delays in a network whose length is not the number of synapses, with their paths in the description.</summary>
    /// <param name="plan">The network, in which projections with lists have connectors that count their synapses.</param>
    /// <exception cref="PlanException">A connector's parameters do not fit the sizes.</exception>
    /// <exception cref="MechanismException">A connector failed.</exception>
    public static IEnumerable<(string Path, string Message)> Mismatches(NetworkPlan plan)
    {
        foreach (var projection in plan.Projections)
        {
            var lists = Lists(projection);
            var count = lists.Count == 0 ? 0 : Count(plan, projection);
            foreach (var list in lists.Where(list => list.Length != count))
            {
                yield return (
                    $"projections.{projection.Name}.synapse.{list.Name}",
                    $"\"{list.Name}\" lists {list.Length} {(list.Length == 1 ? "value" : "values")} for {count} synapses");
            }
        }
    }

    /// <summary>Checks the lists of a network, so that every synapse has a value.</summary>
    /// <exception cref="PlanException">Values are listed where that is not possible, or for another number of synapses.</exception>
    internal static void Check(NetworkPlan plan)
    {
        foreach (var projection in plan.Projections)
        {
            if (Lists(projection) is [{ Name: var name }, ..] && Fault(projection.Rewiring is not null, projection.Connector?.Mechanism) is { } fault)
            {
                throw new PlanException($"projections.{projection.Name}.synapse.{name}", $"\"{name}\" cannot be a list: {fault}");
            }
        }

        foreach (var (path, message) in Mismatches(plan))
        {
            throw new PlanException(path, message);
        }
    }

    /// <summary>Checks that a connector made as many synapses as it announced.</summary>
    /// <exception cref="ContractBreach">It made another number of synapses.</exception>
    internal static void CheckMade(ProjectionPlan plan, long made)
    {
        if (Lists(plan).Find(list => list.Length != made) is { } list)
        {
            throw new ContractBreach($"it made {made} synapses, but its CountSynapses returned {list.Length}");
        }
    }

    private static List<ListedValues> Lists(ProjectionPlan plan)
    {
        var lists = new List<ListedValues>();
        Add("weight", plan.Weight);
        Add("delay", plan.Delay);
        return lists;

        void Add(string name, Distribution values)
        {
            if (values is ListDistribution list)
            {
                lists.Add(new(name, list.Values.Count));
            }
        }
    }

    private static long Count(NetworkPlan network, ProjectionPlan plan)
    {
        if (plan.Connector is not { } use)
        {
            return 0;
        }

        var place = $"projection {plan.Name}";
        var connector = MechanismActivator.Create<ICountSynapses>(use, place);
        var context = PlannedSide.Context(network, plan);
        return Guard.Call(
            use.Mechanism,
            $"projections.{plan.Name}.connect",
            place,
            [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => connector.CountSynapses(context));
    }

    /// <summary>A list of values.</summary>
    /// <param name="Name">The name of the values.</param>
    /// <param name="Length">Number of values.</param>
    private sealed record ListedValues(string Name, int Length);
}
