namespace NeuroForge.Engine.Ground;

/// <summary>A message that a name does not exist, with the existing names.</summary>
internal static class Missing
{
    /// <summary>The message.</summary>
    /// <param name="kind">The kind of the item: <c>population</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="names">The existing names.</param>
    internal static string Message(string kind, string name, IReadOnlyCollection<string> names) =>
        $"there is no {kind} \"{name}\"{(names.Count == 0 ? ": there are none" : "; expected one of: " + string.Join(", ", names))}";
}
