namespace NeuroForge.Hosting.Import;

/// <summary>The remarks of an import, beside the description that it wrote.</summary>
/// <param name="Notes">Remarks on what was not brought over, each in one line.</param>
/// <param name="OutsideFolders">The folders outside that of the description in which its synapses are: a run must be allowed to read them.</param>
public sealed record ImportResult(IReadOnlyList<string> Notes, IReadOnlyList<string> OutsideFolders);
