namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>A synapse in a plain list.</summary>
internal sealed record ListedSynapse(int Source, int Target, double Weight);
