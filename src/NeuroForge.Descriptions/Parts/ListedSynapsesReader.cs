using NeuroForge.Declarations;
using NeuroForge.Descriptions.Listed;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the synapses that a file lists for a projection.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class ListedSynapsesReader(Reading reading)
{
    /// <summary>Reads and checks all synapses; null, with a diagnostic, if they do not fit the projection, or if something else of it is not known.</summary>
    /// <param name="table">The table of the synapses.</param>
    /// <param name="name">The name of the projection.</param>
    /// <param name="from">Its sources.</param>
    /// <param name="to">Its targets.</param>
    /// <param name="unit">The unit of its weights.</param>
    /// <param name="rule">Its synapse rule.</param>
    internal ScannedTable? Scan(ListedTable table, string name, NamedNeurons from, NamedNeurons to, Unit? unit, Mechanism? rule)
    {
        var (sources, targets) = (Side("source", from), Side("target", to));
        if (unit is null || rule is null || sources is null || targets is null || reading.Grid.Step is not { } step)
        {
            return null;
        }

        return reading.Listed.Scan(table, t => t.Scan(name, sources, targets, unit, rule, step));
    }

    /// <summary>The range of the delays in a file.</summary>
    internal static FileDistribution Delays(ListedSynapses synapses) =>
        synapses.DelayRange is var (least, greatest) ? new(least, greatest) : new(1, 1);

    /// <summary>A side as connectors count it; null if a population is not known.</summary>
    private ListedSide? Side(string word, NamedNeurons neurons)
    {
        var parts = new List<ListedPart>();
        var first = 0L;
        foreach (var population in neurons.Populations)
        {
            if (population.Plan is not { } plan)
            {
                return null;
            }

            List<GroupPlan> groups =
            [
                .. neurons.Groups.Select(group => reading.Groups[group].Plan).OfType<GroupPlan>().Where(group => group.Population == plan.Name),
            ];
            var count = groups.Count == 0 ? plan.Size : groups.SelectMany(group => group.Neurons).Distinct().Count();
            parts.Add(new(plan.Name, first, count));
            first += count;
        }

        return parts.Count == 0 ? null : new(word, parts);
    }
}
