namespace NeuroForge.Descriptions.Building;

/// <summary>Writes names of populations, projections and receptors.</summary>
internal static class Names
{
    /// <summary>A list of names, or a single named parameter instead of the list.</summary>
    internal static Value List(IReadOnlyList<string> names) =>
        names is [['$', ..]] ? names[0] : Value.List(names.Select(name => (Value)name));

    /// <summary>A part of an earlier run.</summary>
    /// <param name="run">The folder of the run.</param>
    /// <param name="at">The moment; null for the last that was kept.</param>
    /// <param name="part">The key for the name of the part.</param>
    /// <param name="name">The name of the part; null for the same.</param>
    internal static Value Earlier(string run, Value? at, string part, string? name)
    {
        var members = new Members().Add("run", run);
        _ = at is null ? members : members.Add("at", at);
        return (name is null ? members : members.Add(part, name)).AsValue();
    }

    /// <summary>One name as a word, several as a list.</summary>
    internal static Value WordOrList(IReadOnlyList<string> names) => names is [var single] ? single : List(names);
}
