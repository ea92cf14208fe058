using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Layouts;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Chooses the neurons of a group by their positions: within a radius of a center, or within a box.</summary>
/// <param name="reading">The shared state of the readers.</param>
/// <param name="positions">Places neurons.</param>
internal sealed class GroupRegion(Reading reading, PopulationPositions positions)
{
    private const string Center = "center";
    private const string Radius = "radius";
    private const string From = "from";
    private const string To = "to";

    private static readonly Unit Micrometre = Unit.Parse("um");

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
        if (contains is null || positions.Of(node, population) is not { } places)
        {
            return null;
        }

        return [.. all.Where(neuron => contains(places[neuron]))];
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
}
