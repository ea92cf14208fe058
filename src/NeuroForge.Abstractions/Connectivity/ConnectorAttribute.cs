using NeuroForge.Mechanisms;

namespace NeuroForge.Connectivity;

/// <summary>Declares a class as a connector.</summary>
/// <param name="id">The name that descriptions use, for instance <c>fixed_indegree</c>.</param>
public sealed class ConnectorAttribute(string id) : MechanismAttribute(id, MechanismKind.Connector, typeof(IConnector));
