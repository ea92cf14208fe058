using NeuroForge.Connectivity;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Joins each target as a test tells it to, some targets at a time.</summary>
[Connector("by_target")]
public sealed class ByTarget(ByTarget.Wiring wiring) : IConnectByTarget
{
    /// <summary>Makes the synapses onto a target.</summary>
    public delegate void Wiring(ConnectorContext context, int target, ISynapseSink synapses);

    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        for (var target = first; target < end; target++)
        {
            wiring(context, target, synapses);
        }
    }
}
