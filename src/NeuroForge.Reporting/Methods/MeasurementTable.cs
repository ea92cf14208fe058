using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Methods;

/// <summary>Part G: the measurements.</summary>
internal static class MeasurementTable
{
    /// <summary>The table.</summary>
    internal static MethodsTable Of(NetworkPlan plan) => new(
        "G  Measurements",
        ["Name", "Quantity", "Of", "Synapses", "Reduced to", "Every", "Time", "Recorder"],
        [.. plan.Recorders.Select(r => Row(plan, r))]);

    private static string[] Row(NetworkPlan plan, RecorderPlan recorder) =>
    [
        recorder.Name,
        recorder.Histogram is { } histogram ? $"{recorder.Record}, {Bins(plan, recorder, histogram)}" : recorder.Record,
        string.Join(", ", recorder.Of),
        RecorderWords.Synapses(recorder),
        recorder.Reduce is { } reduction ? SnakeCase.Of(reduction.ToString()) : "",
        recorder.Every is { } every ? Values.Time(every * plan.Step)
            : QuantityCatalogue.Find(recorder.Record)?.Moment == RecordingMoment.Beginning ? "once"
            : "each event",
        RecorderWords.Window(recorder, plan.Step),
        recorder.Model.Mechanism.Id,
    ];

    private static string Bins(NetworkPlan plan, RecorderPlan recorder, HistogramPlan histogram)
    {
        var projection = plan.Projections.First(p => p.Name == recorder.Of[0]);
        var unit = plan.WeightUnitOf(projection);
        var range = Values.With($"{Numbers.Given(histogram.From)} to {Numbers.Given(histogram.To)}", unit);
        return $"{Numbers.Count(histogram.Bins)} {(histogram.Bins == 1 ? "bin" : "bins")} from {range}";
    }
}
