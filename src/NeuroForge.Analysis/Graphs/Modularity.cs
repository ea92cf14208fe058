namespace NeuroForge.Analysis.Graphs;

/// <summary>
/// The fraction of synapses within groups, minus the fraction expected if every neuron kept its numbers of synapses and chose partners at random (Leicht and
/// Newman 2008, doi:10.1103/PhysRevLett.100.118703). Every synapse counts.
/// </summary>
public static class Modularity
{
    /// <summary>The modularity, -1 to 1; not-a-number if there is no synapse.</summary>
    /// <param name="synapses">The numbers of the two neurons of every synapse.</param>
    /// <param name="groupOf">The group of each neuron, numbered from 0.</param>
    public static double Of(IReadOnlyCollection<(int Source, int Target)> synapses, IReadOnlyList<int> groupOf)
    {
        var groups = groupOf.DefaultIfEmpty(-1).Max() + 1;
        var (within, leaving, arriving) = (0L, new long[groups], new long[groups]);
        foreach (var (source, target) in synapses)
        {
            within += groupOf[source] == groupOf[target] ? 1 : 0;
            leaving[groupOf[source]]++;
            arriving[groupOf[target]]++;
        }

        double count = synapses.Count;
        return (within / count) - leaving.Zip(arriving, (l, a) => l / count * (a / count)).Sum();
    }
}
