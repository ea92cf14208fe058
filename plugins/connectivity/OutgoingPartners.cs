using NeuroForge.Space;

namespace NeuroForge.Connectivity;

/// <summary>The targets of all sources, each drawn by its source in proportion to a kernel of distance, in the order of targets.</summary>
internal sealed class OutgoingPartners
{
    private readonly int[][] _sources;

    /// <summary>Draws the targets. Each source draws from its own random stream.</summary>
    /// <param name="context">The two sides and the synapses that are allowed.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="outdegree">Synapses from each source.</param>
    internal OutgoingPartners(ConnectorContext context, DistanceKernel kernel, int outdegree)
    {
        var partners = new DistancePartners(context.TargetTree, kernel, context.Multapses, "target", "outdegree", "out-degree");
        var autapses = FixedOutdegree.AutapsesOf(context);
        var targets = new int[context.SourceCount][];
        var counts = new int[context.TargetCount];
        for (var source = 0; source < targets.Length; source++)
        {
            var at = context.SourcePositions.Span[source];
            targets[source] = [.. partners.Draw(source, at, outdegree, autapses[source], context.Random.Of(-1).Of(source))];
            foreach (var target in targets[source])
            {
                counts[target]++;
            }
        }

        _sources = Array.ConvertAll(counts, count => new int[count]);
        Array.Clear(counts);

        for (var source = 0; source < targets.Length; source++)
        {
            foreach (var target in targets[source])
            {
                _sources[target][counts[target]++] = source;
            }
        }
    }

    /// <summary>Adds the synapses onto a range of targets, by target, then source.</summary>
    internal void Add(int first, int end, ISynapseSink synapses)
    {
        for (var target = first; target < end; target++)
        {
            foreach (var source in _sources[target])
            {
                synapses.Add(source, target);
            }
        }
    }
}
