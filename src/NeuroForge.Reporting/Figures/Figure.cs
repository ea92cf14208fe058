using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Figures;

/// <summary>A chart with its texts.</summary>
/// <param name="Name">A name that is unique in the report: letters, digits and hyphens; also the name of its file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Chart">The chart.</param>
/// <param name="Caption">Explanations: averages, omissions, marks.</param>
internal sealed record Figure(string Name, string Title, Chart Chart, string Caption);
