using System.Globalization;

namespace NeuroForge.Analysis.Connectomes;

/// <summary>A connectome as comma-separated values, a row for each synapse.</summary>
public static class EdgeList
{
    /// <summary>Writes the list.</summary>
    public static void Write(Connectome connectome, TextWriter output)
    {
        output.Write("projection,source_population,source,target_population,target,weight,delay_ms,born_ms\n");
        foreach (var synapse in connectome.Synapses)
        {
            var (source, target) = (connectome.SourceOf(synapse), connectome.TargetOf(synapse));
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{connectome.Projections[synapse.Projection].Name},{source.Population},{source.Number},{target.Population},{target.Number},"
                + $"{synapse.Weight},{synapse.Delay},{synapse.Born}\n"));
        }
    }
}
