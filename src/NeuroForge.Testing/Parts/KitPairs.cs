using NeuroForge.Connectivity;
using NeuroForge.Mechanisms;

namespace NeuroForge.Testing.Parts;

/// <summary>Joins a fraction of all pairs.</summary>
[Connector("kit_pairs", Doc = "Joins a fraction of all pairs.")]
internal sealed class KitPairs : IConnector
{
    [Parameter("1", 0.2, Min = 0, Max = 1, Doc = "The fraction.")]
    public double Share { get; set; } = 0.2;

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        for (var source = 0; source < context.SourceCount; source++)
        {
            for (var target = 0; target < context.TargetCount; target++)
            {
                if (context.Random.NextDouble() < Share && context.Allows(source, target))
                {
                    synapses.Add(source, target);
                }
            }
        }
    }
}
