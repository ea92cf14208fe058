namespace NeuroForge.Connectivity;

/// <summary>Makes the same number of synapses onto each target.</summary>
[Connector("fixed_indegree", Doc = "The same number of synapses onto each target, from sources drawn at random.")]
public sealed class FixedIndegree : IConnectByTarget, IExpectSynapses
{
    [Parameter("1", Min = 0, Doc = "Synapses onto each target.")]
    public int Indegree { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) =>
        (double)context.TargetCount * (context.Multapses ? Indegree : Math.Min(Indegree, context.SourceCount));

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        var sources = new Partners(context.SourceCount, context.Multapses);
        for (var target = first; target < end; target++)
        {
            var forbidden = context.Autapses ? Partners.Any : context.AutapseOf(target);
            var drawn = sources.Draw(Indegree, forbidden, context.RandomOf(target));
            if (drawn.Count < Indegree)
            {
                throw new ParameterException("indegree", sources.TooFew($"target {target}", "source", forbidden, "in-degree", Indegree));
            }

            foreach (var source in drawn)
            {
                synapses.Add(source, target);
            }
        }
    }
}
