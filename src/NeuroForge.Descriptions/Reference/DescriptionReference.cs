using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Schema;
using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Reference;

/// <summary>
/// The reference of the description language for the available plugins, read from the shapes that the JSON Schema is written from: both have the same keys,
/// bounds and texts.
/// </summary>
public sealed class DescriptionReference
{
    /// <summary>The forms of values that occur at many places, by the names of their shapes.</summary>
    private static readonly (string Path, string Shape)[] Shared =
    [
        ("distribution", QuantitySchemas.DistributionName + "_any"),
        ("course", QuantitySchemas.CourseName + "_any"),
        (QuantitySchemas.KernelName, QuantitySchemas.KernelName),
        (QuantitySchemas.NumberFileName, QuantitySchemas.NumberFileName),
        ("recordable", QuantitySchemas.KnownRecords),
        ("receptor", QuantitySchemas.KnownReceptors),
    ];

    private DescriptionReference(DescriptionPart root, IReadOnlyList<DescriptionPart> values) => (Root, Values) = (root, values);

    /// <summary>A whole description.</summary>
    public DescriptionPart Root { get; }

    /// <summary>
    /// The forms of values that occur at many places: distributions, courses in time, kernels, files of numbers, recordable quantities, receptors.
    /// </summary>
    public IReadOnlyList<DescriptionPart> Values { get; }

    /// <summary>Reads the reference.</summary>
    /// <param name="mechanisms">The mechanisms that a description may name.</param>
    public static DescriptionReference Of(IMechanismSource mechanisms)
    {
        var quantities = new QuantitySchemas();
        var root = new PartSchemas(mechanisms, new MechanismSchemas(mechanisms, new ParameterSchemas(quantities)), quantities).Root();
        quantities.OfAnyUnit();
        quantities.Course(null);
        quantities.Kernel();
        quantities.NumberFile();
        var definitions = quantities.Definitions();
        var reader = new ShapeReader(definitions);
        return new(
            reader.Read("", root, required: true),
            [.. Shared.Select(value => reader.Read(value.Path, (JObject)definitions[value.Shape]!, required: false))]);
    }

    /// <summary>
    /// Finds parts by their path, or the end of it: <c>rewiring</c> and <c>projections.rewiring</c> are <c>projections.NAME.rewiring</c>. A form of values is
    /// found in the plural too.
    /// </summary>
    /// <param name="path">The path, in which names that the author gives, and the marks of lists, may be left out.</param>
    /// <returns>The parts, in the order of the reference; none if there is no such part.</returns>
    public IReadOnlyList<DescriptionPart> Find(string path)
    {
        var sought = Plain(path);
        List<DescriptionPart> found =
        [
            .. Root.Below().Where(part => part.Path.Length > 0 && ("." + Plain(part.Path)).EndsWith("." + sought, StringComparison.Ordinal)),
            .. Values.Where(value => value.Path == sought || value.Path + "s" == sought),
        ];
        var exact = found.Where(part => Plain(part.Path) == sought).ToList();
        var named = (exact.Count > 0 ? exact : found).Where(part => part.Name != ShapeReader.AnyName).ToList();
        return named.Count > 0 ? named : [.. Root.Below().Where(part => IsInstance(path.Split('.'), part.Path.Split('.')))];
    }

    /// <summary>True if a path is one of a part in a description: it has names where that of the part has their places.</summary>
    private static bool IsInstance(string[] path, string[] part) => path.Length == part.Length
        && path.Zip(part).All(keys => keys.Second == ShapeReader.AnyName || Plain(keys.First) == Plain(keys.Second));

    /// <summary>A path without the names that an author gives and without the marks of lists.</summary>
    private static string Plain(string path) => string.Join(
        '.', path.Replace("[]", "", StringComparison.Ordinal).Split('.').Where(key => key != ShapeReader.AnyName));
}
