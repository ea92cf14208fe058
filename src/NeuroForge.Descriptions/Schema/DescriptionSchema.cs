using NeuroForge.Descriptions.Mechanisms;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Schema;

/// <summary>
/// Writes the JSON Schema (draft-07, which editors complete best) of descriptions for the available plugins: an editor completes names, shows units, defaults
/// and documentation, and underlines mistakes.
/// </summary>
/// <remarks>
/// A schema checks one place at a time. Conditions that involve another part, such as the receptors of a target, are left to the reader; and a value may always
/// be a named parameter, <c>"$name"</c>.
/// </remarks>
public static class DescriptionSchema
{
    /// <summary>The schema.</summary>
    /// <param name="mechanisms">The mechanisms that a description may name.</param>
    public static string Write(IMechanismSource mechanisms)
    {
        var quantities = new QuantitySchemas();
        var parts = new PartSchemas(mechanisms, new MechanismSchemas(mechanisms, new ParameterSchemas(quantities)), quantities);
        var schema = parts.Root();
        schema["definitions"] = quantities.Definitions();
        return Text(schema);
    }

    /// <summary>The schema of libraries: files of models as equations, which depend on no plugin.</summary>
    public static string WriteLibrary()
    {
        var quantities = new QuantitySchemas();
        var schema = Shape.Object(
            ("$schema?", Shape.Of("string").Described("The path of this schema, for editors.")),
            ("format", Shape.Const(LibraryReader.Format, "The format of a library.")),
            ("description?", PartSchemas.Prose("A description of the library.")),
            ("references?", PartSchemas.Prose("The publications of the models.")),
            ("include?", Shape.Any(Shape.Of("string"), Shape.List(Shape.Of("string"))).Described("Other libraries, relative to this file.")),
            ("models", ModelSchemas.All()));
        schema.AddFirst(new JProperty("title", "NeuroForge library of models"));
        schema.AddFirst(new JProperty("$schema", PartSchemas.Schema));
        schema["definitions"] = quantities.Definitions();
        return Text(schema);
    }

    private static string Text(JObject schema) => schema.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
}
