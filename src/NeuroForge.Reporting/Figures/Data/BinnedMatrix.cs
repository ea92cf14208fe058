using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Charts.Data;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>Synapses as a matrix, with sources as columns and targets as rows; a cell combines several neurons if there are many.</summary>
internal static class BinnedMatrix
{
    /// <summary>The matrix.</summary>
    /// <param name="wiring">The synapses.</param>
    /// <param name="projection">Their projection.</param>
    /// <param name="most">Greatest number of rows and columns.</param>
    /// <param name="mean">True if a cell is the mean weight of its synapses; otherwise it is their number for each pair of neurons.</param>
    /// <param name="sample">The share of all pairs of neurons whose synapses are known; their number for each pair is estimated from it.</param>
    internal static Matrix Of(Wiring wiring, RunProjection projection, int most, bool mean, double sample = 1)
    {
        var (columns, rows) = (Cells(projection.Sources, most), Cells(projection.Targets, most));
        var (sums, counts) = (new double[rows * columns], new long[rows * columns]);
        foreach (var (source, target, weight) in wiring.Synapses)
        {
            if (source < projection.Sources && target < projection.Targets)
            {
                var cell = (CellOf(target, projection.Targets, rows) * columns) + CellOf(source, projection.Sources, columns);
                sums[cell] += weight;
                counts[cell]++;
            }
        }

        double Pairs(int cell) => sample * Extent(cell / columns, projection.Targets, rows) * Extent(cell % columns, projection.Sources, columns);
        double[] values = [.. counts.Select((count, cell) => mean ? sums[cell] / count : count / Pairs(cell))];
        return new("", rows, columns, values) { RowGroups = Shares(projection.To), ColumnGroups = Shares(projection.From) };
    }

    /// <summary>Number of rows or columns.</summary>
    internal static int Cells(int neurons, int most) => Math.Clamp(neurons, 1, most);

    /// <summary>The cell of a neuron; cells differ in size by one neuron at most.</summary>
    private static int CellOf(int neuron, int neurons, int cells) => (int)((long)neuron * cells / neurons);

    private static int Extent(int cell, int neurons, int cells) => First(cell + 1, neurons, cells) - First(cell, neurons, cells);

    /// <summary>The first neuron of a cell.</summary>
    private static int First(int cell, int neurons, int cells) => (int)((((long)cell * neurons) + cells - 1) / cells);

    private static IReadOnlyList<(string Name, double Share)> Shares(IReadOnlyList<RecordedGroup> groups)
    {
        double all = groups.Sum(g => g.Size);
        return [.. groups.Select(g => (g.Name, g.Size / all))];
    }
}
