using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Limits;

/// <summary>All doubts about a plan, each with its code.</summary>
internal static class PlanDoubts
{
    /// <summary>The doubts about a valid plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="estimate">The estimated size of the network.</param>
    internal static IEnumerable<(DiagnosticCode Code, Doubt Doubt)> In(NetworkPlan plan, NetworkEstimate estimate) =>
    [
        .. Under(DiagnosticCodes.UnusualSign, UnusualSigns.In(plan)),
        .. Under(DiagnosticCodes.NothingToFollow, SilentNeurons.In(plan)),
        .. Under(DiagnosticCodes.UndeclaredSignal, UndeclaredSignals.In(plan)),
        .. Under(DiagnosticCodes.TooFewElements, MissingElements.In(plan, estimate)),
        .. Under(DiagnosticCodes.BornEmpty, EmptyProjections.In(plan, estimate)),
        .. Under(DiagnosticCodes.OrderDecides, OrderOfSignals.In(plan)),
        .. Under(DiagnosticCodes.NeverActs, IdleStimuli.In(plan)),
        .. Under(DiagnosticCodes.NeverActs, IdleProjections.In(plan)),
        .. Under(DiagnosticCodes.NeverActs, IdleSources.In(plan)),
        .. Under(DiagnosticCodes.DelayInLearning, LearningDelays.In(plan)),
    ];

    private static IEnumerable<(DiagnosticCode Code, Doubt Doubt)> Under(DiagnosticCode code, IEnumerable<Doubt> doubts) =>
        doubts.Select(doubt => (code, doubt));
}
