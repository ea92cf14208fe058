using NeuroForge.Connectivity;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Tries a number of pairs, drawn at random, and keeps those that are allowed.</summary>
[Connector("random_pairs")]
public sealed class RandomPairs : IConnector
{
    [Parameter("1", 100)] public double Pairs { get; set; }

    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        var joined = new HashSet<(int, int)>();
        for (var i = 0; i < Pairs; i++)
        {
            var (source, target) = (context.Random.NextInt32(context.SourceCount), context.Random.NextInt32(context.TargetCount));
            if (context.Allows(source, target) && (joined.Add((source, target)) || context.Multapses))
            {
                synapses.Add(source, target);
            }
        }
    }
}
