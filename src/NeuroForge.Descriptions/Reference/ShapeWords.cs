using System.Globalization;
using NeuroForge.Descriptions.Schema;
using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Reference;

/// <summary>Values of JSON shapes in words.</summary>
/// <param name="definitions">The shapes that are defined once.</param>
internal sealed class ShapeWords(JObject definitions)
{
    /// <summary>The largest number of words that are listed among the values.</summary>
    private const int FewWords = 6;

    /// <summary>The shapes of which a value has one: parts that are defined once are followed, forms of values with a title are not.</summary>
    internal IEnumerable<JObject> Alternatives(JObject shape) =>
        Referred(shape) is { } referred ? IsTitled(referred) ? [] : Alternatives(referred)
        : shape["anyOf"] is JArray any && shape["properties"] is null ? any.OfType<JObject>().SelectMany(Alternatives)
        : [shape];

    /// <summary>The words that are allowed, with their meaning; those of forms with a title too.</summary>
    internal IReadOnlyList<DescriptionWord> Words(JObject shape) =>
        Referred(shape) is { } referred ? Words(referred)
        : shape["anyOf"] is JArray any && shape["properties"] is null ? [.. any.OfType<JObject>().SelectMany(Words)]
        : shape["const"] is { } word ? [new((string)word!, Doc(shape))]
        : shape["pattern"] is { } pattern && shape["description"] is not null && shape["title"] is null ? [new(Form((string)pattern!), Doc(shape))]
        : [];

    /// <summary>The values of a shape.</summary>
    internal string InWords(JObject shape)
    {
        if (Referred(shape) is { } referred)
        {
            return IsTitled(referred) ? (string)referred["title"]! : InWords(referred);
        }

        if (IsTitled(shape))
        {
            return (string)shape["title"]!;
        }

        if (shape["anyOf"] is JArray any && shape["properties"] is null)
        {
            return OneOf([.. any.OfType<JObject>().Where(alternative => !IsReference(alternative))]);
        }

        return shape["const"] is { } word ? $"\"{word}\""
            : shape["enum"] is JArray words ? string.Join(" or ", words.Select(each => $"\"{each}\""))
            : (string?)shape["type"] switch
            {
                "number" => "a number" + Bounds(shape),
                "integer" => "a whole number" + Bounds(shape),
                "string" => "a text",
                "boolean" => "true or false",
                "array" => List(shape),
                _ when shape["properties"] is not null || shape["type"] is not null => Object(shape),
                _ => "any value",
            };
    }

    private string OneOf(IReadOnlyList<JObject> alternatives)
    {
        var words = alternatives.Where(alternative => alternative["const"] is not null).ToList();
        var others = alternatives.Where(alternative => words.Count <= FewWords || alternative["const"] is null && alternative["pattern"] is null);
        var named = words.Count > FewWords ? (string[])["a name"] : [];
        return string.Join(" or ", named.Concat(others.Select(InWords)).Distinct(StringComparer.Ordinal));
    }

    private string List(JObject shape)
    {
        var items = shape["items"] is JObject { HasValues: true } item ? InWords(item) : "values";
        return shape["minItems"] is { } least && shape["maxItems"] is { } most && (int)least! == (int)most!
            ? $"a list of {least}: each {items}"
            : $"a list: each {items}";
    }

    private static string Object(JObject shape) =>
        shape["additionalProperties"] is JObject && shape["properties"] is null ? "an object with names of your own" : "an object";

    private static string Bounds(JObject shape)
    {
        (string Key, string Sign)[] bounds = [("minimum", ">="), ("exclusiveMinimum", ">"), ("maximum", "<="), ("exclusiveMaximum", "<")];
        var written = bounds.Where(bound => shape[bound.Key] is not null)
            .Select(bound => $"{bound.Sign} {((double)shape[bound.Key]!).ToString(CultureInfo.InvariantCulture)}");
        return string.Join(" and", written.Select(bound => " " + bound));
    }

    /// <summary>A pattern of names as a reader writes it: <c>elements:NAME</c>.</summary>
    private static string Form(string pattern) => pattern.Trim('^', '$')
        .Replace("[A-Za-z_][A-Za-z0-9_]*", ShapeReader.AnyName, StringComparison.Ordinal)
        .Replace("\\", "", StringComparison.Ordinal);

    private static string Doc(JObject shape) => (string?)shape["description"] ?? "";

    private static bool IsTitled(JObject shape) => shape["title"] is not null;

    private static bool IsReference(JObject shape) => (string?)shape["$ref"] == "#/definitions/" + QuantitySchemas.Reference;

    private JObject? Referred(JObject shape) =>
        (shape["$ref"] ?? (shape["allOf"] as JArray)?.OfType<JObject>().FirstOrDefault()?["$ref"]) is { } reference
            ? (JObject)definitions[((string)reference!).Split('/')[^1]]!
            : null;
}
