using NeuroForge.Analysis;

namespace NeuroForge.Reporting;

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
        var (across, down) = (PerCell(projection.Sources, most), PerCell(projection.Targets, most));
        var (columns, rows) = (Cells(projection.Sources, across), Cells(projection.Targets, down));
        var (sums, counts) = (new double[rows * columns], new long[rows * columns]);
        foreach (var (source, target, weight) in wiring.Synapses)
        {
            if (source < projection.Sources && target < projection.Targets)
            {
                var cell = (target / down * columns) + (source / across);
                sums[cell] += weight;
                counts[cell]++;
            }
        }

        double Pairs(int cell) => (double)Extent(cell / columns, down, projection.Targets) * Extent(cell % columns, across, projection.Sources);
        double[] values = [.. counts.Select((count, cell) => mean ? sums[cell] / count : count / Pairs(cell))];
        return new("", rows, columns, values) { RowGroups = Shares(projection.To), ColumnGroups = Shares(projection.From) };
    }

    /// <summary>How many neurons go into a cell.</summary>
    internal static int PerCell(int neurons, int most) => Math.Max(1, (neurons + most - 1) / most);

    private static int Cells(int neurons, int perCell) => Math.Max(1, (neurons + perCell - 1) / perCell);

    private static int Extent(int cell, int perCell, int neurons) => Math.Min(perCell, neurons - (cell * perCell));

    private static IReadOnlyList<(string Name, double Share)> Shares(IReadOnlyList<RecordedGroup> groups)
    {
        double all = groups.Sum(g => g.Size);
        return [.. groups.Select(g => (g.Name, g.Size / all))];
    }
}
