namespace NeuroForge.Connectivity;

/// <summary>Makes the same number of synapses from each source.</summary>
/// <remarks>
/// Each source draws from its own random stream. The synapses onto some of the targets are known only after all are drawn, so this connector cannot work by
/// range of targets.
/// </remarks>
[Connector("fixed_outdegree", Doc = "The same number of synapses from each source, onto targets drawn at random.")]
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
        var targets = new Partners(context.TargetCount, context.Multapses);
        var autapses = AutapsesOf(context);
        for (var source = 0; source < context.SourceCount; source++)
        {
            var drawn = targets.Draw(Outdegree, autapses[source], context.Random.Of(source));
            if (drawn.Count < Outdegree)
            {
                throw new ParameterException("outdegree", targets.TooFew($"source {source}", "target", autapses[source], "out-degree", Outdegree));
            }

            foreach (var target in drawn)
            {
                synapses.Add(source, target);
            }
        }
    }

    /// <summary>The target that each source must not be joined to.</summary>
    internal static int[] AutapsesOf(ConnectorContext context)
    {
        int[] autapses = [.. Enumerable.Repeat(Partners.Any, context.SourceCount)];
        for (var target = 0; target < context.TargetCount && !context.Autapses; target++)
        {
            if (context.AutapseOf(target) is >= 0 and var source)
            {
                autapses[source] = target;
            }
        }

        return autapses;
    }
}
