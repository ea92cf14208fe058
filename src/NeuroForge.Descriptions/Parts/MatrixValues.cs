using System.Globalization;
using NeuroForge.Descriptions.Computing;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the values of a matrix: under each name one for each pair of a target and a source, or for each target.</summary>
/// <param name="reading">The state that all readers share.</param>
/// <param name="targets">The names of the targets, which are the rows.</param>
/// <param name="sources">The names of the sources, which are the columns; null if there are none.</param>
internal sealed class MatrixValues(Reading reading, IReadOnlyList<string> targets, IReadOnlyList<string>? sources)
{
    private const string BySource = "by_source";
    private const string ByTarget = "by_target";

    /// <summary>Names that each pair has without a matrix: the numbers of neurons on its sides.</summary>
    internal static readonly string[] Counts = ["targets", "sources"];

    private readonly Dictionary<string, Func<int, int, Node>> _values = new(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    internal IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>Reads the values.</summary>
    /// <param name="matrix">The object with the names and their values.</param>
    /// <returns>False if something is wrong, which is reported.</returns>
    internal bool Read(Node matrix)
    {
        var errors = reading.Bag.ErrorCount;
        foreach (var member in matrix.Members)
        {
            if (IsFree(member) && reading.Scope.Resolve(member.Value) is { } value)
            {
                Read(member.Name, value);
            }
        }

        return reading.Bag.ErrorCount == errors;
    }

    /// <summary>The values of a pair by their names; null if the matrix has a null for it, so that it is left out.</summary>
    internal Dictionary<string, Node>? Of(int target, int source)
    {
        var values = _values.ToDictionary(value => value.Key, value => value.Value(target, source), StringComparer.Ordinal);
        return values.Values.Any(value => value.Kind == NodeKind.Nothing) ? null : values;
    }

    private bool IsFree(NodeMember member)
    {
        var name = member.Name;
        var taken = Counts.Contains(name) ? "a number of neurons"
            : reading.Scope.ValueOf(name) is not null ? "a named parameter"
            : FormulaEvaluator.Functions.Contains(name) || name is "pi" or "e" ? "a name in formulas"
            : Unit.TryParse(name, out _) ? "a unit"
            : null;
        if (taken is not null)
        {
            reading.Bag.Report(DiagnosticCodes.NameTaken, member, $"{Wording.Quote(name)} is already {taken}", "give the values of the matrix another name");
        }
        else if (!Name.IsPlain(name))
        {
            reading.Bag.Report(DiagnosticCodes.BadName, member, $"{Wording.Quote(name)} is not a valid name", Name.PlainHint);
            taken = name;
        }

        return taken is null;
    }

    private void Read(string name, Node value)
    {
        if (value.Kind == NodeKind.Object && sources is not null && value.Members is [{ Name: BySource or ByTarget } side])
        {
            var rows = side.Name == ByTarget;
            if (List(side.Value, name, rows ? targets.Count : sources.Count, rows ? "targets" : "sources") is { } list)
            {
                _values[name] = rows ? (target, _) => list[target] : (_, source) => list[source];
            }
        }
        else if (List(value, name, targets.Count, sources is null ? "targets" : "targets, a row for each") is { } rows)
        {
            if (sources is null)
            {
                _values[name] = (target, _) => rows[target];
                return;
            }

            IReadOnlyList<Node>?[] read = [.. rows.Select(row => List(row, name, sources.Count, "sources, a value for each in a row"))];
            if (Array.TrueForAll(read, row => row is not null))
            {
                _values[name] = (target, source) => read[target]![source];
            }
        }
    }

    private IReadOnlyList<Node>? List(Node value, string name, int count, string of)
    {
        if (reading.Scope.Resolve(value) is not { } list || list.Kind == NodeKind.Faulty)
        {
            return null;
        }

        if (list.Kind != NodeKind.List)
        {
            var other = sources is null ? "" : $", or {{\"{BySource}\": [...]}} or {{\"{ByTarget}\": [...]}}";
            reading.Bag.Report(
                DiagnosticCodes.WrongKind, list, $"\"{name}\" must be a list for {count} {of}{other}, but here is {Wording.Value(list)}");
            return null;
        }

        if (list.Items.Count == count)
        {
            return list.Items;
        }

        reading.Bag.Report(
            DiagnosticCodes.WrongLength,
            list,
            string.Create(CultureInfo.InvariantCulture, $"\"{name}\" lists {list.Items.Count} {(list.Items.Count == 1 ? "value" : "values")} for {count} {of}"),
            "write null for a pair that is not connected");
        return null;
    }
}
