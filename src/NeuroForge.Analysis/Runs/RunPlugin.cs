namespace NeuroForge.Analysis.Runs;

/// <summary>A plugin that a run used.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">SHA-256 of its assembly, in hexadecimal.</param>
public sealed record RunPlugin(string Id, string Version, string Hash);
