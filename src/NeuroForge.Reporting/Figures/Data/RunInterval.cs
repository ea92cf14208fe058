namespace NeuroForge.Reporting.Figures.Data;

/// <summary>An interval of a run that is compared with others: a phase, or the time between two changes by the host.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Begin">Its beginning in ms, which does not belong to it.</param>
/// <param name="End">Its end in ms, which belongs to it.</param>
internal sealed record RunInterval(string Name, double Begin, double End);
