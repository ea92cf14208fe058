namespace NeuroForge.Samples.Web;

/// <summary>Starts a new network.</summary>
/// <param name="Seed">The seed of the new network.</param>
internal sealed record RestartRequest(ulong Seed);
