using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Descriptions.Limits;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Parsing;
using NeuroForge.Descriptions.Parts;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Descriptions;

/// <summary>Reads a description, JSON with comments, into a checked plan, or reports everything that is wrong with it.</summary>
/// <remarks>A description is data and is not trusted: it names plugins by id and never a type or a path, and its size and depth are limited.</remarks>
public static class DescriptionReader
{
    /// <summary>The greatest length of a description: 64 MiB in a file.</summary>
    public const int LongestFile = 64 << 20;

    /// <summary>Reads a description from a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mechanisms">The mechanisms that the description may name.</param>
    /// <param name="options">Values that replace those of the description; null for none.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="MechanismException">A connector failed to estimate its synapses, or a stimulus failed to check a population.</exception>
    public static DescriptionResult ReadFile(string file, IMechanismSource mechanisms, DescriptionOptions? options = null)
    {
        using var stream = File.OpenRead(file);
        return Read(stream, file, mechanisms, options);
    }

    /// <summary>Reads a description from a stream, to its end.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <param name="fileName">The name of the description in diagnostics.</param>
    /// <param name="mechanisms">The mechanisms that the description may name.</param>
    /// <param name="options">Values that replace those of the description; null for none.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="MechanismException">A connector failed to estimate its synapses, or a stimulus failed to check a population.</exception>
    public static DescriptionResult Read(Stream stream, string fileName, IMechanismSource mechanisms, DescriptionOptions? options = null)
    {
        var bag = new DiagnosticBag(fileName);
        return Read(DescriptionFile.Read(stream, bag), fileName, mechanisms, options ?? new(), bag);
    }

    /// <summary>Reads a description.</summary>
    /// <param name="text">The description.</param>
    /// <param name="fileName">The name of the description in diagnostics.</param>
    /// <param name="mechanisms">The mechanisms that the description may name.</param>
    /// <param name="options">Values that replace those of the description; null for none.</param>
    /// <exception cref="MechanismException">A connector failed to estimate its synapses, or a stimulus failed to check a population.</exception>
    public static DescriptionResult Read(string text, string fileName, IMechanismSource mechanisms, DescriptionOptions? options = null)
    {
        var bag = new DiagnosticBag(fileName);
        return Read(DescriptionFile.Bounded(text, bag), fileName, mechanisms, options ?? new(), bag);
    }

    /// <summary>
    /// Reads a description, and once more for each form of its sections that is not chosen: mistakes in these would otherwise be found only when they are
    /// chosen.
    /// </summary>
    private static DescriptionResult Read(string? text, string file, IMechanismSource mechanisms, DescriptionOptions options, DiagnosticBag bag)
    {
        IReadOnlyList<UnchosenForm> unchosen = [];
        var result = ReadOnce(text, file, mechanisms, options, bag, root => unchosen = UnchosenForms.Of(root, options.Overrides));
        var seen = result.Diagnostics.Select(found => (found.Code, found.Line, found.Column)).ToHashSet();
        List<Diagnostic> others = [];
        foreach (var form in unchosen)
        {
            var overrides = options.Overrides.Where(setting => setting.Key != form.Parameter).ToDictionary(StringComparer.Ordinal);
            var read = ReadOnce(text, file, mechanisms, options with { Overrides = overrides }, new DiagnosticBag(file), form.ChooseIn);
            others.AddRange(read.Diagnostics
                .Where(found => found.Severity == Severity.Error && found.Code != DiagnosticCodes.TooMuchMemory)
                .Where(found => seen.Add((found.Code, found.Line, found.Column)))
                .Select(found => found with { Message = $"{found.Message} (where \"{form.Section}\" has the form \"{form.Name}\")" }));
        }

        return others.Count == 0 ? result : new DescriptionResult(file, result.Text, null)
        {
            Models = result.Models,
            Name = result.Name,
            Diagnostics = [.. result.Diagnostics.Concat(others).OrderBy(found => found.Line).ThenBy(found => found.Column)],
        };
    }

    private static DescriptionResult ReadOnce(
        string? text, string file, IMechanismSource mechanisms, DescriptionOptions options, DiagnosticBag bag, Action<Node> look)
    {
        try
        {
            if (text is not null && JsonTree.Read(text, bag) is { } root)
            {
                look(root);
                return Read(text, root, file, mechanisms, options, bag);
            }
        }
        catch (TooManyMistakesException)
        {
            // The last diagnostic says so.
        }

        return new DescriptionResult(file, text ?? "", null) { Diagnostics = bag.InOrder() };
    }

    private static DescriptionResult Read(string text, Node root, string file, IMechanismSource mechanisms, DescriptionOptions options, DiagnosticBag bag)
    {
        var paths = new PathOverrides(bag);
        options = options with { Overrides = paths.Apply(root, options.Overrides) };
        var reading = new Reading(bag, mechanisms, options.Inputs ?? new RefusedInputs());
        paths.Replaced.ForEach(reading.Scope.MarkUses);
        var libraries = new LibraryReader(reading, mechanisms);
        if (LibraryReader.IsLibrary(root))
        {
            libraries.ReadAlone(root);
            return new DescriptionResult(file, text, root) { Models = [.. reading.Models.Values], Diagnostics = bag.InOrder() };
        }

        libraries.ReadIncluded(root, options.Overrides.Values);
        var network = new NetworkReader(reading, options);
        var plan = network.Read(root);
        NetworkEstimate? estimate = null;
        if (plan is not null)
        {
            estimate = new Feasibility(bag, root, options.Memory ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes).Check(plan);
            plan = bag.HasErrors ? null : plan;
        }

        return new DescriptionResult(file, text, root)
        {
            Plan = plan,
            Estimate = plan is null ? null : estimate,
            Models = [.. reading.Models.Values],
            Name = network.Name,
            Hash = plan is null ? "" : DescriptionHash.Of(root, reading, plan),
            HashesBeforePhases = plan?.Phases.ToDictionary(
                phase => phase.Name, phase => DescriptionHash.Before(phase, root, reading, plan), StringComparer.Ordinal)
                ?? new Dictionary<string, string>(StringComparer.Ordinal),
            Diagnostics = bag.InOrder(),
        };
    }
}
