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
        ? $"From {time.Words(state.FirstSeen)} on or earlier, the step is up to {Numbers.Measured(share, 3)} times the longest accurate step in "
            + $"{Numbers.Count(state.Unstable)} of {Numbers.Count(state.Values)} neurons of {state.Path}: results that follow from their states are "
            + "meaningless."
        : $"From {time.Words(state.FirstSeen)} on or earlier, {state.State} of {state.Path} {Words(state)} of {Numbers.Count(state.Values)}: results that "
            + $"follow from it are meaningless{(state.NotNumbers == 0 ? ", unless the model uses infinity on purpose" : "")}.";

    private static string Words(RunNonFiniteState state) => state switch
    {
        { Infinite: 0 } => $"is not a number in {Numbers.Count(state.NotNumbers)}",
        { NotNumbers: 0 } => $"is infinite in {Numbers.Count(state.Infinite)}",
        _ => $"is not a number in {Numbers.Count(state.NotNumbers)} and infinite in {Numbers.Count(state.Infinite)}",
    };
}
