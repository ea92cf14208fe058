using NeuroForge.Studio.Observation;

namespace NeuroForge.Studio.Serving;

/// <summary>The message with the synapses.</summary>
/// <param name="Kind"><c>synapses</c>.</param>
/// <param name="Run">The number of the run.</param>
/// <param name="Bins">Number of bins on a side of a matrix.</param>
/// <param name="Projections">The projections.</param>
internal sealed record SynapseNews(string Kind, int Run, int Bins, IReadOnlyList<ProjectionView> Projections);
