using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Mechanisms;

/// <summary>Finds the mechanisms that a description names, and collects the plugins that it uses.</summary>
/// <param name="source">The available mechanisms.</param>
/// <param name="scalars">Reads names.</param>
/// <param name="bag">Receives the diagnostics.</param>
internal sealed class MechanismLookup(IMechanismSource source, Scalars scalars, DiagnosticBag bag)
{
    private readonly SortedDictionary<string, PluginIdentity> _used = new(StringComparer.Ordinal);

    /// <summary>The mechanisms that the description itself contains, by name; they hide those of plugins.</summary>
    internal Dictionary<string, Mechanism> Own { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the description's own mechanisms that have mistakes, which have been reported.</summary>
    internal HashSet<string> Faulty { get; } = new(StringComparer.Ordinal);

    /// <summary>True if there is any mechanism. If there is none, that is reported once, and not again for each missing one.</summary>
    internal bool HasAny { get; } = Enum.GetValues<MechanismKind>().Any(kind => source.All(kind).Count > 0);

    /// <summary>The plugins whose mechanisms are used, by id; without those of the host itself.</summary>
    internal IEnumerable<PluginIdentity> Used => _used.Values;

    /// <summary>The mechanism that a node names; null, with a diagnostic, if it does not exist although there are others.</summary>
    internal Mechanism? Find(MechanismKind kind, Node? node, string key)
    {
        if (node is null || scalars.Expect(node, NodeKind.Word, key, $"the name of a {kind.InWords()}") is not { } name)
        {
            return null;
        }

        if (Own.TryGetValue(name.Text, out var own) && own.Kind == kind)
        {
            return own;
        }

        if (Faulty.Contains(name.Text))
        {
            return null;
        }

        var mechanism = source.Find(kind, name.Text);
        if (mechanism is null && HasAny)
        {
            bag.Report(DiagnosticCodes.UnknownMechanism, name, $"there is no {kind.InWords()} {Wording.Quote(name.Text)}", Hint(kind, name.Text));
        }
        else if (mechanism is not null && mechanism.Plugin != PluginIdentity.None)
        {
            _used[mechanism.Plugin.Id] = mechanism.Plugin;
            CheckNamesakes(mechanism, name);
            CheckRecorded(mechanism, name);
        }

        return mechanism;
    }

    private void CheckNamesakes(Mechanism mechanism, Node name)
    {
        List<Mechanism> namesakes = [.. source.All(mechanism.Kind).Where(m => m.Id == name.Text)];
        if (namesakes.Count > 1)
        {
            var plugins = Wording.List(namesakes.Select(m => m.Plugin.Id));
            var names = string.Join(" or ", namesakes.Select(m => $"\"{m.QualifiedId}\""));
            bag.Report(
                DiagnosticCodes.SharedName,
                name,
                $"several plugins have a {mechanism.Kind.InWords()} \"{mechanism.Id}\" ({plugins}); the one of \"{mechanism.Plugin.Id}\" is used",
                $"write {names}");
        }
    }

    private void CheckRecorded(Mechanism mechanism, Node name)
    {
        if (RecordedNames.In(mechanism) is { } hidden)
        {
            bag.Report(
                DiagnosticCodes.ReservedParameter,
                name,
                $"{Wording.Quote(mechanism.Id)} of the plugin \"{mechanism.Plugin.Id}\" declares \"{hidden}\", which is the name of a recorded quantity",
                "ask its author for another name");
        }
    }

    private string Hint(MechanismKind kind, string name)
    {
        if (name.Split('/') is [var plugin, var id])
        {
            return HintQualified(kind, plugin, id);
        }

        if (source.Failures.FirstOrDefault(f => f.Mechanisms.Contains(name)) is { } failure)
        {
            return $"the plugin \"{failure.Id}\" has it but could not be loaded: {failure.Reason}";
        }

        foreach (var other in Enum.GetValues<MechanismKind>())
        {
            if (other != kind && source.Find(other, name) is { } elsewhere)
            {
                return $"\"{name}\" is a {other.InWords()} of the plugin \"{elsewhere.Plugin.Id}\"" + Related(kind, name);
            }
        }

        IReadOnlyList<string> known = [.. source.NamesOf(kind), .. Own.Values.Where(own => own.Kind == kind).Select(own => own.Id)];
        var hint = Spelling.Hint(name, known);
        return Spelling.Nearest(name, known) is null && PluginFailure.List(source.Failures.Where(f => f.Mechanisms.Count == 0)) is { Length: > 0 } failed
            ? $"{hint}; plugins that could not be loaded: {failed}"
            : hint;
    }

    /// <summary>The names of a kind that have a name in theirs, as <c>poisson_source</c> has <c>poisson</c>.</summary>
    private string Related(MechanismKind kind, string name)
    {
        List<string> related = [.. source.NamesOf(kind).Where(each => each.Split('_').Contains(name, StringComparer.Ordinal)).Order(StringComparer.Ordinal)];
        return related.Count == 0 ? "" : $"; the {kind.InWords()} of this kind is {string.Join(" or ", related.Select(Wording.Quote))}";
    }

    private string HintQualified(MechanismKind kind, string plugin, string id)
    {
        if (source.Plugins.Any(p => p.Id == plugin))
        {
            List<string> brought = [.. source.All(kind).Where(m => m.Plugin.Id == plugin).Select(m => m.Id).Order(StringComparer.Ordinal)];
            return brought.Count == 0 ? $"the plugin \"{plugin}\" has no {kind.InWords()}" : $"of the plugin \"{plugin}\" {Spelling.Hint(id, brought)}";
        }

        return source.Failures.FirstOrDefault(f => f.Id == plugin) is { } failure
            ? $"the plugin \"{plugin}\" could not be loaded: {failure.Reason}"
            : $"there is no plugin \"{plugin}\": {Spelling.Hint(plugin, [.. source.Plugins.Select(p => p.Id).Order(StringComparer.Ordinal)])}";
    }
}
