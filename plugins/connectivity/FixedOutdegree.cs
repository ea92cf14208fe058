namespace NeuroForge.Connectivity;

/// <summary>The same number of synapses from each source.</summary>
[Connector("fixed_outdegree", Doc = "The same number of synapses from each source, their targets drawn at random.")]
public sealed class FixedOutdegree : IConnector, IExpectSynapses
{
    [Parameter("1", Min = 0, Doc = "Synapses from each source.")]
    public int Outdegree { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) =>
        (double)context.SourceCount * (context.Multapses ? Outdegree : Math.Min(Outdegree, context.TargetCount));

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        var targets = new Partners(context.TargetCount, context.Multapses, context.Random);
        for (var source = 0; source < context.SourceCount; source++)
        {
            var pre = source;
            var drawn = targets.Draw(Outdegree, target => context.Allows(pre, target));
            if (drawn.Count < Outdegree)
            {
                throw new ParameterException(
                    "outdegree",
                    $"source {source} has {drawn.Count} possible targets of {context.TargetCount}, fewer than the out-degree of {Outdegree}; lower it, or "
                        + "allow multapses or autapses");
            }

            foreach (var target in drawn)
            {
                synapses.Add(source, target);
            }
        }
    }
}
