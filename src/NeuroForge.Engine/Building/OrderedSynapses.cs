namespace NeuroForge.Engine;

/// <summary>Weights and delays that belong to a place in the order of the synapses of a projection: what they ask of its wiring.</summary>
public static class OrderedSynapses
{
    /// <summary>Why the values of a projection's synapses cannot be ordered; null where they can.</summary>
    /// <param name="rewired">Whether the projection is rewired.</param>
    /// <param name="connector">Its connector; null where there is none or it is not known.</param>
    public static string? Fault(bool rewired, Mechanism? connector) =>
        rewired ? "the synapses that rewiring brings would have none"
        : connector?.Implements(typeof(ICountSynapses)) == false ? $"connector \"{connector.Id}\" does not say beforehand which synapses there will be"
        : null;

    /// <summary>Every list of a network's weights and delays that is longer or shorter than there are synapses, with its path in the description.</summary>
    /// <param name="plan">The network, whose projections have connectors that count where values are listed.</param>
    /// <exception cref="PlanException">A connector's parameters do not go together with the sizes.</exception>
    /// <exception cref="MechanismException">A connector failed.</exception>
    public static IEnumerable<(string Path, string Message)> Mismatches(NetworkPlan plan)
    {
        foreach (var (number, projection) in plan.Projections.Index().Where(p => Lists(p.Item).Any()))
        {
            var count = Count(plan, projection, number);
            foreach (var (name, length) in Lists(projection).Where(list => list.Length != count))
            {
                yield return ($"projections.{projection.Name}.synapse.{name}", $"\"{name}\" lists {length} {(length == 1 ? "value" : "values")} for {count} synapses");
            }
        }
    }

    /// <summary>Checks the lists of a network: without it a value could be looked for where there is none.</summary>
    /// <exception cref="PlanException">Values are listed where they cannot be, or for another number of synapses.</exception>
    internal static void Check(NetworkPlan plan)
    {
        foreach (var projection in plan.Projections)
        {
            if (Lists(projection).Select(list => list.Name).FirstOrDefault() is { } name && Fault(projection.Rewiring is not null, projection.Connector?.Mechanism) is { } fault)
            {
                throw new PlanException($"projections.{projection.Name}.synapse.{name}", $"\"{name}\" cannot be a list: {fault}");
            }
        }

        foreach (var (path, message) in Mismatches(plan))
        {
            throw new PlanException(path, message);
        }
    }

    /// <summary>Holds a connector to what it has told.</summary>
    /// <exception cref="InvalidOperationException">It has made another number of synapses.</exception>
    internal static void CheckMade(ProjectionPlan plan, long made)
    {
        foreach (var (_, told) in Lists(plan).Where(list => list.Length != made))
        {
            throw new InvalidOperationException($"it has made {made} synapses after it had told {told}");
        }
    }

    private static IEnumerable<(string Name, int Length)> Lists(ProjectionPlan plan) =>
        from value in new[] { (Name: "weight", plan.Weight), (Name: "delay", plan.Delay) }
        let list = value.Item2 as ListDistribution
        where list is not null
        select (value.Name, list.Values.Count);

    private static long Count(NetworkPlan network, ProjectionPlan plan, int number)
    {
        if (plan.Connector is not { } use)
        {
            return 0;
        }

        var place = $"projection {plan.Name}";
        var connector = MechanismActivator.Create<ICountSynapses>(use, place);
        var context = PlannedSide.Context(network, plan, number);
        return Guard.Call(use.Mechanism, $"projections.{plan.Name}.connect", place, () => connector.CountSynapses(context));
    }
}
