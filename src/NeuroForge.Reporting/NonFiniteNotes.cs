using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting;

/// <summary>Notes in a report about states that became infinite or not a number.</summary>
internal static class NonFiniteNotes
{
    /// <summary>A note for each state.</summary>
    internal static IEnumerable<string> Of(ReportedRun run) => run.Folder.Run.NonFiniteStates.Select(state => Note(state, run.Time));

    private static string Note(RunNonFiniteState state, TimeAxis time) => state.StepShare is { } share
        ? $"From {time.Words(state.FirstSeen)} on at the latest, the step is up to {Numbers.Measured(share, 3)} times as long as it may be in "
            + $"{Numbers.Count(state.Unstable)} of {Numbers.Count(state.Values)} neurons of {state.Path}: what follows from their states means nothing."
        : $"From {time.Words(state.FirstSeen)} on at the latest, {state.State} of {state.Path} {Words(state)} of {Numbers.Count(state.Values)}: what follows "
            + $"from it means nothing{(state.NotNumbers == 0 ? ", unless the model means it so" : "")}.";

    private static string Words(RunNonFiniteState state) => state switch
    {
        { Infinite: 0 } => $"is not a number in {Numbers.Count(state.NotNumbers)}",
        { NotNumbers: 0 } => $"is infinite in {Numbers.Count(state.Infinite)}",
        _ => $"is not a number in {Numbers.Count(state.NotNumbers)} and infinite in {Numbers.Count(state.Infinite)}",
    };
}
