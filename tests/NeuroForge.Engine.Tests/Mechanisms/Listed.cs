using NeuroForge.Connectivity;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Wires pairs of a test, and tells beforehand how many there will be.</summary>
[Connector("listed")]
public sealed class Listed((int Source, int Target)[] pairs, long told) : IConnector, ICountSynapses
{
    public long CountSynapses(ConnectorContext context) => told;

    public void Connect(ConnectorContext context, ISynapseSink synapses) => Array.ForEach(pairs, p => synapses.Add(p.Source, p.Target));
}
