using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Engine.Whole;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Finds what recorders record of a network that has been built, and checks that it can be recorded so.</summary>
/// <param name="network">The network.</param>
internal sealed class RecordedParts(Network network)
{
    /// <summary>Finds what a recorder of the network records.</summary>
    /// <exception cref="ArgumentException">There is no such population or projection.</exception>
    /// <exception cref="PlanException">They do not have such a quantity, or it cannot be recorded so.</exception>
    internal RecordedQuantity Of(RecorderPlan recorder) => Of(recorder, RecorderUse.Of(recorder, network.Plan));

    /// <summary>Finds what a guest records, which comes while the network runs.</summary>
    /// <inheritdoc cref="Of(RecorderPlan)"/>
    internal RecordedQuantity OfGuest(RecorderPlan guest) => Of(guest, RecorderUse.OfGuest(guest, network.Plan));

    private RecordedQuantity Of(RecorderPlan recorder, RecorderUse use)
    {
        Check(recorder, use);
        var ofPopulations = use.Owner == RecordedOwner.Population;
        return new RecordedQuantity(use.Choice.Quantity!, recorder, use.Choice.Unit!)
        {
            Populations = ofPopulations ? [.. recorder.Of.Select(network.Population)] : [],
            Projections = ofPopulations ? [] : [.. recorder.Of.Select(network.Projection)],
            StepLength = network.Plan.Step,
        };
    }

    private static void Check(RecorderPlan recorder, RecorderUse use)
    {
        if (use.Owners.Count == 0)
        {
            throw Refusal(recorder, "of", "it names neither a population nor a projection");
        }

        if (use.Choice.Faults is [var fault, ..])
        {
            var others = QuantityCatalogue.NamesIn(fault.Owner).Select(name => name.Name);
            throw Refusal(recorder, "record", use.Choice.Quantity is null ? $"{fault.Message}, only {string.Join(", ", others)}" : fault.Message);
        }

        Check(recorder, use.Choice.Quantity!);
    }

    private static void Check(RecorderPlan recorder, RecordableQuantity quantity)
    {
        if (quantity.FaultOf(recorder.Model.Mechanism) is { } fault)
        {
            throw Refusal(recorder, "record", fault);
        }

        if (quantity.WhyNotSampled is { } reason && recorder.Every is not null)
        {
            throw Refusal(recorder, "every", $"{reason}: it has no interval");
        }

        if (quantity.WhyNotSampled is null && recorder.Every is null)
        {
            throw Refusal(recorder, "every", $"{recorder.Record} is sampled: it needs an interval");
        }

        if (recorder.Reduce is not null && !quantity.CanBeReduced)
        {
            throw Refusal(recorder, "reduce", $"only numbers of single neurons or synapses can be reduced, not {recorder.Record}");
        }
    }

    private static PlanException Refusal(RecorderPlan recorder, string key, string message) => new($"recorders.{recorder.Name}.{key}", message);
}
