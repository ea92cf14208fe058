using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Charts.Data;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>Synapses as a matrix, sources across and targets down, with as many neurons to a cell as it takes.</summary>
internal static class BinnedMatrix
{
    /// <summary>The matrix.</summary>
    /// <param name="wiring">The synapses.</param>
    /// <param name="projection">Their projection.</param>
    /// <param name="most">How many rows and columns there may be.</param>
    /// <param name="mean">Whether a cell is the mean weight of its synapses; otherwise it is how many there are for each pair of neurons.</param>
    internal static Matrix Of(Wiring wiring, RunProjection projection, int most, bool mean)
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

        double Pairs(int cell) => (double)Extent(cell / columns, projection.Targets, rows) * Extent(cell % columns, projection.Sources, columns);
        double[] values = [.. counts.Select((count, cell) => mean ? sums[cell] / count : count / Pairs(cell))];
        return new("", rows, columns, values) { RowGroups = Shares(projection.To), ColumnGroups = Shares(projection.From) };
    }

    /// <summary>How many rows or columns there are.</summary>
    internal static int Cells(int neurons, int most) => Math.Clamp(neurons, 1, most);

    /// <summary>In which cell a neuron is; cells differ by one neuron at most.</summary>
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
