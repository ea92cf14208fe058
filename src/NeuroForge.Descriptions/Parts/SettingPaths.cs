using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Mechanisms;
using NeuroForge.Space;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Finds the parameters at the paths of settings, and reports wrong paths.</summary>
/// <param name="reading">The shared state of the readers.</param>
internal sealed class SettingPaths(Reading reading)
{
    private const string Forms = "paths are populations.NAME.parameters.PARAMETER, populations.NAME.elements.ELEMENT.PARAMETER, the same of groups.NAME, "
        + "stimuli.NAME.PARAMETER, projections.NAME.synapse.PARAMETER and projections.NAME.rewiring.PARAMETER";

    private const string Frozen = "frozen";

    private static readonly string[] Sections = ["populations", "groups", "stimuli", "projections"];

    /// <summary>The parameter at a path; null if there is none, which is reported.</summary>
    internal SettingTarget? Find(NodeMember member) => member.Name.Split('.') switch
    {
        ["populations", var name, .. var rest] => Population(member, name) is { } population
            ? OfNeurons(member, population, Entities.Neurons(population.Plan?.Size), rest)
            : null,
        ["groups", var name, .. var rest] => Group(member, name) is { } group
            ? OfNeurons(member, group.Population, Entities.Neurons(group.Plan?.Neurons.Count), rest)
            : null,
        ["stimuli", var name, var parameter] => OfStimulus(member, name, parameter),
        ["projections", var name, var part and ("synapse" or "rewiring"), var parameter] =>
            Projection(member, name) is { } projection ? OfProjection(member, projection, part, parameter) : null,
        [var first, ..] when !Sections.Contains(first) => Nowhere(member, first, Sections, Forms),
        _ => Nowhere(member, null, [], Forms),
    };

    /// <summary>True if rewiring or learning of a projection can be stopped; otherwise this is reported.</summary>
    /// <param name="name">The projection's name.</param>
    /// <param name="part">The part of the projection: <c>rewiring</c> or <c>synapse</c>.</param>
    internal bool Freezable(Node name, string part)
    {
        if (!reading.Projections.TryGetValue(name.Text, out var projection))
        {
            reading.Bag.Report(
                DiagnosticCodes.UnknownProjection,
                name,
                $"there is no projection {Wording.Quote(name.Text)}",
                Spelling.Hint(name.Text, reading.Projections.Keys));
            return false;
        }

        return part == "rewiring" ? IsRewired(name.Place, name.Path, projection) : Learns(name.Place, name.Path, projection);
    }

    private bool IsRewired(Place place, string path, ReadProjection projection)
    {
        if (!projection.IsRewired)
        {
            reading.Bag.Report(
                DiagnosticCodes.NoRewiring, place, path, $"projection \"{projection.Name}\" is not rewired", "add \"rewiring\" to it");
        }

        return projection.IsRewired;
    }

    private bool Learns(Place place, string path, ReadProjection projection)
    {
        if (projection.Rule is { Weight.Plastic: false } rule)
        {
            reading.Bag.Report(
                DiagnosticCodes.NotForThis,
                place,
                path,
                $"the rule \"{rule.Id}\" of projection \"{projection.Name}\" never changes weights, so there is nothing to freeze",
                "remove it");
            return false;
        }

        return true;
    }

    private SettingTarget? OfNeurons(NodeMember member, ReadPopulation population, Entities neurons, string[] rest)
    {
        switch (rest)
        {
            case ["parameters", var parameter]:
                return population.Model is { } model && Declared(member, model, parameter, []) is { } declared
                    ? new() { Parameter = declared, IsKernel = true, Entities = neurons }
                    : null;
            case ["elements", var element, var parameter]:
                if (!population.Elements.Contains(element))
                {
                    return Nowhere(
                        member, element, [.. population.Elements.Order(StringComparer.Ordinal)], $"population \"{population.Name}\" has no elements");
                }

                var curve = population.Plan?.Elements.FirstOrDefault(e => e.Name == element)?.Curve;
                return curve is not null && Declared(member, curve, parameter, []) is { } ofCurve
                    ? new() { Parameter = ofCurve, IsKernel = true, Entities = neurons }
                    : null;
            default:
                return Nowhere(member, null, [], Forms);
        }
    }

    private SettingTarget? OfStimulus(NodeMember member, string name, string parameter)
    {
        const string Weight = "weight";
        if (!reading.Stimuli.TryGetValue(name, out var stimulus))
        {
            return Nowhere(member, name, [.. reading.Stimuli.Keys], "there is no stimulus");
        }

        if (stimulus.Plan?.Courses.Any(course => course.Parameter == parameter) == true)
        {
            reading.Bag.Report(
                DiagnosticCodes.NotForThis,
                member,
                $"\"{parameter}\" of stimulus \"{name}\" follows a course, so a phase cannot set it",
                "let the course have the value at that time",
                stimulus.Declared);
            return null;
        }

        return parameter == Weight ? new() { Special = Weight, Stimulus = stimulus }
            : stimulus.Mechanism is { } mechanism && Declared(member, mechanism, parameter, [Weight]) is { } declared ? new() { Parameter = declared }
            : null;
    }

    private SettingTarget? OfProjection(NodeMember member, ReadProjection projection, string part, string parameter)
    {
        if (part == "synapse")
        {
            return parameter == Frozen ? Learns(member.Place, member.Value.Path, projection) ? new() { Special = Frozen } : null
                : projection.Rule is { } rule && Declared(member, rule, parameter, [Frozen]) is { } ofRule ? new() { Parameter = ofRule, IsKernel = true }
                : null;
        }

        if (!IsRewired(member.Place, member.Value.Path, projection))
        {
            return null;
        }

        return parameter is "every" or Frozen ? new() { Special = parameter }
            : projection.Plan?.Rewiring?.Strategy.Mechanism is { } strategy && Declared(member, strategy, parameter, ["every", Frozen]) is { } declared
                ? new() { Parameter = declared }
            : null;
    }

    private ReadPopulation? Population(NodeMember member, string name)
    {
        if (!reading.Populations.TryGetValue(name, out var population))
        {
            Nowhere(member, name, [.. reading.Populations.Keys], "there is no population");
        }

        return population;
    }

    private ReadGroup? Group(NodeMember member, string name)
    {
        if (!reading.Groups.TryGetValue(name, out var group))
        {
            Nowhere(member, name, [.. reading.Groups.Keys], "there is no group");
        }

        return group;
    }

    private ReadProjection? Projection(NodeMember member, string name)
    {
        if (!reading.Projections.TryGetValue(name, out var projection))
        {
            Nowhere(member, name, [.. reading.Projections.Keys], "there is no projection");
        }

        return projection;
    }

    private ParameterDeclaration? Declared(NodeMember member, Mechanism mechanism, string parameter, string[] others)
    {
        var declared = mechanism.Parameters.FirstOrDefault(p => p.Name == parameter);
        if (declared is null)
        {
            Nowhere(
                member, parameter, [.. mechanism.Parameters.Select(p => p.Name), .. others], $"{mechanism.Kind.InWords()} \"{mechanism.Id}\" has no parameter");
        }

        if (declared?.Type == typeof(DistanceKernel))
        {
            reading.Bag.Report(
                DiagnosticCodes.NotForThis, member, $"\"{parameter}\" is a kernel of distance, which cannot be changed while a network runs", "remove it");
            return null;
        }

        return declared;
    }

    /// <summary>Reports that a path leads nowhere.</summary>
    /// <param name="member">The path.</param>
    /// <param name="wrong">The first name that does not exist; null if the form of the path is wrong.</param>
    /// <param name="candidates">The existing names.</param>
    /// <param name="otherwise">The advice if no name is wrong.</param>
    private SettingTarget? Nowhere(NodeMember member, string? wrong, string[] candidates, string otherwise)
    {
        var message = wrong is null ? "" : $": there is no {Wording.Quote(wrong)}";
        reading.Bag.Report(
            DiagnosticCodes.UnknownPath,
            member,
            $"{Wording.Quote(member.Name)} cannot be set{message}",
            wrong is null || candidates.Length == 0 ? otherwise : Spelling.Hint(wrong, candidates));
        return null;
    }
}
