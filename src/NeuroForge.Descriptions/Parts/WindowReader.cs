using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the beginning and the end of a recording, and the time from its beginning to the first sample.</summary>
/// <param name="reading">The shared state of the readers.</param>
internal sealed class WindowReader(Reading reading)
{
    private const string Start = "start";
    private const string Stop = "stop";
    private const string Offset = "offset";

    /// <summary>Reads the window; the whole run where nothing is said.</summary>
    /// <param name="section">The recorder.</param>
    /// <param name="quantity">The recorded quantity; null if not known.</param>
    /// <param name="steps">Number of steps of the run; null if not known.</param>
    internal RecordedWindow Read(Section section, RecordableQuantity? quantity, long? steps)
    {
        var (start, stop, offset) = (section.Optional(Start), section.Optional(Stop), section.Optional(Offset));
        if (Refusal(quantity) is { } reason)
        {
            section.Refuse(Start, reason);
            section.Refuse(Stop, reason);
            section.Refuse(Offset, reason);
            return default;
        }

        if (quantity is { Moment: not RecordingMoment.Sample })
        {
            section.Refuse(Offset, "it is recorded when it happens");
            offset = null;
        }

        var first = start is null ? 0 : reading.Grid.Steps(start, Start, 0, StepGrid.MostSteps);
        var last = stop is null ? null : reading.Grid.Steps(stop, Stop, 1, StepGrid.MostSteps);
        var shift = offset is null ? 0 : reading.Grid.Steps(offset, Offset, 1, StepGrid.MostSteps);
        if (first >= (last ?? steps))
        {
            reading.Bag.Report(
                DiagnosticCodes.OutsidePhase,
                start ?? stop!,
                $"the recording would begin after the end of the {(last is null ? "run" : "recording")}",
                "choose a \"start\" before \"stop\" and before the end of the run");
        }

        return new(first ?? 0, last, shift ?? 0);
    }

    /// <summary>Why a quantity is recorded over the whole run; null where it need not be.</summary>
    private static string? Refusal(RecordableQuantity? quantity) =>
        quantity is { Moment: RecordingMoment.Beginning } ? "it is recorded once, at the beginning of the run"
        : quantity is { Kind: RecordingKind.Rewiring } ? "the synapses of a moment can be reconstructed only from all births and deaths"
        : null;
}
