using System.Text.Json.Nodes;

namespace NeuroForge.Hosting.Import;

/// <summary>A population of nodes that was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Number of nodes.</param>
/// <param name="Model">The entry of its model in the table of models; null for virtual nodes, which only send given spikes.</param>
internal sealed record ImportedPopulation(string Name, int Size, JsonObject? Model);
