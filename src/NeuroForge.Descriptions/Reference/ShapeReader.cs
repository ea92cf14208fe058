using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Reference;

/// <summary>Reads parts of the description language from their JSON shapes.</summary>
/// <param name="definitions">The shapes that are defined once.</param>
internal sealed class ShapeReader(JObject definitions)
{
    /// <summary>The place of a name that the author of a description gives.</summary>
    internal const string AnyName = "NAME";

    private readonly ShapeWords _words = new(definitions);

    /// <summary>Reads a part with everything below it.</summary>
    internal DescriptionPart Read(string path, JObject shape, bool required)
    {
        var alternatives = _words.Alternatives(shape).ToList();
        var forms = Forms(path, alternatives);
        var keys = alternatives.SelectMany(alternative => Keys(path, alternative)).DistinctBy(key => key.Path, StringComparer.Ordinal);
        return new(path, _words.InWords(shape), (string?)shape["description"] ?? "", required)
        {
            Words = _words.Words(shape),
            Keys = forms.Count > 0 ? [] : [.. keys],
            Choices = forms.Count > 0 ? forms : [.. alternatives.SelectMany(alternative => Choices(path, alternative))],
        };
    }

    /// <summary>The forms of a part that a word distinguishes, as <c>kind</c> does those of a model; none if it has a single form.</summary>
    private IReadOnlyList<MechanismChoice> Forms(string path, IReadOnlyList<JObject> alternatives)
    {
        var forms = alternatives.Where(alternative => alternative["properties"]?[MechanismChoice.Kind] is JObject).ToList();
        return forms.Count < 2 ? [] :
        [
            .. forms.Select(form => (Form: form, Words: _words.Words((JObject)form["properties"]![MechanismChoice.Kind]!)))
                .Select(named => new MechanismChoice(
                    MechanismChoice.Kind,
                    named.Words[0].Word,
                    named.Words[0].Doc,
                    [.. Keys(path, named.Form)])),
        ];
    }

    private IEnumerable<DescriptionPart> Keys(string path, JObject shape)
    {
        if (shape["items"] is JObject item)
        {
            return _words.Alternatives(item).SelectMany(alternative => Keys(path + "[]", alternative));
        }

        var required = shape["required"]?.Values<string>().ToHashSet(StringComparer.Ordinal) ?? [];
        var keys = ((JObject?)shape["properties"])?.Properties()
            .Where(property => property.Value.HasValues)
            .Select(property => Read(Below(path, property.Name), (JObject)property.Value, required.Contains(property.Name))) ?? [];
        var named = shape["additionalProperties"] is JObject each ? Read(Below(path, AnyName), each, required: false) : null;
        return named is not null && named.Keys.Count + named.Choices.Count > 0 ? keys.Append(named) : keys;
    }

    /// <summary>The conditions of a shape that name a mechanism, and the keys that it adds.</summary>
    private IEnumerable<MechanismChoice> Choices(string path, JObject shape)
    {
        foreach (var condition in (shape["allOf"] as JArray ?? []).OfType<JObject>().Where(condition => condition["if"] is not null))
        {
            var named = ((JObject)condition["if"]!["properties"]!).Properties().Single();
            var name = (string)(named.Value["const"] ?? named.Value["enum"]![0])!;
            var doc = _words.Words((JObject)shape["properties"]![named.Name]!).FirstOrDefault(word => word.Word == name)?.Doc ?? "";
            yield return new(named.Name, name, doc, [.. Keys(path, (JObject)condition["then"]!)]);
        }
    }

    private static string Below(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
