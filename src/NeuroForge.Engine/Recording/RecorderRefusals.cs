using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;

namespace NeuroForge.Engine.Recording;

/// <summary>Checks that the quantity of a recorder exists.</summary>
internal static class RecorderRefusals
{
    /// <summary>Checks a recorder.</summary>
    /// <exception cref="PlanException">The quantity does not exist, or cannot be recorded in this way.</exception>
    internal static void Check(RecorderPlan recorder, RecorderUse use)
    {
        if (use.Owners.Count == 0)
        {
            throw Refusal(recorder, "of", "it is neither a population nor a projection");
        }

        if (use.Choice.Faults is [var fault, ..])
        {
            var others = QuantityCatalogue.NamesIn(fault.Owner).Select(name => name.Name);
            throw Refusal(recorder, "record", use.Choice.Quantity is null ? $"{fault.Message}; expected one of: {string.Join(", ", others)}" : fault.Message);
        }

        var quantity = use.Choice.Quantity!;
        if (quantity.FaultOf(recorder.Model.Mechanism) is { } reason)
        {
            throw Refusal(recorder, "record", reason);
        }

        CheckInterval(recorder, quantity);
        if (recorder.Reduce is not null && !quantity.CanBeReduced)
        {
            throw Refusal(recorder, "reduce", $"only quantities of single neurons or synapses can be reduced, not {recorder.Record}");
        }
    }

    private static void CheckInterval(RecorderPlan recorder, RecordableQuantity quantity)
    {
        if (quantity.WhyNotSampled is { } reason && recorder.Every is not null)
        {
            throw Refusal(recorder, "every", $"{reason}: remove the interval");
        }

        if (quantity.WhyNotSampled is null && recorder.Every is null)
        {
            throw Refusal(recorder, "every", $"{recorder.Record} is sampled: give an interval");
        }
    }

    private static PlanException Refusal(RecorderPlan recorder, string key, string message) => new($"recorders.{recorder.Name}.{key}", message);
}
