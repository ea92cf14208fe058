using NeuroForge.Connectivity;
using NeuroForge.Engine.Plan;
using NeuroForge.Layouts;

namespace NeuroForge.Engine.Space;

/// <summary>Positions of the neurons of projections that have not been built.</summary>
/// <param name="network">The network.</param>
internal sealed class PlannedSpace(NetworkPlan network)
{
    private readonly Dictionary<string, Position[]> _positions = new(StringComparer.Ordinal);

    /// <summary>The context of a projection's connector; positions are computed when they are first requested.</summary>
    /// <exception cref="PlanException">A layout's parameters do not fit the size of its population.</exception>
    internal ConnectorContext Context(ProjectionPlan plan) => PlannedSide.Context(network, plan, PeriodOf, PositionsOf);

    /// <summary>The period of the space of two sides; null if those of their populations differ.</summary>
    internal static Period? PeriodOf(PlannedSide sources, PlannedSide targets)
    {
        Period[] periods = [.. sources.Parts.Concat(targets.Parts).Select(part => PlacedNeurons.ExtentOf(part.Population)?.Period ?? default).Distinct()];
        return periods.Length == 1 ? periods[0] : null;
    }

    /// <summary>The positions of the neurons of a side; empty if a population has no layout.</summary>
    internal Position[] PositionsOf(PlannedSide side) => side.Parts.Any(part => part.Population.Layout is null)
        ? []
        : [.. side.Parts.SelectMany(part => part.Members is null ? Of(part.Population) : part.Members.Select(member => Of(part.Population)[member]))];

    private Position[] Of(PopulationPlan plan)
    {
        if (!_positions.TryGetValue(plan.Name, out var positions))
        {
            _positions[plan.Name] = positions = PlacedNeurons.Of(plan, network.Step, network.Seed);
        }

        return positions;
    }
}
