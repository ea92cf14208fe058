namespace NeuroForge.Descriptions.Building;

/// <summary>The connector that makes the initial synapses of a projection.</summary>
public sealed class ConnectorDescription : MechanismDescription<ConnectorDescription>
{
    internal ConnectorDescription(string model)
        : base("model", model)
    {
    }
}
