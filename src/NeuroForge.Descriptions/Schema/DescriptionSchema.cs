using NeuroForge.Descriptions.Mechanisms;
using Newtonsoft.Json;

namespace NeuroForge.Descriptions.Schema;

/// <summary>
/// Writes the JSON Schema (draft-07, which editors complete best) of descriptions as they can be written with the plugins that there are:
/// an editor completes names, shows units, defaults and meanings, and underlines mistakes.
/// </summary>
/// <remarks>
/// A schema sees one place at a time. What depends on another part, such as which receptors a target has, is left to the reader; and a value
/// may always be a named parameter, <c>"$name"</c>.
/// </remarks>
public static class DescriptionSchema
{
    /// <summary>The schema.</summary>
    /// <param name="mechanisms">What a description may name.</param>
    public static string Write(IMechanismSource mechanisms)
    {
        var quantities = new QuantitySchemas();
        var parts = new PartSchemas(mechanisms, new MechanismSchemas(mechanisms, new ParameterSchemas(quantities)), quantities);
        var schema = parts.Root();
        schema["definitions"] = quantities.Definitions();
        return schema.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }
}
