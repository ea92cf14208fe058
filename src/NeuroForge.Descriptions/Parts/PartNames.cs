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
    /// <summary>The neurons that a key names by populations and groups; names that do not exist are reported and left out.</summary>
    internal NamedNeurons Neurons(Node? node, string key)
    {
        var (populations, groups) = (new List<ReadPopulation>(), new List<ReadGroup>());
        foreach (var name in reading.Scalars.Names(node, key))
        {
            if (reading.Groups.TryGetValue(name.Text, out var group))
            {
                ReportWhole(name, groups.Exists(g => g.Population == group.Population) ? null : populations.Find(p => p == group.Population));
                groups.Add(group);
                populations.AddRange(populations.Contains(group.Population) ? [] : [group.Population]);
            }
            else if (reading.Populations.TryGetValue(name.Text, out var population))
            {
                ReportWhole(name, populations.Find(p => p == population));
                populations.AddRange(populations.Contains(population) ? [] : [population]);
            }
            else
            {
                ReportUnknownNeurons(name);
            }
        }

        return new(populations, [.. groups.Where(g => g.Plan is not null).Select(g => g.Name)]);
    }

    /// <summary>The number of neurons of a population or group; null if it is not known.</summary>
    internal int? Count(string name) => reading.Groups.TryGetValue(name, out var group) ? group.Plan?.Neurons.Count
        : reading.Populations.TryGetValue(name, out var population) ? population.Plan?.Size
        : null;

    /// <summary>The names of populations and groups that a key names; those that do not exist are reported and left out.</summary>
    internal IReadOnlyList<string> NeuronNames(Node? node, string key) =>
        [.. reading.Scalars.Names(node, key).Where(name => OwnerOfNeurons(name) is not null).Select(name => name.Text)];

    /// <summary>The projections that a key names; unknown ones are reported and left out.</summary>
    internal IReadOnlyList<ReadProjection> Projections(Node? node, string key) =>
        Projections(reading.Scalars.Names(node, key));

    private bool IsOfNeurons(string name) => reading.Populations.ContainsKey(name) || reading.Groups.ContainsKey(name);

    /// <summary>
    /// The populations, groups or projections that a recorder names, and where each is declared; those that do not exist are reported and left out.
    /// </summary>
    /// <param name="node">The names.</param>
    /// <param name="key">Their key.</param>
    /// <param name="record">The recorded quantity.</param>
    internal IReadOnlyList<(QuantityOwner Owner, RelatedPlace Declared)> Recorded(Node? node, string key, string record)
    {
        var named = reading.Scalars.Names(node, key);
        string[] texts = [.. named.Select(n => n.Text)];
        return QuantityCatalogue.OwnerOf(record, texts, IsOfNeurons, reading.Projections.ContainsKey) == RecordedOwner.Population
            ? [.. named.Select(OwnerOfNeurons).OfType<(QuantityOwner, RelatedPlace)>()]
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

    private List<ReadProjection> Projections(IReadOnlyList<Node> named) =>
        Find(named, reading.Projections, DiagnosticCodes.UnknownProjection, "projection");

    private (QuantityOwner Owner, RelatedPlace Declared)? OwnerOfNeurons(Node name)
    {
        if (reading.Groups.TryGetValue(name.Text, out var group))
        {
            return (group.Owner, group.Declared);
        }

        if (reading.Populations.TryGetValue(name.Text, out var population))
        {
            return (population.Owner, population.Declared);
        }

        ReportUnknownNeurons(name);
        return null;
    }

    private void ReportUnknownNeurons(Node name)
    {
        var kind = reading.Groups.Count == 0 ? "population" : "population or group";
        var hint = Hint(name.Text, [.. reading.Populations.Keys, .. reading.Groups.Keys]);
        reading.Bag.Report(DiagnosticCodes.UnknownPopulation, name, $"there is no {kind} {Wording.Quote(name.Text)}", hint);
    }

    /// <summary>Reports a population that is named beside a group of it, which adds nothing to it.</summary>
    private void ReportWhole(Node name, ReadPopulation? whole)
    {
        if (whole is not null)
        {
            reading.Bag.Report(
                DiagnosticCodes.NamedTwice,
                name,
                $"population \"{whole.Name}\" is named as a whole and by a group of it",
                "name the population, or groups of it",
                whole.Declared);
        }
    }

    private string Hint(string name, IReadOnlyCollection<string> known) =>
        reading.Populations.ContainsKey(name) ? $"\"{name}\" is a population"
        : reading.Groups.ContainsKey(name) ? $"\"{name}\" is a group"
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
