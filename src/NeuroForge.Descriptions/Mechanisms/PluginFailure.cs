namespace NeuroForge.Descriptions.Mechanisms;

/// <summary>A plugin that was found but cannot be used.</summary>
/// <param name="Id">Its id: the name of its folder.</param>
/// <param name="Reason">The reason, and what to do.</param>
/// <param name="Mechanisms">The names of the mechanisms that it would bring, as far as known.</param>
public sealed record PluginFailure(string Id, string Reason, IReadOnlyList<string> Mechanisms)
{
    /// <summary>A list of plugins with their reasons; plugins with the same reason are listed together.</summary>
    internal static string List(IEnumerable<PluginFailure> failures) => string.Join(", ", failures
        .GroupBy(failure => failure.Reason, StringComparer.Ordinal)
        .Select(alike => $"{string.Join(", ", alike.Select(failure => $"\"{failure.Id}\""))} ({alike.Key})"));
}
