namespace NeuroForge.Connectivity;

/// <summary>The same number of synapses onto each target.</summary>
[Connector("fixed_indegree", Doc = "The same number of synapses onto each target, their sources drawn at random.")]
public sealed class FixedIndegree : IConnector, IExpectSynapses
{
    [Parameter("1", Min = 0, Doc = "Synapses onto each target.")]
    public int Indegree { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) =>
        (double)context.TargetCount * (context.Multapses ? Indegree : Math.Min(Indegree, context.SourceCount));

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        var sources = new Partners(context.SourceCount, context.Multapses, context.Random);
        for (var target = 0; target < context.TargetCount; target++)
        {
            var post = target;
            var drawn = sources.Draw(Indegree, source => context.Allows(source, post));
            if (drawn.Count < Indegree)
            {
                throw new ParameterException(
                    "indegree",
                    $"target {target} has {drawn.Count} possible sources of {context.SourceCount}, fewer than the in-degree of {Indegree}; lower it, or allow "
                        + "multapses or autapses");
            }

            foreach (var source in drawn)
            {
                synapses.Add(source, target);
            }
        }
    }
}
