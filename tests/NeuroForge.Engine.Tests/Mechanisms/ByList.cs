using NeuroForge.Connectivity;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Makes all synapses at once that <see cref="ByTarget"/> makes by target.</summary>
[Connector("by_list")]
public sealed class ByList(ByTarget.Wiring wiring) : IConnector
{
    public void Connect(ConnectorContext context, ISynapseSink synapses) =>
        new ByTarget(wiring).Connect(context, 0, context.TargetCount, synapses);
}
