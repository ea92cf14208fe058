using NeuroForge.Studio.Running;

namespace NeuroForge.Studio.Serving;

/// <summary>The message with the runs.</summary>
/// <param name="Kind"><c>session</c>.</param>
/// <param name="Shown">The number of the run that is shown; 0 if there is none.</param>
/// <param name="Runs">The runs.</param>
/// <param name="Pages">Number of pages.</param>
internal sealed record SessionNews(string Kind, int Shown, IReadOnlyList<StudioRunSummary> Runs, int Pages);
