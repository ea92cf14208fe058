using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Finds the populations and projections that other parts name.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class PartNames(Reading reading)
{
    /// <summary>The populations that a key names; unknown ones are reported and left out.</summary>
    internal IReadOnlyList<ReadPopulation> Populations(Node? node, string key) =>
        Populations(reading.Scalars.Names(node, key));

    /// <summary>The projections that a key names; unknown ones are reported and left out.</summary>
    internal IReadOnlyList<ReadProjection> Projections(Node? node, string key) =>
        Projections(reading.Scalars.Names(node, key));

    /// <summary>The populations or projections that a recorder names, with the places of their declarations; unknown ones are reported and left out.</summary>
    /// <param name="node">The names.</param>
    /// <param name="key">Their key.</param>
    /// <param name="record">The recorded quantity.</param>
    internal IReadOnlyList<(QuantityOwner Owner, RelatedPlace Declared)> Recorded(Node? node, string key, string record)
    {
        var named = reading.Scalars.Names(node, key);
        string[] texts = [.. named.Select(n => n.Text)];
        return QuantityCatalogue.OwnerOf(record, texts, reading.Populations.ContainsKey, reading.Projections.ContainsKey) == RecordedOwner.Population
            ? [.. Populations(named).Select(p => (p.Owner, p.Declared))]
            : [.. Projections(named).Select(p => (p.Owner, p.Declared))];
    }

    /// <summary>
    /// The common unit of receptors in all populations; null if it is not known. Receptors that a population's model does not have, and different units, are
    /// reported.
    /// </summary>
    /// <param name="receptors">The receptors' names.</param>
    /// <param name="populations">The populations.</param>
    internal Unit? ReceptorUnit(IReadOnlyList<Node> receptors, IReadOnlyList<ReadPopulation> populations)
    {
        Unit? common = null;
        foreach (var receptor in receptors)
        {
            foreach (var population in populations)
            {
                if (Input(receptor, population) is not { } input)
                {
                    continue;
                }

                common ??= input.Unit;
                if (!common.IsSameAs(input.Unit))
                {
                    reading.Bag.Report(
                        DiagnosticCodes.DifferentUnits,
                        receptor,
                        $"receptor \"{input.Name}\" of population \"{population.Name}\" takes {input.Unit}, but others named here take {common}",
                        "a weight has one unit: name receptors with the same unit",
                        population.Declared);
                }
            }
        }

        return common;
    }

    private InputDeclaration? Input(Node receptor, ReadPopulation population)
    {
        if (population.Model is not { } model)
        {
            return null;
        }

        var input = model.Inputs.FirstOrDefault(i => i.Name == receptor.Text);
        if (input is null)
        {
            var hint = Spelling.Hint(receptor.Text, [.. model.Inputs.Select(i => i.Name)], name => $" ({model.Inputs.First(i => i.Name == name).Unit})");
            reading.Bag.Report(
                DiagnosticCodes.UnknownReceptor,
                receptor,
                $"neuron model \"{model.Id}\" of population \"{population.Name}\" has no receptor {Wording.Quote(receptor.Text)}",
                hint,
                population.Declared);
        }

        return input;
    }

    private List<ReadPopulation> Populations(IReadOnlyList<Node> named) =>
        Find(named, reading.Populations, DiagnosticCodes.UnknownPopulation, "population");

    private List<ReadProjection> Projections(IReadOnlyList<Node> named) =>
        Find(named, reading.Projections, DiagnosticCodes.UnknownProjection, "projection");

    private string Hint(string name, IReadOnlyCollection<string> known) =>
        reading.Populations.ContainsKey(name) ? $"\"{name}\" is a population"
        : reading.Projections.ContainsKey(name) ? $"\"{name}\" is a projection"
        : Spelling.Hint(name, known);

    private List<T> Find<T>(IReadOnlyList<Node> named, Dictionary<string, T> parts, DiagnosticCode code, string what)
    {
        var found = new List<T>();
        foreach (var name in named)
        {
            if (parts.TryGetValue(name.Text, out var part))
            {
                found.Add(part);
            }
            else
            {
                reading.Bag.Report(code, name, $"there is no {what} {Wording.Quote(name.Text)}", Hint(name.Text, parts.Keys));
            }
        }

        return found;
    }
}
