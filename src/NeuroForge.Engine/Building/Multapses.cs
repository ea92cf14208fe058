namespace NeuroForge.Engine.Building;

/// <summary>Finds pairs of neurons that are joined more than once.</summary>
internal static class Multapses
{
    /// <summary>The first such pair, by source; null where there is none.</summary>
    /// <param name="synapses">The synapses, in any order.</param>
    /// <param name="sources">How many sources there are.</param>
    /// <param name="targets">How many targets there are.</param>
    internal static (int Source, int Target)? First(ReadOnlySpan<(int Source, int Target, double Factor)> synapses, int sources, int targets)
    {
        var ends = new int[sources];
        var joined = BySource(synapses, ends);
        int[] lastSource = [.. Enumerable.Repeat(-1, targets)];
        for (int source = 0, i = 0; source < sources; source++)
        {
            for (; i < ends[source]; i++)
            {
                if (lastSource[joined[i]] == source)
                {
                    return (source, joined[i]);
                }

                lastSource[joined[i]] = source;
            }
        }

        return null;
    }

    /// <summary>The targets of all synapses, source after source.</summary>
    /// <param name="synapses">The synapses.</param>
    /// <param name="ends">Takes, for each source, where the targets of the next begin.</param>
    private static int[] BySource(ReadOnlySpan<(int Source, int Target, double Factor)> synapses, int[] ends)
    {
        foreach (ref readonly var synapse in synapses)
        {
            ends[synapse.Source]++;
        }

        for (int source = 0, end = 0; source < ends.Length; source++)
        {
            (ends[source], end) = (end, end + ends[source]);
        }

        var targets = new int[synapses.Length];
        foreach (ref readonly var synapse in synapses)
        {
            targets[ends[synapse.Source]++] = synapse.Target;
        }

        return targets;
    }
}
