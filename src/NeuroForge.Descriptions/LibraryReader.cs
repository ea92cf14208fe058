using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Parsing;
using NeuroForge.Descriptions.Parts;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;

namespace NeuroForge.Descriptions;

/// <summary>
/// Reads libraries of models: files with models as equations that several descriptions include. A library sees no named parameter of a description, so its
/// models mean the same everywhere. All of them are checked; those that the description does not name are not compiled.
/// </summary>
/// <param name="reading">The reading of the description.</param>
/// <param name="mechanisms">The mechanisms that the description may name.</param>
internal sealed class LibraryReader(Reading reading, IMechanismSource mechanisms)
{
    /// <summary>The format of a library.</summary>
    internal const string Format = "neuroforge-models/1";

    /// <summary>Greatest number of libraries of a description.</summary>
    private const int Most = 100;

    private readonly List<string> _open = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private HashSet<string>? _wanted;

    /// <summary>True if a file is a library, not a description.</summary>
    internal static bool IsLibrary(Node root) => root.Member("format")?.Value is { Kind: NodeKind.Word, Text: Format };

    /// <summary>Reads the libraries that a description includes.</summary>
    /// <param name="root">The description.</param>
    /// <param name="given">Values that replace those of the description, which may name models.</param>
    internal void ReadIncluded(Node root, IEnumerable<string> given)
    {
        if (root.Member("include") is not { } include)
        {
            return;
        }

        _wanted = new(given, StringComparer.Ordinal);
        AddWords(root, _wanted);
        Include(include.Value, reading, folder: "");
    }

    /// <summary>Reads a file that is itself a library: its models can be shown, but it cannot be run.</summary>
    internal void ReadAlone(Node root)
    {
        reading.Bag.Report(
            DiagnosticCodes.BadLibrary,
            root.Member("format")!.Value,
            "this is a library of models, which does not run by itself",
            $"include it in a description: \"include\": \"{Path.GetFileName(reading.Bag.File)}\"");
        ReadContent(root, reading, folder: "");
    }

    /// <summary>Adds the words of a node and of all nodes below it.</summary>
    private static void AddWords(Node node, HashSet<string> words)
    {
        if (node.Kind == NodeKind.Word)
        {
            words.Add(node.Text);
        }

        foreach (var inner in node.Items.Concat(node.Members.Select(member => member.Value)))
        {
            AddWords(inner, words);
        }
    }

    private void Include(Node names, Reading including, string folder)
    {
        if (names.Items.Prepend(names).FirstOrDefault(name => name.Kind == NodeKind.Word && name.Text.StartsWith('$')) is { } parameter)
        {
            including.Bag.Report(DiagnosticCodes.BadLibrary, parameter, "a library is named by its file, not by a parameter", "write the name of the file");
            return;
        }

        foreach (var name in including.Scalars.Names(names, "include"))
        {
            var file = LibraryPath.Combine(folder, name.Text);
            if (_open.Contains(file))
            {
                var circle = string.Join(" includes ", _open.Skip(_open.IndexOf(file)).Append(file).Select(Wording.Quote));
                including.Bag.Report(DiagnosticCodes.BadLibrary, name, $"libraries include each other in a circle: {circle}", "remove one \"include\"");
            }
            else if (_read.Count == Most && !_read.Contains(file))
            {
                including.Bag.Report(DiagnosticCodes.TooManyParts, name, $"there are more than {Most} libraries", $"at most {Most} are possible");
                return;
            }
            else if (_read.Add(file))
            {
                Read(name, file, including.Bag);
            }
        }
    }

    private void Read(Node name, string file, DiagnosticBag including)
    {
        var beside = Path.GetDirectoryName(reading.Bag.File) ?? "";
        var own = new Reading(including.Including(Path.Combine(beside, file)), mechanisms, new RefusedInputs()) { ModelFiles = reading.ModelFiles };
        var text = new FileFaults(including).Try(name, file, () =>
        {
            using var stream = reading.Inputs.OpenTable(file);
            return DescriptionFile.Read(stream, own.Bag);
        });
        if (text is null || JsonTree.Read(text, own.Bag) is not { } root)
        {
            return;
        }

        if (!IsLibrary(root))
        {
            including.Report(
                DiagnosticCodes.BadLibrary,
                name,
                $"{Wording.Quote(file)} is not a library of models",
                $"a library has \"format\": \"{Format}\"");
            return;
        }

        _open.Add(file);
        ReadContent(root, own, LibraryPath.FolderOf(file));
        _open.Remove(file);
        foreach (var (model, declared) in own.Models)
        {
            reading.Models[model] = declared;
            reading.Mechanisms.Own[model] = declared.Mechanism;
        }

        reading.Mechanisms.Faulty.UnionWith(own.Mechanisms.Faulty);
    }

    private void ReadContent(Node root, Reading own, string folder)
    {
        if (Section.Open(own.Bag, root) is not { } section)
        {
            return;
        }

        own.Scalars.Word(section.Optional("$schema"), "$schema");
        section.Optional("format");
        foreach (var prose in Prose.Keys)
        {
            Prose.Check(own.Bag, section.Optional(prose), prose);
        }

        var include = section.Optional("include");
        var models = section.Required("models", "{\"leaky\": {\"kind\": \"neuron\", ...}}");
        section.Close(key => NetworkReader.Keys.Contains(key) ? "it belongs to a description; a library has models alone" : null);
        if (include is not null)
        {
            Include(include, own, folder);
        }

        new ModelReader(own).Read(models, _wanted);
    }
}
