using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads a whole description, part by part, in the order in which the parts refer to each other.</summary>
/// <param name="reading">The state that all readers share.</param>
/// <param name="options">Values that replace those of the description.</param>
internal sealed class NetworkReader(Reading reading, DescriptionOptions options)
{
    /// <summary>The format that can be read.</summary>
    internal const string Format = "neuroforge/1";

    /// <summary>The sections that may have several forms.</summary>
    internal static readonly string[] Chosen = ["populations", "groups", "stimuli", "projections", "recorders"];

    /// <summary>The keys of a description that a library does not have.</summary>
    internal static readonly string[] Keys =
        ["name", "requires", "parameters", "simulation", "populations", "groups", "stimuli", "projections", "protocol", "recorders"];

    /// <summary>The description's name; empty if it has none that is valid.</summary>
    internal string Name { get; private set; } = "";

    /// <summary>The plan; null if there is any error.</summary>
    internal NetworkPlan? Read(Node root)
    {
        if (Section.Open(reading.Bag, root) is not { } section)
        {
            return null;
        }

        DeclareParameters(section);
        ReadHead(section);
        var requirements = new RequirementsReader(reading);
        var required = section.Optional("requires");
        requirements.Read(required, root.Place);
        var plan = ReadParts(section);
        section.Close();
        reading.Scope.ReportUnused();
        requirements.CheckUsed(required, root.Place);
        return reading.Bag.HasErrors ? null : plan;
    }

    private void ReadHead(Section section)
    {
        reading.Scalars.Word(section.Optional("$schema"), "$schema");
        if (reading.Scalars.Word(section.Required("format", $"\"{Format}\""), "format") is { } format && format != Format)
        {
            reading.Bag.Report(
                DiagnosticCodes.UnknownFormat,
                section.Optional("format")!,
                $"the format {Wording.Quote(format)} is not known",
                $"this version reads \"{Format}\"");
        }

        var name = section.Required("name", "\"my-model\"");
        if (reading.Scalars.Word(name, "name") is { } text)
        {
            var isDevice = NeuroForge.Descriptions.Parts.Name.IsDevice(text);
            Name = NeuroForge.Descriptions.Parts.Name.IsFile(text) && !isDevice ? text : "";
            if (Name.Length == 0)
            {
                reading.Bag.Report(
                    DiagnosticCodes.BadName,
                    name!,
                    $"{Wording.Quote(text)} is not a valid name for a model",
                    isDevice ? NeuroForge.Descriptions.Parts.Name.DeviceHint : NeuroForge.Descriptions.Parts.Name.FileHint);
            }
        }

        foreach (var prose in Prose.Keys)
        {
            Prose.Check(reading.Bag, section.Optional(prose), prose);
        }

        section.Optional("include"); // read before: libraries see nothing of this description
    }

    private void DeclareParameters(Section section)
    {
        var parameters = section.Optional("parameters");
        reading.Scope.Declare([.. reading.Named(parameters)], options.Overrides, parameters?.Place ?? section.Node.Place);
        foreach (var part in (string[])["name", "simulation", "models", "populations", "groups", "stimuli", "projections", "protocol", "recorders"])
        {
            if (section.Node.Member(part) is { } member)
            {
                reading.Scope.MarkUses(member.Value);
            }
        }
    }

    private NetworkPlan ReadParts(Section section)
    {
        var simulation = new SimulationReader(reading, options);
        var protocol = new ProtocolReader(reading);
        var phases = section.Optional("protocol");
        simulation.Read(section.Required("simulation", "{\"duration\": \"10 s\", \"step\": \"0.1 ms\"}"), phases is not null);
        protocol.ReadTimes(phases);
        var steps = simulation.Steps ?? protocol.End;
        protocol.CheckEnd(steps);
        new ModelReader(reading).Read(section.Optional("models"));
        var choice = new ChosenPart(reading);
        foreach (var key in Chosen)
        {
            choice.Replace(section.Node, key);
        }

        ReadPopulations(section.Required("populations", "{\"E\": {\"size\": 100, \"model\": ...}}"));
        var positions = new PopulationPositions(reading, simulation.Seed);
        var groups = new GroupReader(reading, simulation.Seed, positions);
        foreach (var member in reading.Named(section.Optional("groups")))
        {
            groups.Read(member);
        }

        var names = new PartNames(reading);
        var matrices = new MatrixReader(reading, names);
        matrices.WriteOut(section.Optional("stimuli"), joined: false);
        matrices.WriteOut(section.Optional("projections"), joined: true);
        var stimuli = new StimulusReader(reading, names, steps);
        var stimulusPlans = reading.Named(section.Optional("stimuli")).Select(stimuli.Read).OfType<StimulusPlan>().ToList();
        var projections = new ProjectionReader(reading, names, positions);
        foreach (var member in reading.Named(section.Optional("projections")))
        {
            projections.Read(member);
        }

        var phasePlans = protocol.ReadActions(names, stimuli);
        var recorders = new RecorderReader(reading, names, steps);
        var recorderPlans = reading.Named(section.Optional("recorders")).Select(recorders.Read).OfType<RecorderPlan>().ToList();
        return new NetworkPlan
        {
            Name = Name,
            Step = reading.Grid.Step ?? 0,
            Steps = steps ?? 0,
            Seed = simulation.Seed,
            Populations = [.. reading.Populations.Values.Select(p => p.Plan).OfType<PopulationPlan>()],
            Groups = [.. reading.Groups.Values.Select(g => g.Plan).OfType<GroupPlan>()],
            Stimuli = [.. stimulusPlans, .. protocol.Stimuli],
            Projections = [.. reading.Projections.Values.Select(p => p.Plan).OfType<ProjectionPlan>()],
            Phases = phasePlans,
            Recorders = recorderPlans,
        };
    }

    private void ReadPopulations(Node? node)
    {
        var populations = new PopulationReader(reading);
        foreach (var member in reading.Named(node))
        {
            populations.Read(member);
        }

        if (node is { Kind: NodeKind.Object, Members.Count: 0 })
        {
            reading.Bag.Report(DiagnosticCodes.MissingKey, node, "there is no population", "a network needs at least one");
        }
    }
}
