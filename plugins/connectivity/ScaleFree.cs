namespace NeuroForge.Connectivity;

/// <summary>
/// A scale-free graph after Barabási and Albert: neurons are added one after the other, and each sends its synapses to earlier neurons, preferably to
/// those that already have many synapses.
/// </summary>
[Connector(
    "scale_free",
    Doc = "Each neuron sends synapses to earlier ones, drawn in proportion to the synapses that they have: in-degrees follow a power law.",
    Reference = "doi:10.1126/science.286.5439.509")]
public sealed class ScaleFree : IConnector, IExpectSynapses
{
    /// <summary>The stream of the whole graph.</summary>
    private const long Whole = -1;

    [Parameter("1", Min = 1, Doc = "Synapses from each neuron but the first ones, to different targets.")]
    public int Outdegree { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context)
    {
        Check(context);
        return (double)Outdegree * (context.SourceCount - Outdegree);
    }

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        Check(context);
        var random = context.Random.Of(Whole);

        // The list has each neuron once per synapse, so that a random entry is drawn in proportion to the synapses.
        var ends = new List<int>();
        var targets = new List<int>();
        targets.AddRange(Enumerable.Range(0, Outdegree));
        for (var neuron = Outdegree; neuron < context.SourceCount; neuron++)
        {
            foreach (var target in targets)
            {
                synapses.Add(neuron, target);
                ends.Add(target);
                ends.Add(neuron);
            }

            Draw(targets, ends, random);
        }
    }

    /// <summary>Draws different neurons.</summary>
    private void Draw(List<int> targets, List<int> ends, RandomStream random)
    {
        targets.Clear();
        while (targets.Count < Outdegree)
        {
            var target = ends[random.NextInt32(ends.Count)];
            if (!targets.Contains(target))
            {
                targets.Add(target);
            }
        }
    }

    private void Check(ConnectorContext context)
    {
        if (context.SourceCount != context.TargetCount)
        {
            throw new ParameterException(
                "model", $"scale_free connects the neurons of one group to each other, not {context.SourceCount} sources and {context.TargetCount} targets");
        }

        if (Outdegree >= context.SourceCount)
        {
            throw new ParameterException("outdegree", $"{context.SourceCount} neurons are too few: none has {Outdegree} earlier ones; lower the out-degree");
        }
    }
}
