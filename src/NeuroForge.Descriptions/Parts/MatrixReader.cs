using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Parts;

/// <summary>
/// Writes out projections and stimuli with a matrix: one for each pair of a source and a target, or for each target, with its own values in place of the
/// names of the matrix. What follows reads them as if the description listed them.
/// </summary>
/// <param name="reading">The state that all readers share.</param>
/// <param name="names">Finds populations.</param>
internal sealed class MatrixReader(Reading reading, PartNames names)
{
    private const string Matrix = "matrix";
    private const string From = "from";
    private const string To = "to";

    /// <summary>Writes out the members of a section that have a matrix.</summary>
    /// <param name="section">The section, or null.</param>
    /// <param name="joined">True for projections, which have sources and targets; false for stimuli, which have targets.</param>
    internal void WriteOut(Node? section, bool joined)
    {
        foreach (var member in section?.Members.ToArray() ?? [])
        {
            // A stimulus may have a parameter of this name, which is a list or a number.
            if (member.Value.Member(Matrix) is { Value.Kind: NodeKind.Object } matrix)
            {
                section!.Replace(member.Name, Parts(section, member, matrix, joined) ?? [Faulty(section, member)]);
            }
        }
    }

    private static NodeMember Faulty(Node section, NodeMember member) =>
        member with { Value = new Node(NodeKind.Faulty, "", member.Value.Place, section, member.Name) };

    private List<NodeMember>? Parts(Node section, NodeMember member, NodeMember matrix, bool joined)
    {
        var (targets, sources) = (Sides(member.Value, To), joined ? Sides(member.Value, From) : null);
        if (targets is null || (joined && sources is null))
        {
            return null;
        }

        if ((long)targets.Count * (sources?.Count ?? 1) > Reading.MostParts)
        {
            reading.Bag.Report(
                DiagnosticCodes.TooManyParts, matrix, $"the matrix has {targets.Count} times {sources?.Count ?? 1} pairs", "at most 10000 are possible");
            return null;
        }

        var values = new MatrixValues(reading, [.. targets], sources);
        if (!values.Read(matrix.Value))
        {
            return null;
        }

        var (parts, used) = (new List<NodeMember>(), new HashSet<string>(StringComparer.Ordinal));
        for (var target = 0; target < targets.Count; target++)
        {
            for (var source = 0; source < (sources?.Count ?? 1); source++)
            {
                if (values.Of(target, source) is { } pair)
                {
                    parts.Add(Part(section, member, pair, targets[target], sources?[source], used));
                }
            }
        }

        ReportUnused(matrix, values, used);
        return parts.TrueForAll(part => IsNew(section, part)) ? parts : null;
    }

    private NodeMember Part(Node section, NodeMember member, Dictionary<string, Node> values, string target, string? source, HashSet<string> used)
    {
        var name = source is null ? $"{member.Name}_{target}" : $"{member.Name}_{source}_{target}";
        var part = new Node(NodeKind.Object, "", member.Value.Place, section, name);
        AddCount(values, "targets", target, member.Place);
        AddCount(values, "sources", source, member.Place);
        var copy = new PairCopy(values, source is null ? target : $"{source} to {target}", used);
        foreach (var inner in member.Value.Members.Where(inner => inner.Name != Matrix))
        {
            var side = inner.Name == To ? target : inner.Name == From ? source : null;
            part.Add(
                inner.Name,
                inner.Place,
                side is null ? copy.Of(inner.Value, part, inner.Name) : new Node(NodeKind.Word, side, inner.Value.Place, part, inner.Name));
        }

        reading.Bag.Copied(part.Path, member.Value.Path);
        return new(name, member.Place, part);
    }

    private void AddCount(Dictionary<string, Node> values, string name, string? side, Place place)
    {
        if (side is not null && names.Count(side) is { } count)
        {
            values[name] = new Node(NodeKind.Number, Wording.Number(count), place);
        }
    }

    /// <summary>The populations and groups of a side; null, reported, if one does not exist.</summary>
    private IReadOnlyList<string>? Sides(Node part, string key)
    {
        if (part.Member(key)?.Value is not { } written)
        {
            reading.Bag.Report(DiagnosticCodes.MissingKey, part, $"\"{key}\" is missing", $"write \"{key}\": [\"E\", \"I\"]");
            return null;
        }

        var errors = reading.Bag.ErrorCount;
        var found = names.NeuronNames(written, key);
        return reading.Bag.ErrorCount == errors && found.Count > 0 ? found : null;
    }

    private void ReportUnused(NodeMember matrix, MatrixValues values, HashSet<string> used)
    {
        foreach (var member in matrix.Value.Members.Where(member => values.Names.Contains(member.Name) && !used.Contains(member.Name)))
        {
            reading.Bag.Report(
                DiagnosticCodes.UnusedParameter,
                member,
                $"\"{member.Name}\" of the matrix is not used",
                $"write \"${member.Name}\" where its value belongs, or name it in a formula; or remove it");
        }
    }

    private bool IsNew(Node section, NodeMember part)
    {
        if (section.Member(part.Name) is { } other)
        {
            reading.Bag.Report(DiagnosticCodes.NameTaken, other, $"\"{part.Name}\" is also a part of a matrix", "give one of them another name");
            return false;
        }

        return true;
    }
}
