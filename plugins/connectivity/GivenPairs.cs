namespace NeuroForge.Connectivity;

/// <summary>The pairs that the description lists.</summary>
[Connector("given_pairs", Doc = "The pairs that the description lists: a source and a target for each synapse.")]
public sealed class GivenPairs : IConnector, IExpectSynapses, ICountSynapses
{
    [Parameter("1", Min = 0, Doc = "The source of each synapse, numbered from 0 through the source populations.")]
    public double[] Sources { get; set; } = [];

    [Parameter("1", Min = 0, Doc = "The target of each synapse, numbered from 0 through the target populations.")]
    public double[] Targets { get; set; } = [];

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) => CountSynapses(context);

    /// <inheritdoc/>
    public long CountSynapses(ConnectorContext context) => Sources.Length == Targets.Length
        ? Sources.Length
        : throw new ParameterException("targets", $"{Targets.Length} targets for {Sources.Length} sources; a synapse has one of each");

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        var joined = new HashSet<(int Source, int Target)>();
        for (var i = 0; i < CountSynapses(context); i++)
        {
            var source = Number("sources", Sources[i], i, context.SourceCount);
            var target = Number("targets", Targets[i], i, context.TargetCount);
            if (!context.Allows(source, target))
            {
                throw new ParameterException("targets", $"synapse {i} joins source {source} to itself; choose another target, or allow autapses");
            }

            if (!context.Multapses && !joined.Add((source, target)))
            {
                throw new ParameterException("targets", $"synapse {i}, from source {source} to target {target}, is listed before; remove it, or allow multapses");
            }

            synapses.Add(source, target);
        }
    }

    private static int Number(string parameter, double number, int synapse, int count) => number == Math.Floor(number) && number < count
        ? (int)number
        : throw new ParameterException(parameter, FormattableString.Invariant($"{parameter}[{synapse}] is {number}, but must be a whole number from 0 to {count - 1}"));
}
