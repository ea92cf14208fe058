namespace NeuroForge.Studio.Running;

/// <summary>A run in the history.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">The name of the model.</param>
/// <param name="State">Its state in a word.</param>
/// <param name="Message">The reason of a failure, or a warning; empty if there is none.</param>
/// <param name="Time">Simulated time in s.</param>
/// <param name="Duration">The duration in s.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Parent">The run from which it branches; null if it began anew.</param>
/// <param name="BranchTime">The time in s at which it branches.</param>
/// <param name="Deeds">The changes that were made.</param>
/// <param name="Moments">The times in s that are kept, from which one can branch.</param>
/// <param name="Pace">The greatest speed in simulated seconds per second; 0 for no limit.</param>
/// <param name="Quantity">The quantity that gives neurons their colours.</param>
internal sealed record StudioRunSummary(
    int Id,
    string Name,
    string State,
    string Message,
    double Time,
    double Duration,
    ulong Seed,
    int? Parent,
    double? BranchTime,
    IReadOnlyList<DeedSummary> Deeds,
    IReadOnlyList<double> Moments,
    double Pace,
    string Quantity);
