namespace NeuroForge.Engine.Plan;

/// <summary>The receptors of each population with input from a stimulus or a projection.</summary>
internal sealed class DrivenReceptors
{
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);

    internal DrivenReceptors(NetworkPlan plan)
    {
        foreach (var stimulus in plan.Stimuli)
        {
            Add(stimulus.To, [stimulus.Receptor]);
        }

        foreach (var projection in plan.Projections)
        {
            Add(projection.To, projection.Receptors);
        }
    }

    /// <summary>The receptors of a population with inputs by their number in its model, ascending.</summary>
    internal int[] Of(PopulationPlan plan) => _names.TryGetValue(plan.Name, out var names)
        ? [.. plan.Model.Inputs.Index().Where(i => names.Contains(i.Item.Name)).Select(i => i.Index)]
        : [];

    private void Add(IReadOnlyList<string> populations, IReadOnlyList<string> receptors)
    {
        foreach (var population in populations)
        {
            if (!_names.TryGetValue(population, out var names))
            {
                _names[population] = names = new(StringComparer.Ordinal);
            }

            names.UnionWith(receptors);
        }
    }
}
