namespace NeuroForge.Connectivity;

/// <summary>Connects each source to the target with the same number.</summary>
[Connector("one_to_one", Doc = "A synapse from each source to the target with the same number; both sides have the same size.")]
public sealed class OneToOne : IConnectByTarget, IExpectSynapses, ICountSynapses
{
    /// <summary>Greatest number of neurons for which an estimate counts the forbidden pairs.</summary>
    private const int MostCounted = 1 << 20;

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context)
    {
        CheckSizes(context);
        return context.Autapses || context.SourceCount > MostCounted ? context.SourceCount : CountSynapses(context);
    }

    /// <inheritdoc/>
    public long CountSynapses(ConnectorContext context)
    {
        CheckSizes(context);
        return Enumerable.Range(0, context.SourceCount).LongCount(i => context.Allows(i, i));
    }

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        CheckSizes(context);
        for (var i = first; i < end; i++)
        {
            if (context.Allows(i, i))
            {
                synapses.Add(i, i);
            }
        }
    }

    private static void CheckSizes(ConnectorContext context)
    {
        if (context.SourceCount != context.TargetCount)
        {
            throw new ParameterException(
                "model", $"one_to_one needs as many sources as targets, but there are {context.SourceCount} sources and {context.TargetCount} targets");
        }
    }
}
