namespace NeuroForge.Descriptions.Building;

/// <summary>Writes names of populations, projections and receptors.</summary>
internal static class Names
{
    /// <summary>A list of names, or a single named parameter instead of the list.</summary>
    internal static Value List(IReadOnlyList<string> names) =>
        names is [['$', ..]] ? names[0] : Value.List(names.Select(name => (Value)name));

    /// <summary>One name as a word, several as a list.</summary>
    internal static Value WordOrList(IReadOnlyList<string> names) => names is [var single] ? single : List(names);
}
