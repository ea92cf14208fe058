using System.Runtime.CompilerServices;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Building;

/// <summary>The tables of connectors whose synapses are listed in files.</summary>
public static class ConnectorTables
{
    /// <summary>The table of a connector; null if it makes its synapses itself.</summary>
    /// <param name="use">The connector, with values for all parameters without a default.</param>
    /// <param name="projection">The name of its projection, for messages.</param>
    /// <exception cref="MechanismException">The connector failed.</exception>
    public static SynapseTable? Of(MechanismUse use, string projection)
    {
        if (!use.Mechanism.Implements(typeof(IListSynapses)))
        {
            return null;
        }

        var place = $"projection {projection}";
        var connector = MechanismActivator.Create<IListSynapses>(use, place);
        return Guard.Call(
            use.Mechanism,
            $"projections.{projection}.connect",
            place,
            [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => connector.Table);
    }
}
