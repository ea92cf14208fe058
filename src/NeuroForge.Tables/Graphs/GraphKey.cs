namespace NeuroForge.Tables.Graphs;

/// <summary>An attribute that a graph declares.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Name">Its name.</param>
/// <param name="For">The elements that have it: <c>node</c>, <c>edge</c>, <c>graph</c> or <c>all</c>.</param>
/// <param name="Default">The value of elements without one; null if there is none.</param>
internal sealed record GraphKey(string Id, string Name, string For, string? Default);
