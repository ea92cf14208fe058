using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Schema;

/// <summary>Basic JSON schemas.</summary>
internal static class Shape
{
    private const string NamePattern = "^[A-Za-z_][A-Za-z0-9_]{0,99}$";

    /// <summary>A value by its type.</summary>
    internal static JObject Of(string type) => new() { ["type"] = type };

    /// <summary>A definition of the schema by its name.</summary>
    internal static JObject Defined(string name) => new() { ["$ref"] = "#/definitions/" + name };

    /// <summary>One fixed word.</summary>
    internal static JObject Const(string word, string description) =>
        description.Length == 0 ? new() { ["const"] = word } : new() { ["const"] = word, ["description"] = description };

    /// <summary>A pattern that matches only the given text.</summary>
    internal static string Literally(string text) =>
        string.Concat(text.Select(c => "\\^$.|?*+()[]{}/".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));

    /// <summary>One of several schemas.</summary>
    internal static JObject Any(params IEnumerable<JObject> shapes) => new() { ["anyOf"] = new JArray(shapes) };

    /// <summary>A list of items of one schema.</summary>
    internal static JObject List(JObject item, int? length = null)
    {
        var list = new JObject { ["type"] = "array", ["items"] = item };
        if (length is { } count)
        {
            (list["minItems"], list["maxItems"]) = (count, count);
        }

        return list;
    }

    /// <summary>An object with known keys; keys that are optional end with a question mark.</summary>
    internal static JObject Object(params IEnumerable<(string Key, JObject Shape)> members)
    {
        List<(string Key, JObject Shape)> all = [.. members];
        return new JObject
        {
            ["type"] = "object",
            ["properties"] = new JObject(all.Select(m => new JProperty(m.Key.TrimEnd('?'), m.Shape))),
            ["required"] = new JArray(all.Where(m => !m.Key.EndsWith('?')).Select(m => m.Key)),
            ["additionalProperties"] = false,
        };
    }

    /// <summary>An object whose keys are names given by the author of the description.</summary>
    internal static JObject Named(JObject each) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JObject { ["pattern"] = NamePattern },
        ["additionalProperties"] = each,
    };

    /// <summary>A schema with a short text that says what the value is.</summary>
    internal static JObject Titled(this JObject shape, string title)
    {
        shape.AddFirst(new JProperty("title", title));
        return shape;
    }

    /// <summary>A schema with a text that an editor shows.</summary>
    internal static JObject Described(this JObject shape, string description)
    {
        // Draft-07 ignores keys beside a reference.
        var described = shape.ContainsKey("$ref") ? new JObject { ["allOf"] = new JArray(shape) } : shape;
        described["description"] = description;
        return described;
    }
}
