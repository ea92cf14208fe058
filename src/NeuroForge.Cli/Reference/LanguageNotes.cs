namespace NeuroForge.Cli.Reference;

/// <summary>The notes at the head of the reference of the description language.</summary>
internal static class LanguageNotes
{
    /// <summary>One sentence each.</summary>
    internal static IReadOnlyList<string> All { get; } =
    [
        "NAME is a name that you give, [] an entry of a list.",
        "A number has any unit of the dimension that is named: where \"a number in ms\" is allowed, \"0.5 s\" is too.",
        "In place of a value, \"$name\" inserts a named parameter, and \"= 2*name\" a formula.",
        "Keys that are not required may be left out.",
    ];
}
