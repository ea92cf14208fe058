using NeuroForge.Descriptions.Reference;

namespace NeuroForge.Cli.Reference;

/// <summary>The rows of a table of keys.</summary>
internal static class PartRows
{
    /// <summary>The largest number of words whose meanings are rows below their key.</summary>
    private const int FewWords = 8;

    /// <summary>
    /// A row for each key: key, value, "required" or nothing, meaning; below it a row for each of a few words that have a meaning, unless a list of mechanisms
    /// has them.
    /// </summary>
    internal static IEnumerable<string[]> Of(IEnumerable<DescriptionPart> keys, IEnumerable<MechanismChoice> choices) =>
        keys.SelectMany(key => choices.Any(choice => choice.Key == key.Name) ? [Row(key)] : Words(key).Prepend(Row(key)));

    /// <summary>The parts that have a table: those with keys other than names that the author gives, and those that name mechanisms.</summary>
    internal static IEnumerable<DescriptionPart> Sections(DescriptionPart part) =>
        part.Below().Where(each => each.Keys.Any(key => !IsAnyName(key)) || each.Choices.Count > 0);

    /// <summary>True if the part is a name that the author gives.</summary>
    internal static bool IsAnyName(DescriptionPart part) => part.Name == "NAME";

    private static string[] Row(DescriptionPart key) => [key.Name, key.Value, key.Required ? "required" : "", key.Doc];

    private static IEnumerable<string[]> Words(DescriptionPart key) => key.Words.Count is > 1 and <= FewWords && key.Words.Any(word => word.Doc.Length > 0)
        ? key.Words.Select(word => (string[])["", $"\"{word.Word}\"", "", word.Doc])
        : [];
}
