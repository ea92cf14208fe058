namespace NeuroForge.Engine.Plan;

/// <summary>Finds the neurons of named groups.</summary>
internal static class GroupMembers
{
    /// <summary>The neurons of a population that some groups restrict it to; null where they restrict it to nothing less than itself.</summary>
    /// <param name="network">The network.</param>
    /// <param name="population">The population's name.</param>
    /// <param name="groups">The groups' names.</param>
    /// <returns>Their numbers in the population, ascending, each once.</returns>
    internal static int[]? Of(NetworkPlan network, string population, IReadOnlyList<string> groups)
    {
        List<GroupPlan> of = [.. network.Groups.Where(g => g.Population == population && groups.Contains(g.Name))];
        var size = of.Count == 0 ? 0 : network.Populations.First(p => p.Name == population).Size;
        return of.Exists(g => g.Neurons.Count == size) ? null : of.Count switch
        {
            0 => null,
            1 => [.. of[0].Neurons],
            _ => [.. of.SelectMany(g => g.Neurons).Distinct().Order()],
        };
    }

    /// <summary>Checks the groups of a network.</summary>
    /// <exception cref="PlanException">A group has no population, is empty, or its neurons do not exist or are not in ascending order.</exception>
    internal static void Check(NetworkPlan network)
    {
        foreach (var group in network.Groups)
        {
            if (Fault(network, group) is { } fault)
            {
                throw new PlanException($"groups.{group.Name}", fault);
            }
        }
    }

    private static string? Fault(NetworkPlan network, GroupPlan group)
    {
        if (network.Populations.Any(p => p.Name == group.Name))
        {
            return $"\"{group.Name}\" is a population already";
        }

        if (network.Populations.FirstOrDefault(p => p.Name == group.Population) is not { } population)
        {
            return $"there is no population \"{group.Population}\"";
        }

        var neurons = group.Neurons;
        return neurons.Count == 0 ? "it has no neuron"
            : neurons[0] < 0 || neurons[^1] >= population.Size ? $"{population.Name} has the neurons 0 to {population.Size - 1}"
            : neurons.Zip(neurons.Skip(1)).Any(pair => pair.First >= pair.Second) ? "its neurons are not in ascending order"
            : null;
    }
}
