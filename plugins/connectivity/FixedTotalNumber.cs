namespace NeuroForge.Connectivity;

/// <summary>A number of synapses between pairs drawn at random.</summary>
[Connector("fixed_total_number", Doc = "A given number of synapses between sources and targets drawn at random.")]
public sealed class FixedTotalNumber : IConnector, IExpectSynapses
{
    [Parameter("1", Min = 0, Doc = "Synapses altogether.")]
    public long N { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) => N;

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        var pairs = new Pairs(context);
        if (N <= pairs.Count / 2)
        {
            AddDrawn(pairs, context.Multapses, synapses);
            return;
        }

        var allowed = pairs.CountAllowed();
        if (context.Multapses ? allowed == 0 : allowed < N)
        {
            throw new ParameterException(
                "n",
                $"{N} synapses do not fit between {context.SourceCount} sources and {context.TargetCount} targets, which make {allowed} possible pairs; lower "
                    + "the number, or allow multapses or autapses");
        }

        if (context.Multapses)
        {
            AddDrawn(pairs, repeats: true, synapses);
        }
        else
        {
            AddShare(pairs, allowed, synapses);
        }
    }

    /// <summary>Draws pairs, without repeats until one is new: quick while at most half of them are joined.</summary>
    private void AddDrawn(Pairs pairs, bool repeats, ISynapseSink synapses)
    {
        var joined = new HashSet<long>();
        for (var added = 0L; added < N;)
        {
            var pair = pairs.Draw();
            if (repeats || joined.Add(pair))
            {
                pairs.Add(pair, synapses);
                added++;
            }
        }
    }

    /// <summary>Passes all pairs once and takes each with the probability that leaves just enough: Knuth, vol. 2, section 3.4.2, algorithm S.</summary>
    private void AddShare(Pairs pairs, long allowed, ISynapseSink synapses)
    {
        var wanted = N;
        for (var pair = 0L; wanted > 0; pair++)
        {
            if (pairs.Allow(pair) && pairs.Random.NextInt64(allowed--) < wanted)
            {
                pairs.Add(pair, synapses);
                wanted--;
            }
        }
    }
}
