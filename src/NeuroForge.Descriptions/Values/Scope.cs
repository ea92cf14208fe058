using NeuroForge.Descriptions.Computing;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Values;

/// <summary>The named parameters of a description: the values of <c>"$name"</c>, and their uses.</summary>
/// <param name="bag">Receives the diagnostics.</param>
internal sealed class Scope(DiagnosticBag bag)
{
    /// <summary>Greatest total number of values of all uses of named parameters: a long list used a million times must not take too long.</summary>
    private const long MostResolved = 20_000_000;

    private readonly Dictionary<string, (Node Value, long Size, string Origin, NodeMember Declared)> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private long _resolved;

    /// <summary>Declares the parameters.</summary>
    /// <param name="parameters">Their names and values.</param>
    /// <param name="overrides">Values in place of the declared ones.</param>
    /// <param name="place">The place for reporting an override of an unknown parameter.</param>
    internal void Declare(IReadOnlyList<NodeMember> parameters, IReadOnlyDictionary<string, string> overrides, Place place)
    {
        foreach (var member in parameters)
        {
            var line = member.Place.Line;
            var overridden = overrides.TryGetValue(member.Name, out var text);
            var value = overridden ? OverrideText.Read(text!, member.Value.Place) : member.Value;
            var origin = overridden ? $"--set gives {member.Name} as {Wording.Quote(text!)}" : $"{member.Name} is set in line {line}";
            _values[member.Name] = (value, value.Count(), origin, member);
            RefuseReferences(value, member);
        }

        foreach (var name in overrides.Keys.Where(n => !_values.ContainsKey(n)).Order(StringComparer.Ordinal))
        {
            bag.Report(
                DiagnosticCodes.UnknownOverride, place, "parameters", $"--set names {Wording.Quote(name)}, which the description does not declare", Hint(name));
        }
    }

    /// <summary>Marks every parameter that is named below a node as used.</summary>
    internal void MarkUses(Node node) => AddNames(node, _used);

    /// <summary>Reports the parameters that are not used, or only by others that are not used.</summary>
    internal void ReportUnused()
    {
        var named = _values.ToDictionary(
            parameter => parameter.Key,
            parameter =>
            {
                var names = new HashSet<string>(StringComparer.Ordinal);
                AddNames(parameter.Value.Value, names);
                return names;
            },
            StringComparer.Ordinal);
        var reached = new Queue<string>(_used);
        while (reached.TryDequeue(out var name))
        {
            foreach (var next in named.GetValueOrDefault(name, []).Where(_used.Add))
            {
                reached.Enqueue(next);
            }
        }

        foreach (var (name, (_, _, _, declared)) in _values.Where(parameter => !_used.Contains(parameter.Key)))
        {
            var users = named.Where(other => other.Key != name && other.Value.Contains(name)).Select(other => $"\"{other.Key}\"").ToList();
            var only = users.Count == 0 ? ""
                : users.Count == 1 ? $": only {users[0]} names it, and is not used either"
                : $": only {Wording.List(users)} name it, and are not used either";
            bag.Report(
                DiagnosticCodes.UnusedParameter,
                declared,
                $"the parameter \"{name}\" is not used{only}",
                $"write \"${name}\" where its value belongs, or remove it");
        }
    }

    /// <summary>Adds the parameters that are named at a node and below it.</summary>
    private static void AddNames(Node node, HashSet<string> names)
    {
        if (IsReference(node))
        {
            names.Add(node.Text[1..]);
        }
        else if (Formulas.IsFormula(node))
        {
            names.UnionWith(FormulaNames.In(node.Text));
        }

        foreach (var item in node.Items)
        {
            AddNames(item, names);
        }

        foreach (var member in node.Members)
        {
            AddNames(member.Value, names);
        }
    }

    /// <summary>The value of a named parameter; null if there is none of that name.</summary>
    internal Node? ValueOf(string name) => _values.TryGetValue(name, out var parameter) ? parameter.Value : null;

    /// <summary>The value of a node: its own, or that of the parameter it names; null, with a diagnostic, if there is no such parameter.</summary>
    internal Node? Resolve(Node node)
    {
        if (!IsReference(node))
        {
            return node;
        }

        var name = node.Text[1..];
        if (!_values.TryGetValue(name, out var parameter))
        {
            bag.Report(DiagnosticCodes.UndeclaredParameter, node, $"there is no parameter {Wording.Quote(name)}", Hint(name));
            return null;
        }

        _resolved += parameter.Size;
        if (_resolved <= MostResolved)
        {
            return parameter.Value.InPlaceOf(node, parameter.Origin);
        }

        bag.Report(DiagnosticCodes.TooLarge, node, $"with {Wording.Quote(node.Text)} the named parameters expand to more than {MostResolved} values");
        return null;
    }

    private static bool IsReference(Node node) => node.Kind == NodeKind.Word && node.Text.StartsWith('$');

    private string Hint(string name) =>
        _values.Count == 0 ? "declare it in \"parameters\"" : Spelling.Hint(name, _values.Keys);

    private void RefuseReferences(Node value, NodeMember declared)
    {
        if (IsReference(value))
        {
            bag.Report(
                DiagnosticCodes.NestedReference,
                value.Place,
                declared.Value.Path,
                $"the parameter \"{declared.Name}\" refers to {Wording.Quote(value.Text)}",
                "give it a value of its own");
        }

        foreach (var inner in value.Items.Concat(value.Members.Select(m => m.Value)))
        {
            RefuseReferences(inner, declared);
        }
    }
}
