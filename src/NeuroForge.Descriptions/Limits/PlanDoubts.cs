using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Limits;

/// <summary>Everything in a plan that can be run but is hardly meant, with the code under which it is reported.</summary>
internal static class PlanDoubts
{
    /// <summary>The doubts about a plan that goes together.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="estimate">What the network will take.</param>
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
