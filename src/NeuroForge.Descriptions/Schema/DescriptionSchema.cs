using NeuroForge.Descriptions.Mechanisms;
using Newtonsoft.Json;

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
        return schema.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }
}
