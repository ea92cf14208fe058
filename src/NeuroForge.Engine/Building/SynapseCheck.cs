using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Building;

/// <summary>Checks the synapses that a connector makes.</summary>
/// <param name="allowed">The two sides and the synapses that are allowed.</param>
internal sealed class SynapseCheck(ConnectorContext allowed)
{
    /// <summary>Checks a synapse.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The connector named a neuron that does not exist, or a factor that is not finite.</exception>
    /// <exception cref="ContractBreach">The connector joined a neuron to itself although that is not allowed.</exception>
    internal void Check(int source, int target, double factor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)allowed.SourceCount, nameof(source));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)target, (uint)allowed.TargetCount, nameof(target));
        if (!double.IsFinite(factor))
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "the factor of a weight must be finite");
        }

        if (!allowed.Allows(source, target))
        {
            throw new ContractBreach(
                $"it connected source {source} to target {target}, which are the same neuron, but the projection has no autapses: connect only pairs that "
                    + "context.Allows accepts");
        }
    }

    /// <summary>The failure of a connector that joined a pair twice although that is not allowed.</summary>
    internal static ContractBreach Multapse(int source, int target) => new(
        $"it connected source {source} to target {target} more than once, but the projection has no multapses: check context.Multapses before "
            + "connecting a pair again");

    /// <summary>The refusal of a network whose synapses do not fit into memory.</summary>
    /// <param name="path">The connector's path in the description.</param>
    /// <param name="made">Number of synapses so far.</param>
    /// <param name="memory">Available memory in bytes.</param>
    internal static PlanException TooMany(string path, long made, double memory) => new(
        path,
        FormattableString.Invariant(
            $"the connector has made {made} synapses and is not finished, and more do not fit into {memory:G3} bytes of memory: make the ")
                + "network smaller");
}
