using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Space;
using NeuroForge.Layouts;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Finds the greatest delay that follows distance, from the boxes around the neurons of both sides.</summary>
/// <param name="reading">The shared state of the readers.</param>
/// <param name="positions">Places neurons.</param>
internal sealed class FarthestPair(Reading reading, PopulationPositions positions)
{
    /// <summary>The delay with its greatest value; null, reported, if positions are missing or delays become too long.</summary>
    /// <param name="delay">The delay.</param>
    /// <param name="node">The delay in the description.</param>
    /// <param name="sources">The source populations.</param>
    /// <param name="targets">The target populations.</param>
    internal DistanceDelay? Bound(DistanceDelay delay, Node node, IReadOnlyList<ReadPopulation> sources, IReadOnlyList<ReadPopulation> targets)
    {
        ReadPopulation[] all = [.. sources.Concat(targets).DistinctBy(population => population.Name)];
        if (
            sources.Count == 0
                || targets.Count == 0
                || !Array.TrueForAll(all, population => positions.Of(node, population) is { Length: > 0 })
                || PeriodOf(node, all) is not { } period)
        {
            return null;
        }

        var (from, to) = (BoxOf(node, sources), BoxOf(node, targets));
        var (x, y, z) = (Apart(from, to, p => p.X, period.X), Apart(from, to, p => p.Y, period.Y), Apart(from, to, p => p.Z, period.Z));
        var greatest = delay.At(Math.Sqrt((x * x) + (y * y) + (z * z)));
        if (greatest <= DelayValues.Longest)
        {
            return delay with { Greatest = greatest };
        }

        reading.Bag.Report(
            DiagnosticCodes.TooManySteps,
            node,
            $"the delay of the most distant neurons is {Wording.Number(Math.Round(greatest))} steps of {reading.Grid.StepText}",
            $"at most {DelayValues.Longest} steps are possible: give a greater \"{DistanceDelays.Velocity}\"");
        return null;
    }

    private Period? PeriodOf(Node node, ReadPopulation[] populations)
    {
        Period[] periods = [.. populations.Select(population => PlacedNeurons.ExtentOf(population.Plan!)?.Period ?? default).Distinct()];
        if (periods.Length == 1)
        {
            return periods[0];
        }

        reading.Bag.Report(
            DiagnosticCodes.Incompatible,
            node,
            "the populations of the projection have different periods, so distances between them are not defined",
            "give their layouts the same period");
        return null;
    }

    /// <summary>The corners with the least and the greatest coordinates.</summary>
    private (Position Least, Position Greatest) BoxOf(Node node, IReadOnlyList<ReadPopulation> side)
    {
        Position[] all = [.. side.SelectMany(population => positions.Of(node, population)!)];
        return (new(all.Min(p => p.X), all.Min(p => p.Y), all.Min(p => p.Z)), new(all.Max(p => p.X), all.Max(p => p.Y), all.Max(p => p.Z)));
    }

    /// <summary>The greatest difference of a coordinate, the shorter way round if its axis repeats.</summary>
    private static double Apart(
        (Position Least, Position Greatest) from, (Position Least, Position Greatest) to, Func<Position, double> coordinate, double period)
    {
        var apart = Math.Max(coordinate(from.Greatest) - coordinate(to.Least), coordinate(to.Greatest) - coordinate(from.Least));
        return period > 0 ? Math.Min(apart, period / 2) : apart;
    }
}
