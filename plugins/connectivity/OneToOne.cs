namespace NeuroForge.Connectivity;

/// <summary>Connects each source to one target: that at the same place on its side, or that with the same number in its population.</summary>
[Connector("one_to_one", Doc = "A synapse from each source to the target at the same place, or with the same number in its population.")]
public sealed class OneToOne : IConnectByTarget, IExpectSynapses, ICountSynapses
{
    /// <summary>Greatest number of neurons for which an estimate counts the forbidden pairs.</summary>
    private const int MostCounted = 1 << 20;

    [Parameter("1", "order", Doc = "Pairs by place, for sides of one size, or by number in the population, where one side may have more neurons.")]
    public PairedBy By { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context)
    {
        CheckSizes(context);
        return context.Autapses || context.SourceCount > MostCounted
            ? Math.Min(context.SourceCount, context.TargetCount)
            : CountSynapses(context);
    }

    /// <inheritdoc/>
    public long CountSynapses(ConnectorContext context)
    {
        CheckSizes(context);
        return By == PairedBy.Number ? new EqualNumbers(context).Count
            : Enumerable.Range(0, context.SourceCount).LongCount(i => context.Allows(i, i));
    }

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        CheckSizes(context);
        var equal = By == PairedBy.Number ? new EqualNumbers(context) : null;
        for (var target = first; target < end; target++)
        {
            var source = equal?.SourceOf(target) ?? (context.Allows(target, target) ? target : -1);
            if (source >= 0)
            {
                synapses.Add(source, target);
            }
        }
    }

    private void CheckSizes(ConnectorContext context)
    {
        if (By == PairedBy.Order && context.SourceCount != context.TargetCount)
        {
            throw new ParameterException(
                "model",
                $"one_to_one needs as many sources as targets, but there are {context.SourceCount} sources and {context.TargetCount} targets; "
                    + "to join neurons with the same number in their populations, write \"by\": \"number\"");
        }
    }
}
