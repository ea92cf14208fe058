namespace NeuroForge.Engine.Ground;

/// <summary>Says that there is nothing of a name, and what there is.</summary>
internal static class Missing
{
    /// <summary>The sentence.</summary>
    /// <param name="kind">What was looked for: <c>population</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="names">The names that there are.</param>
    internal static string Message(string kind, string name, IReadOnlyCollection<string> names) =>
        $"there is no {kind} \"{name}\", {(names.Count == 0 ? "nor any other" : "only " + string.Join(", ", names))}";
}
