namespace NeuroForge.Connectivity;

/// <summary>Makes the same number of synapses onto each target, or a normally distributed one.</summary>
[Connector("fixed_indegree", Doc = "The same number of synapses onto each target, or a normally distributed one, from sources drawn at random.")]
public sealed class FixedIndegree : IConnectByTarget, IExpectSynapses
{
    [Parameter("1", Min = 0, Doc = "Synapses onto each target.")]
    public int Indegree { get; set; }

    [Parameter("1", 0, Min = 0, Doc = "Standard deviation of that number, at most the mean; it is rounded, and drawn again if it is not possible.")]
    public double Sd { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context)
    {
        CheckDeviation();
        return (double)context.TargetCount * (context.Multapses ? Indegree : Math.Min(Indegree, context.SourceCount));
    }

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        CheckDeviation();
        var sources = new Partners(context.SourceCount, context.Multapses);
        for (var target = first; target < end; target++)
        {
            var forbidden = context.Autapses ? Partners.Any : context.AutapseOf(target);
            var random = context.RandomOf(target);
            var drawn = sources.Draw(Sd > 0 ? DrawDegree(sources.Possible(forbidden), context.Multapses, random) : Indegree, forbidden, random);
            if (Sd == 0 && drawn.Count < Indegree)
            {
                throw new ParameterException("indegree", sources.TooFew($"target {target}", "source", forbidden, "in-degree", Indegree));
            }

            foreach (var source in drawn)
            {
                synapses.Add(source, target);
            }
        }
    }

    /// <summary>Checks that the distribution is close to a normal one, whose mean is that of the numbers: most of it lies above 0.</summary>
    /// <exception cref="ParameterException">The standard deviation is greater than the mean.</exception>
    private void CheckDeviation()
    {
        if (Sd > Indegree)
        {
            throw new ParameterException(
                "sd", FormattableString.Invariant($"a standard deviation of {Sd} is above the mean in-degree of {Indegree}; give one of at most the mean"));
        }
    }

    /// <summary>The in-degree of a target.</summary>
    /// <exception cref="ParameterException">The mean is above the number of sources.</exception>
    private int DrawDegree(int sources, bool multapses, RandomStream random)
    {
        var greatest = multapses ? int.MaxValue : sources;
        if (Indegree > greatest)
        {
            throw new ParameterException("indegree", $"a mean in-degree of {Indegree} is above the {sources} possible sources; lower it, or allow multapses");
        }

        while (true)
        {
            var degree = Math.Round(Indegree + (Sd * random.NextNormal()));
            if (degree >= 0 && degree <= greatest)
            {
                return (int)degree;
            }
        }
    }
}
