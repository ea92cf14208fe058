using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Figures;

/// <summary>
/// The weights onto each target of a complete projection as images, if every source population is a square of many neurons, and there are few targets.
/// </summary>
internal static class ReceptiveFields
{
    private const int LeastSide = 16;
    private const int MostSide = 128;
    private const int MostTargets = 8;
    private const int PerRow = 4;

    /// <summary>True if the sources of a projection can be drawn as images.</summary>
    internal static bool Fit(RunProjection projection) => projection.Targets <= MostTargets && projection.From.All(p => SideOf(p) > 0);

    /// <summary>Draws a complete projection.</summary>
    internal static Figure Draw(ReportedRun run, RunProjection projection, IReadOnlyList<Wiring> wirings, string weight)
    {
        var last = wirings[^1];
        var matrices = projection.From.SelectMany((p, i) => Images(last, projection, p, projection.From.Take(i).Sum(q => q.Size)));
        var side = SideOf(projection.From[0]);
        return new(
            run.Name("receptive-fields", projection.Name),
            $"Receptive fields: weights of {projection.Name} at {run.Time.Words(last.Time)}",
            new MatrixChart(weight, [.. matrices], PerRow),
            $"An image for each source population and target, with {side} sources in each row from left to right, and rows from top to bottom.");
    }

    private static IEnumerable<Matrix> Images(Wiring wiring, RunProjection projection, RecordedGroup source, int first)
    {
        var images = Enumerable.Range(0, projection.Targets).Select(_ => new double[source.Size]).ToArray();
        foreach (var synapse in wiring.Synapses)
        {
            if (synapse.Source >= first && synapse.Source < first + source.Size && synapse.Target < images.Length)
            {
                images[synapse.Target][synapse.Source - first] += synapse.Weight;
            }
        }

        return images.Select((values, target) => new Matrix($"{source.Name} to {TargetName(projection, target)}", SideOf(source), SideOf(source), values));
    }

    private static string TargetName(RunProjection projection, int target)
    {
        foreach (var population in projection.To)
        {
            if (target < population.Size)
            {
                return population.Size == 1 ? population.Name : FormattableString.Invariant($"{population.Name} {target}");
            }

            target -= population.Size;
        }

        return "";
    }

    /// <summary>The side of the square that a population forms; 0 if it forms none, or one that is too small or too large to see.</summary>
    private static int SideOf(RecordedGroup population)
    {
        var side = (int)Math.Round(Math.Sqrt(population.Size));
        return side * side == population.Size && side is >= LeastSide and <= MostSide ? side : 0;
    }
}
