using System.Text.Json;
using NeuroForge.Analysis.Ground;

namespace NeuroForge.Analysis.Runs;

/// <summary>A part of a JSON file with its place, so that messages can name it.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">The part's place, such as <c>recordings[2].kind</c>; empty for the whole file.</param>
/// <param name="Element">The part.</param>
internal readonly record struct JsonPart(string File, string Path, JsonElement Element)
{
    /// <summary>The part as a text.</summary>
    internal string Text => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong("a text");

    /// <summary>The part as a text, or null.</summary>
    internal string? OptionalText => Element.ValueKind == JsonValueKind.Null ? null : Text;

    /// <summary>The part as a number; not-a-number if it is null.</summary>
    internal double Number => Element.ValueKind switch
    {
        JsonValueKind.Number => Element.GetDouble(),
        JsonValueKind.Null => double.NaN,
        _ => throw Wrong("a number"),
    };

    /// <summary>The part as a number above 0.</summary>
    internal double Positive => Number is > 0 and < double.PositiveInfinity and var number ? number : throw Wrong("a number above 0");

    /// <summary>The part as a whole number, 0 or more.</summary>
    internal long Count =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out var number) && number >= 0 ? number : throw Wrong("a whole number, 0 or more");

    /// <summary>The part as a whole number that fits into 32 bits.</summary>
    internal int SmallCount => Count is var number && number <= int.MaxValue ? (int)number : throw Wrong("a smaller number");

    /// <summary>The part as a seed.</summary>
    internal ulong Seed =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetUInt64(out var number) ? number : throw Wrong("a whole number, 0 or more");

    /// <summary>A member of it.</summary>
    internal JsonPart this[string name]
    {
        get
        {
            var member = new JsonPart(File, Path.Length == 0 ? name : $"{Path}.{name}", default);
            return Element.ValueKind != JsonValueKind.Object ? throw Wrong("an object")
                : Element.TryGetProperty(name, out var element) ? member with { Element = element }
                : throw new UnreadableRunException(File, $"\"{member.Path}\" is missing");
        }
    }

    /// <summary>Its members, with their names.</summary>
    internal IEnumerable<(string Name, JsonPart Part)> Members()
    {
        var whole = this;
        return Element.ValueKind == JsonValueKind.Object
            ? Element.EnumerateObject().Select(m => (m.Name, whole with { Path = $"{whole.Path}.{m.Name}", Element = m.Value }))
            : throw Wrong("an object");
    }

    /// <summary>Its items.</summary>
    internal IEnumerable<JsonPart> Items()
    {
        var whole = this;
        return Element.ValueKind == JsonValueKind.Array
            ? Element.EnumerateArray().Select((item, i) => whole with { Path = $"{whole.Path}[{i}]", Element = item })
            : throw Wrong("an array");
    }

    /// <summary>A member; null where it is not there.</summary>
    internal JsonPart? PartOf(string name) => Element.ValueKind == JsonValueKind.Object && !Element.TryGetProperty(name, out _) ? null : this[name];

    /// <summary>The items of a member; none if it does not exist.</summary>
    internal IEnumerable<JsonPart> OptionalItems(string name) =>
        Element.ValueKind == JsonValueKind.Object && !Element.TryGetProperty(name, out _) ? [] : this[name].Items();

    /// <summary>The text of a member; null if it does not exist.</summary>
    internal string? TextOf(string name) =>
        Element.ValueKind == JsonValueKind.Object && !Element.TryGetProperty(name, out _) ? null : this[name].Text;

    /// <summary>The number of a member; null if it does not exist.</summary>
    internal double? NumberOf(string name) =>
        Element.ValueKind == JsonValueKind.Object && !Element.TryGetProperty(name, out _) ? null : this[name].Number;

    /// <summary>The exception for a part that is wrong.</summary>
    internal UnreadableRunException Wrong(string expected) => new(File, $"\"{Path}\" should be {expected}");
}
