using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Space;
using NeuroForge.Layouts;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Chooses the neurons of a group by their positions: within a radius of a center, or within a box.</summary>
/// <param name="reading">The shared state of the readers.</param>
/// <param name="seed">The seed of the network, by which neurons are placed.</param>
internal sealed class GroupRegion(Reading reading, ulong seed)
{
    private const string Center = "center";
    private const string Radius = "radius";
    private const string From = "from";
    private const string To = "to";

    private const int BytesOfPosition = 3 * sizeof(double);

    private static readonly Unit Micrometre = Unit.Parse("um");

    private readonly Dictionary<string, Position[]> _positions = new(StringComparer.Ordinal);

    /// <summary>The neurons within the region; null, reported, where they cannot be chosen.</summary>
    /// <param name="node">The region.</param>
    /// <param name="population">The population.</param>
    /// <param name="all">The neurons to choose from.</param>
    internal IReadOnlyList<int>? Select(Node node, ReadPopulation population, IReadOnlyList<int> all)
    {
        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return null;
        }

        var contains = section.Optional(From) is not null || section.Optional(To) is not null ? Box(section) : Ball(section);
        section.Close();
        if (contains is null || PositionsOf(node, population) is not { } positions)
        {
            return null;
        }

        return [.. all.Where(neuron => contains(positions[neuron]))];
    }

    private Func<Position, bool>? Ball(Section section)
    {
        var center = Point(section.Required(Center, "[\"0.5 mm\", \"0.5 mm\"]"), Center);
        var radius = reading.Quantities.Bounded(section.Required(Radius, "\"200 um\""), new Wanted(Radius, Micrometre, Wanted.AboveZero, 200));
        return center is { } point && radius is { } reach ? position => Deviations(point, position).Sum(d => d * d) <= reach * reach : null;
    }

    private Func<Position, bool>? Box(Section section)
    {
        section.Refuse(Center, "a box has the corners \"from\" and \"to\"");
        section.Refuse(Radius, "a box has the corners \"from\" and \"to\"");
        var (written, least) = (section.Required(To, "[\"1 mm\", \"1 mm\"]"), Point(section.Required(From, "[\"0 mm\", \"0 mm\"]"), From));
        if (Point(written, To) is not { } greatest || least is not { } lower)
        {
            return null;
        }

        if (lower.Count == greatest.Count && lower.Zip(greatest).All(pair => pair.First <= pair.Second))
        {
            return position => Deviations(lower, position).All(d => d >= 0) && Deviations(greatest, position).All(d => d <= 0);
        }

        reading.Bag.Report(
            DiagnosticCodes.Incompatible, written!, "the corners of the box do not fit: \"from\" has the least coordinates, \"to\" the greatest");
        return null;
    }

    /// <summary>The difference of a position from a point in each of the point's coordinates.</summary>
    private static IEnumerable<double> Deviations(IReadOnlyList<double> point, Position position) =>
        new[] { position.X, position.Y, position.Z }.Zip(point, (coordinate, of) => coordinate - of);

    /// <summary>A point of two or three coordinates in um; with two, the third coordinate is ignored.</summary>
    private List<double>? Point(Node? node, string name)
    {
        if (reading.Scalars.List(node, name, "a list of two or three coordinates, such as [\"0.5 mm\", \"0.5 mm\"]") is not { } items)
        {
            return null;
        }

        if (items.Count is not (2 or 3))
        {
            reading.Bag.Report(DiagnosticCodes.WrongKind, node!, $"\"{name}\" has two or three coordinates, but here are {items.Count}");
            return null;
        }

        List<double> point = [.. items.Select(item => reading.Quantities.Number(item, new Wanted(name, Micrometre, Wanted.Any, 500))).OfType<double>()];
        return point.Count == items.Count ? point : null;
    }

    private Position[]? PositionsOf(Node node, ReadPopulation population)
    {
        if (population.Plan is not { } plan || reading.Grid.Step is not { } step)
        {
            return null;
        }

        if (plan.Layout is null)
        {
            if (!population.HasLayout)
            {
                reading.Bag.Report(
                    DiagnosticCodes.NoLayout,
                    node,
                    $"the neurons of population \"{population.Name}\" have no positions",
                    "add a \"layout\" to it",
                    population.Declared);
            }

            return null;
        }

        if (!plan.Layout.IsComplete)
        {
            return null; // what is missing was reported with the layout
        }

        if (_positions.TryGetValue(plan.Name, out var known))
        {
            return known;
        }

        var (needed, available) = ((double)BytesOfPosition * plan.Size, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        if (needed > available)
        {
            reading.Bag.Report(DiagnosticCodes.TooMuchMemory, node, $"the positions of {plan.Size} neurons need {Wording.Bytes(needed)} of memory");
            return null;
        }

        try
        {
            return _positions[plan.Name] = PlacedNeurons.Of(plan, step, seed);
        }
        catch (PlanException refused)
        {
            reading.Bag.Report(DiagnosticCodes.Incompatible, node, $"the neurons cannot be placed: {refused.Path}: {refused.Message}");
            return null;
        }
    }
}
