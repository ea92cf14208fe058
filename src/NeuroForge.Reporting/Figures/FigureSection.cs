namespace NeuroForge.Reporting.Figures;

/// <summary>Figures that belong together.</summary>
/// <param name="Title">Their title.</param>
/// <param name="Figures">The figures, in order.</param>
internal sealed record FigureSection(string Title, IReadOnlyList<Figure> Figures);
