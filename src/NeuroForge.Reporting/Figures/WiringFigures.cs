using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Figures;

/// <summary>Figures of the connectivity: weights of small complete projections, the density of synapses of others, degrees, receptive fields.</summary>
internal static class WiringFigures
{
    private const int MostCells = 64;

    /// <summary>The figures of a projection.</summary>
    /// <param name="run">The run.</param>
    /// <param name="projection">The projection.</param>
    /// <param name="wirings">Its synapses at one time, or at two.</param>
    /// <param name="weight">The title of the axis of weights; null if they are not known.</param>
    /// <param name="sample">The share of all pairs of neurons whose synapses are known.</param>
    internal static IEnumerable<Figure> Of(ReportedRun run, RunProjection projection, IReadOnlyList<Wiring> wirings, string? weight, double sample = 1)
    {
        var complete = wirings[^1].Synapses.Count == (long)projection.Sources * projection.Targets;
        if (complete)
        {
            return weight is null ? [] : DrawWeights(run, projection, wirings, weight);
        }

        // A log of births and deaths tells more of a wiring than samples do, and one picture of it is enough.
        var drawnElsewhere = weight is not null && run.Recordings(RecordedKind.Rewiring).Any(r => r.Groups.Any(g => g.Name == projection.Name));
        var changed = wirings.Count > 1 && wirings[0].JoinsOthersThan(wirings[^1]) ? wirings : [wirings[^1]];
        return drawnElsewhere || wirings[^1].Synapses.Count == 0 ? []
            : sample < 1 ? [DrawDensity(run, projection, changed, sample)]
            : [DrawDensity(run, projection, changed, sample), .. DegreeFigures.Of(run, projection, changed)];
    }

    private static IEnumerable<Figure> DrawWeights(ReportedRun run, RunProjection projection, IReadOnlyList<Wiring> wirings, string weight)
    {
        if (ReceptiveFields.Fit(projection))
        {
            return [ReceptiveFields.Draw(run, projection, wirings, weight)];
        }

        if (SourceProfiles.Fit(projection))
        {
            return [SourceProfiles.Draw(run, projection, wirings, weight)];
        }

        if (projection.Sources == 1 || projection.Targets == 1)
        {
            return [];
        }

        Matrix[] matrices = [.. wirings.Select(w => BinnedMatrix.Of(w, projection, MostCells, mean: true) with { Title = $"At {run.Time.Words(w.Time)}" })];
        return
        [
            new(
                run.Name("weights", projection.Name, "matrix"),
                $"Weights of {projection.Name}",
                new MatrixChart(weight, matrices, matrices.Length),
                Caption(projection, MostCells, "mean weight"))
        ];
    }

    private static Figure DrawDensity(ReportedRun run, RunProjection projection, IReadOnlyList<Wiring> wirings, double sample)
    {
        Matrix[] matrices =
        [
            .. wirings.Select(w => BinnedMatrix.Of(w, projection, MostCells, mean: false, sample) with
            {
                Title = $"At {run.Time.Words(w.Time)}: {Numbers.Count(w.Synapses.Count)} synapses{(sample < 1 ? " recorded" : "")}",
            })
        ];
        var chart = new MatrixChart("Synapses for each pair of neurons", matrices, matrices.Length);
        var estimated = sample < 1 ? $" Estimated from a sample of {Numbers.Given(100 * sample)} % of all pairs." : "";
        return new(run.Name("adjacency", projection.Name), $"Adjacency of {projection.Name}", chart, Caption(projection, MostCells, "mean") + estimated);
    }

    private static string Caption(RunProjection projection, int most, string value)
    {
        var (rows, columns) = (NeuronsOfCell(projection.Targets, most), NeuronsOfCell(projection.Sources, most));
        var cells = projection.Targets > most || projection.Sources > most ? $" A cell is the {value} of {columns} sources by {rows} targets." : "";
        return $"Sources from left to right, targets from top to bottom.{cells}";
    }

    private static string NeuronsOfCell(int neurons, int most)
    {
        var (least, rest) = Math.DivRem(neurons, BinnedMatrix.Cells(neurons, most));
        return rest == 0 ? Numbers.Count(least) : $"{Numbers.Count(least)} or {Numbers.Count(least + 1)}";
    }
}
