using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads lesions, cuts, additions of synapses and injections.</summary>
/// <param name="reading">The shared state of the readers.</param>
/// <param name="names">Finds populations, groups and projections.</param>
internal sealed class SurgeryReader(Reading reading, PartNames names)
{
    /// <summary>Reads a lesion.</summary>
    internal IEnumerable<PhaseActionPlan> Lesion(Node node, long? step, string place)
    {
        var named = names.NeuronNames(node, "lesion");
        return step is { } at && named.Count > 0 ? [new LesionAction { Step = at, Place = place, Neurons = named }] : [];
    }

    /// <summary>Reads which synapses are cut.</summary>
    internal IEnumerable<PhaseActionPlan> Cut(Node node, long? step, string place)
    {
        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return [];
        }

        var projection = Projection(section);
        var (from, to) = (Side(section, "from", projection?.Plan?.From, projection), Side(section, "to", projection?.Plan?.To, projection));
        section.Close();
        return step is { } at && projection is not null
            ? [new CutAction { Step = at, Place = place, Projection = projection.Name, From = from, To = to }]
            : [];
    }

    /// <summary>Reads which synapses are added.</summary>
    internal IEnumerable<PhaseActionPlan> Add(Node node, long? step, string place)
    {
        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return [];
        }

        var projection = Projection(section);
        var (from, to) = (Side(section, "from", projection?.Plan?.From, projection), Side(section, "to", projection?.Plan?.To, projection));
        var connect = section.Required("connect", "{\"model\": \"fixed_indegree\", \"indegree\": 1}");
        var connector = Section.Open(reading.Bag, connect) is { } wiring ? reading.Use(MechanismKind.Connector, wiring, "model") : null;
        var written = section.Optional("weight");
        var weight = written is not null && projection?.Unit is { } unit
            ? reading.Quantities.Bounded(written, new Wanted("weight", unit, Wanted.Any))
            : null;
        section.Close();
        if (step is not { } at || projection is null || connector is null || (written is not null && weight is null))
        {
            return [];
        }

        return
        [
            new AdditionAction
            {
                Step = at,
                Place = place,
                Synapses = new SynapseAddition
                {
                    Projection = projection.Name,
                    Connector = connector,
                    From = from is null ? [] : [from],
                    To = to is null ? [] : [to],
                    Weight = weight,
                },
            },
        ];
    }

    /// <summary>Reads an injection.</summary>
    internal IEnumerable<PhaseActionPlan> Inject(Node node, long? step, string place)
    {
        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return [];
        }

        var to = section.Required("to", "\"zone\"");
        var neurons = names.Neurons(to, "to");
        var receptor = reading.Scalars.Expect(section.Required("receptor", "the name of a receptor"), NodeKind.Word, "receptor", "the name of a receptor");
        var unit = receptor is null ? null : names.ReceptorUnit([receptor], neurons.Populations);
        var written = section.Required("amount", unit is null ? "..." : new Wanted("amount", unit, Wanted.Any).Example);
        var amount = unit is null ? null : reading.Quantities.Bounded(written, new Wanted("amount", unit, Wanted.Any));
        section.Close();
        return step is { } at && amount is { } much && receptor is not null
            ?
            [
                new InjectionAction
                {
                    Step = at,
                    Place = place,
                    Neurons = [.. reading.Scalars.Names(to, "to").Select(n => n.Text)],
                    Receptor = receptor.Text,
                    Amount = much,
                    Unit = unit,
                },
            ]
            : [];
    }

    private ReadProjection? Projection(Section section)
    {
        var node = section.Required("projection", "the name of a projection");
        if (reading.Scalars.Expect(node, NodeKind.Word, "projection", "the name of a projection") is not { } name)
        {
            return null;
        }

        if (reading.Projections.TryGetValue(name.Text, out var projection))
        {
            return projection;
        }

        reading.Bag.Report(
            DiagnosticCodes.UnknownProjection,
            name,
            $"there is no projection {Wording.Quote(name.Text)}",
            Spelling.Hint(name.Text, reading.Projections.Keys));
        return null;
    }

    /// <summary>A population or group on one side of a projection; null where none is named, and, reported, where it is on the other side or nowhere.</summary>
    private string? Side(Section section, string key, IReadOnlyList<string>? populations, ReadProjection? projection)
    {
        if (section.Optional(key) is not { } node
            || reading.Scalars.Expect(node, NodeKind.Word, key, "the name of a population or group") is not { } name
            || names.Neurons(name, key) is not { Populations: [var population] })
        {
            return null;
        }

        if (populations?.Contains(population.Name) == false)
        {
            reading.Bag.Report(
                DiagnosticCodes.Incompatible,
                name,
                $"projection \"{projection!.Name}\" has no neuron of \"{population.Name}\" on the side \"{key}\"",
                $"name one of {Wording.List(populations)}, or a group of it",
                projection.Declared);
        }

        return name.Text;
    }
}
