namespace NeuroForge.Connectivity;

/// <summary>
/// A connector whose synapses are listed in a file, each with its own ends and, if the file has them, weight, delay and states. The host reads the file, checks
/// it and makes the synapses.
/// </summary>
public interface IListSynapses : IConnector
{
    /// <summary>The table of the synapses, by the connector's parameters.</summary>
    SynapseTable Table { get; }

    /// <inheritdoc/>
    void IConnector.Connect(ConnectorContext context, ISynapseSink synapses) =>
        throw new InvalidOperationException("the host reads the synapses of this connector from its file");
}
