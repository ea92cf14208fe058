using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads projections.</summary>
/// <param name="reading">The state that all readers share.</param>
/// <param name="names">Finds populations.</param>
/// <param name="positions">Places neurons.</param>
internal sealed class ProjectionReader(Reading reading, PartNames names, PopulationPositions positions)
{
    private static readonly Wanted Share = new("dendritic", Wanted.Pure, Wanted.FromZero with { Greatest = 1 });

    private readonly SynapseReader _synapse = new(reading);
    private readonly RewiringReader _rewiring = new(reading);
    private readonly GivenSynapsesReader _given = new(reading);
    private readonly ModulatorReader _modulator = new(reading, names);
    private readonly ListedSynapsesReader _listed = new(reading);
    private readonly ReceivedSignals _signals = new(reading);
    private readonly FarthestPair _farthest = new(reading, positions);

    /// <summary>Reads a projection and adds it to those that recorders may name.</summary>
    internal void Read(NodeMember member)
    {
        if (reading.Populations.TryGetValue(member.Name, out var population))
        {
            reading.Bag.Report(
                DiagnosticCodes.NameTaken, member, $"\"{member.Name}\" is already a population", "give the projection another name", population.Declared);
        }

        if (reading.Groups.TryGetValue(member.Name, out var group))
        {
            reading.Bag.Report(
                DiagnosticCodes.NameTaken, member, $"\"{member.Name}\" is a group already", "give the projection another name", group.Declared);
        }

        var section = Section.Open(reading.Bag, member.Value);
        reading.Projections[member.Name] = section is null ? new(member.Name, member.Place, null, true, null, null) : Read(member, section);
    }

    private ReadProjection Read(NodeMember member, Section section)
    {
        var name = member.Name;
        var (from, to) = (names.Neurons(section.Required("from", "[\"E\"]"), "from"), names.Neurons(section.Required("to", "[\"E\"]"), "to"));
        var (sources, targets) = (from.Populations, to.Populations);
        var receptors = reading.Scalars.Names(section.Required("receptor", "the name of a receptor"), "receptor");
        var written = section.Required("synapse", "{\"model\": \"static\", \"weight\": ..., \"delay\": ...}");
        var unit = names.ReceptorUnit(receptors, targets);
        var autapses = reading.Scalars.Switch(section.Optional("autapses"), "autapses") ?? true;
        var multapses = reading.Scalars.Switch(section.Optional("multapses"), "multapses") ?? true;
        var dendritic = reading.Quantities.Bounded(section.Optional("dendritic"), Share);
        var (connect, rewired) = (section.Optional("connect"), section.Optional("rewiring"));
        var (connector, earlier) = Connected(connect);
        var entities = Entities.Wired(
            earlier is not null ? "initial synapses are taken from an earlier network" : OrderedSynapses.Fault(rewired is not null, connector?.Mechanism));
        var listed = connector is null ? null : reading.Listed.Open(connect!, connector, name);
        var synapse = _synapse.Read(written, unit, entities, rewired is not null, listed, out var rule);
        var rewiring = _rewiring.Read(rewired, unit, rule, sources, targets);
        var given = earlier is null ? null : _given.Read(earlier, name, sources, targets, unit, rule);
        var modulator = _modulator.Read(section.Node, section.Optional("modulator"), rule);
        var scanned = listed is null ? null : _listed.Scan(listed, name, from, to, unit, rule);
        section.Close();
        CheckHasSynapses(name, section.Node, connect, rewired);
        _signals.Suit(receptors, targets, rule);
        CheckSpikes(rule, written, Side.Pre, sources);
        CheckSpikes(rule, written, Side.Post, targets);
        CheckSeen(rule, written, sources, targets);
        var delay = synapse?.Delay switch
        {
            FileDistribution when scanned is not null => ListedSynapsesReader.Delays(scanned.Synapses),
            DistanceDelay byDistance => _farthest.Bound(byDistance, written!.Member("delay")!.Value, sources, targets),
            var read => read,
        };
        var isPlanned = synapse is not null && delay is not null && (listed is null || scanned is not null);
        return new ReadProjection(name, member.Place, rule, rewired is not null, unit, !isPlanned ? null : new ProjectionPlan
        {
            Name = name,
            From = [.. sources.Select(s => s.Name)],
            To = [.. targets.Select(t => t.Name)],
            FromGroups = from.Groups,
            ToGroups = to.Groups,
            Receptors = [.. receptors.Select(r => r.Text)],
            Rule = synapse!.Rule,
            Parameters = synapse.Parameters,
            Weight = synapse.Weight is FileDistribution ? new FileDistribution(scanned!.Weights.Least, scanned.Weights.Greatest) : synapse.Weight,
            Delay = delay!,
            Connector = connector,
            Given = given,
            Listed = scanned?.Synapses,
            LearningFrozen = synapse.Frozen,
            SinglePrecision = synapse.Single,
            Autapses = autapses,
            Multapses = multapses,
            Dendritic = dendritic,
            Modulator = modulator,
            Rewiring = rewiring,
        });
    }

    /// <summary>The connector of the initial synapses, or the earlier network that they are taken from.</summary>
    private (MechanismUse? Connector, Node? Earlier) Connected(Node? connect)
    {
        if (Section.Open(reading.Bag, connect) is not { } wiring)
        {
            return (null, null);
        }

        // A connector may have a parameter of this name.
        if (connect!.Member("model") is null && wiring.Optional("from") is { } earlier)
        {
            wiring.Close();
            return (null, earlier);
        }

        return (reading.Use(MechanismKind.Connector, wiring, "model"), null);
    }

    /// <summary>Checks that the neurons on a side spike, if the rule needs their spikes.</summary>
    private void CheckSpikes(Mechanism? rule, Node? synapse, Side side, IReadOnlyList<ReadPopulation> populations)
    {
        foreach (var population in rule is null ? [] : populations.Where(p => p.Model is not null))
        {
            if (SpikingCheck.Fault(rule!, side, population.Name, population.Model!) is { } fault)
            {
                var others = reading.Source.All(MechanismKind.SynapseRule)
                    .Where(other => !other.NeedsSpikesOf(side) && SeenStateCheck.Sees(other, side, population.Model!))
                    .Select(other => other.Id);
                reading.Bag.Report(
                    DiagnosticCodes.NeverSpikes,
                    synapse!.Member("model")!.Value,
                    fault,
                    $"synapse rules for neurons that never spike: {Wording.List(others)}",
                    population.Declared);
            }
        }
    }

    /// <summary>Checks that the neurons have the states and inputs that the rule sees, where it can see them.</summary>
    private void CheckSeen(Mechanism? rule, Node? synapse, IReadOnlyList<ReadPopulation> sources, IReadOnlyList<ReadPopulation> targets)
    {
        foreach (var seen in rule?.Seen.OfType<SeenState>() ?? [])
        {
            foreach (var population in (seen.Side == Side.Pre ? sources : targets).Where(p => p.Model is not null))
            {
                if (SeenStateCheck.Fault(rule!, seen, population.Name, population.Model!) is { } fault)
                {
                    reading.Bag.Report(DiagnosticCodes.CannotSee, synapse!, fault, "choose a rule and a neuron model that fit each other", population.Declared);
                }
            }
        }
    }

    private void CheckHasSynapses(string name, Node projection, Node? connect, Node? rewiring)
    {
        if (connect is null && rewiring is null)
        {
            reading.Bag.Report(
                DiagnosticCodes.NoSynapses,
                projection,
                $"projection \"{name}\" has neither \"connect\" nor \"rewiring\", so it would never have a synapse",
                "add at least one of them");
        }
    }
}
