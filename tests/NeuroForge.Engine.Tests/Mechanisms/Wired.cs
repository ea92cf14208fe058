using NeuroForge.Connectivity;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Wires as a test tells it to.</summary>
[Connector("wired")]
public sealed class Wired(Action<ConnectorContext, ISynapseSink> wiring) : IConnector
{
    public void Connect(ConnectorContext context, ISynapseSink synapses) => wiring(context, synapses);
}
