namespace NeuroForge.Connectivity;

/// <summary>
/// A small world after Watts and Strogatz: neurons on a ring get synapses from their nearest neighbours, each of which is replaced with a probability by a
/// synapse from a random neuron.
/// </summary>
[Connector(
    "small_world",
    Doc = "The nearest neighbours on a ring, each replaced by a source drawn at random with a probability; every in-degree is the same.",
    Reference = "doi:10.1038/30918")]
public sealed class SmallWorld : IConnectByTarget, IExpectSynapses, ICheckParameters
{
    [Parameter("1", Min = 0, Doc = "Synapses onto each neuron, half of them from either side: an even number.")]
    public int Degree { get; set; }

    [Parameter("1", Min = 0, Max = 1, Doc = "Probability that a synapse comes from a source drawn at random.")]
    public double P { get; set; }

    /// <inheritdoc/>
    public void CheckParameters(double step)
    {
        if (Degree % 2 != 0)
        {
            throw new ParameterException("degree", $"{Degree} neighbours cannot be divided between the two sides; give an even number");
        }
    }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context)
    {
        Check(context);
        return (double)Degree * context.TargetCount;
    }

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        Check(context);
        var heard = new HashSet<int>();
        for (var target = first; target < end; target++)
        {
            heard.Clear();
            foreach (var source in Neighbours(target, context.SourceCount))
            {
                heard.Add(source);
            }

            var random = context.RandomOf(target);
            foreach (var neighbour in Neighbours(target, context.SourceCount))
            {
                var source = neighbour;
                if (random.NextDouble() < P)
                {
                    source = Another(target, context.SourceCount, heard, random);
                    heard.Remove(neighbour);
                    heard.Add(source);
                }

                synapses.Add(source, target);
            }
        }
    }

    /// <summary>The nearest on either side, from the nearest on.</summary>
    private IEnumerable<int> Neighbours(int target, int neurons)
    {
        for (var distance = 1; distance <= Degree / 2; distance++)
        {
            yield return (target + neurons - distance) % neurons;
            yield return (target + distance) % neurons;
        }
    }

    /// <summary>A source that is neither the target nor heard already, each equally likely.</summary>
    private static int Another(int target, int neurons, HashSet<int> heard, RandomStream random)
    {
        while (true)
        {
            var source = random.NextInt32(neurons);
            if (source != target && !heard.Contains(source))
            {
                return source;
            }
        }
    }

    private void Check(ConnectorContext context)
    {
        if (context.SourceCount != context.TargetCount)
        {
            throw new ParameterException(
                "model", $"small_world connects the neurons of one ring, not {context.SourceCount} sources and {context.TargetCount} targets");
        }

        // With as many synapses as other neurons there is nothing left to draw.
        if (Degree > context.SourceCount - (P > 0 ? 2 : 1))
        {
            throw new ParameterException(
                "degree", $"{context.SourceCount} neurons are too few: each needs {Degree} neighbours{(P > 0 ? " and another neuron" : "")}; lower the degree");
        }
    }
}
