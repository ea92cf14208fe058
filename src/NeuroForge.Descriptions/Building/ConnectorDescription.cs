namespace NeuroForge.Descriptions.Building;

/// <summary>How the synapses are wired with which a projection begins.</summary>
public sealed class ConnectorDescription : MechanismDescription<ConnectorDescription>
{
    internal ConnectorDescription(string model)
        : base("model", model)
    {
    }
}
