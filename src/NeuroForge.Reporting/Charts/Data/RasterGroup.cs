namespace NeuroForge.Reporting.Charts.Data;

/// <summary>The neurons of a population in a raster.</summary>
/// <param name="Name">The population.</param>
/// <param name="Colour">The number of its colour.</param>
/// <param name="Rows">A row for each neuron, from above.</param>
internal sealed record RasterGroup(string Name, int Colour, IReadOnlyList<RasterRow> Rows);
