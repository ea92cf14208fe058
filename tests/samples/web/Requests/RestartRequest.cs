namespace NeuroForge.Samples.Web;

/// <summary>Begins again.</summary>
/// <param name="Seed">The seed of the new network.</param>
internal sealed record RestartRequest(ulong Seed);
