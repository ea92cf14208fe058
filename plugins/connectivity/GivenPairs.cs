namespace NeuroForge.Connectivity;

/// <summary>Makes a synapse for each pair that the description lists.</summary>
[Connector("given_pairs", Doc = "The pairs that the description lists: a source and a target for each synapse.")]
public sealed class GivenPairs : IConnectByTarget, IExpectSynapses, ICountSynapses
{
    [Parameter("1", Min = 0, Doc = "The source of each synapse, numbered from 0 through the source populations.")]
    public double[] Sources { get; set; } = [];

    [Parameter("1", Min = 0, Doc = "The target of each synapse, numbered from 0 through the target populations.")]
    public double[] Targets { get; set; } = [];

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) => CountSynapses(context);

    /// <inheritdoc/>
    public long CountSynapses(ConnectorContext context) => Pairs(context).Count;

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        foreach (var (source, target) in Pairs(context).Where(pair => pair.Target >= first && pair.Target < end))
        {
            synapses.Add(source, target);
        }
    }

    /// <summary>The listed pairs; each must be allowed.</summary>
    private List<(int Source, int Target)> Pairs(ConnectorContext context)
    {
        if (Sources.Length != Targets.Length)
        {
            throw new ParameterException("targets", $"{Targets.Length} targets for {Sources.Length} sources; give one of each for every synapse");
        }

        var pairs = new List<(int Source, int Target)>(Sources.Length);
        var joined = new HashSet<(int Source, int Target)>();
        for (var i = 0; i < Sources.Length; i++)
        {
            pairs.Add((Number("sources", Sources[i], i, context.SourceCount), Number("targets", Targets[i], i, context.TargetCount)));
            Check(context, i, pairs[i], isNew: joined.Add(pairs[i]));
        }

        return pairs;
    }

    private static void Check(ConnectorContext context, int synapse, (int Source, int Target) pair, bool isNew)
    {
        if (!context.Allows(pair.Source, pair.Target))
        {
            throw new ParameterException("targets", $"synapse {synapse} connects source {pair.Source} to itself; choose another target, or allow autapses");
        }

        if (!isNew && !context.Multapses)
        {
            throw new ParameterException(
                "targets", $"synapse {synapse}, from source {pair.Source} to target {pair.Target}, is already listed; remove it, or allow multapses");
        }
    }

    private static int Number(string parameter, double number, int synapse, int count) => number == Math.Floor(number) && number < count
        ? (int)number
        : throw new ParameterException(
            parameter, FormattableString.Invariant($"{parameter}[{synapse}] is {number}, but must be a whole number from 0 to {count - 1}"));
}
