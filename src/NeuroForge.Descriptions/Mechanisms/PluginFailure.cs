namespace NeuroForge.Descriptions.Mechanisms;

/// <summary>A plugin that was found but does not work.</summary>
/// <param name="Id">Its id: the name of its folder.</param>
/// <param name="Reason">Why, in words a person can act on.</param>
/// <param name="Mechanisms">The names of the mechanisms it would bring, as far as known.</param>
public sealed record PluginFailure(string Id, string Reason, IReadOnlyList<string> Mechanisms)
{
    /// <summary>What is wrong with some plugins; those that share a reason stand together.</summary>
    internal static string List(IEnumerable<PluginFailure> failures) => string.Join(", ", failures
        .GroupBy(failure => failure.Reason, StringComparer.Ordinal)
        .Select(alike => $"{string.Join(", ", alike.Select(failure => $"\"{failure.Id}\""))} ({alike.Key})"));
}
