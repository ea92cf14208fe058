using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Figures;

/// <summary>A chart with its words.</summary>
/// <param name="Name">What no other figure of the report is called: letters, digits and hyphens; the name of its file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Chart">The chart.</param>
/// <param name="Caption">What is to be known to read it: what was averaged, left out, marked.</param>
internal sealed record Figure(string Name, string Title, Chart Chart, string Caption);
