using NeuroForge.Analysis.Recordings;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;

namespace NeuroForge.Reporting.Figures;

/// <summary>Information of the catalogue of quantities about a recording, for figures.</summary>
internal static class RecordedQuantities
{
    /// <summary>The title of a recorded quantity.</summary>
    internal static string Title(this RunRecording recording) =>
        QuantityCatalogue.TitleOf(recording.Quantity, recording.OfProjections ? RecordedOwner.Projection : RecordedOwner.Population);

    /// <summary>The title with the unit, for an axis.</summary>
    internal static string AxisTitle(this RunRecording recording) => WithUnit(recording.Title(), recording.Unit);

    /// <summary>A title with a unit.</summary>
    internal static string WithUnit(string title, string unit) => unit is "1" or "" ? title : $"{title} ({unit})";

    /// <inheritdoc cref="RecordableQuantity.CountsEvents"/>
    internal static bool CountsEvents(this RunRecording recording) => Find(recording)?.CountsEvents == true;

    /// <inheritdoc cref="RecordableQuantity.HasSetPoint"/>
    internal static bool HasSetPoint(this RunRecording recording) => Find(recording)?.HasSetPoint == true;

    /// <inheritdoc cref="RecordableQuantity.IsWeight"/>
    internal static bool IsWeight(this RunRecording recording) => Find(recording)?.IsWeight == true;

    /// <summary>True if it counts in bins, so that its numbers are a histogram.</summary>
    internal static bool IsHistogram(this RunRecording recording) => Find(recording)?.TakesBins == true;

    private static RecordableQuantity? Find(RunRecording recording) =>
        QuantityCatalogue.Find(recording.Quantity) is { } quantity && quantity.Owner == RecordedOwner.Projection == recording.OfProjections ? quantity : null;
}
