using System.Globalization;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Analysis.Connectomes;

/// <summary>
/// A connectome as a matrix of comma-separated values: a row for each source, a column for each target, with the number of synapses between them.
/// </summary>
public static class AdjacencyMatrix
{
    /// <summary>Writes the matrix. Rows and columns are all neurons of the populations that the projections join, with names such as <c>E[17]</c>.</summary>
    public static void Write(Connectome connectome, TextWriter output)
    {
        var index = new NeuronIndex(connectome.Projections);
        output.Write("source," + string.Join(',', index.Neurons.Select(Label)) + "\n");
        var bySource = connectome.Synapses.ToLookup(s => index.Of(connectome.SourceOf(s)), s => index.Of(connectome.TargetOf(s)));
        var counts = new int[index.Count];
        foreach (var (number, source) in index.Neurons.Index())
        {
            Array.Clear(counts);
            foreach (var target in bySource[number])
            {
                counts[target]++;
            }

            output.Write(Label(source) + "," + string.Join(',', counts.Select(c => c.ToString(CultureInfo.InvariantCulture))) + "\n");
        }
    }

    private static string Label(Neuron neuron) => string.Create(CultureInfo.InvariantCulture, $"{neuron.Population}[{neuron.Number}]");
}
