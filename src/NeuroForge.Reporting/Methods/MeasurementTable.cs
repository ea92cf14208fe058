using NeuroForge.Engine;

namespace NeuroForge.Reporting;

/// <summary>G: what was measured.</summary>
internal static class MeasurementTable
{
    /// <summary>The table.</summary>
    internal static MethodsTable Of(NetworkPlan plan) => new(
        "G  Measurements",
        ["Name", "Quantity", "Of", "Reduced to", "Every", "Recorder"],
        [.. plan.Recorders.Select(r => Row(plan, r))]);

    private static string[] Row(NetworkPlan plan, RecorderPlan recorder) =>
    [
        recorder.Name,
        recorder.Record,
        string.Join(", ", recorder.Of),
        recorder.Reduce is { } reduction ? SnakeCase.Of(reduction.ToString()) : "",
        recorder.Every is { } every ? Values.Time(every * plan.Step) : "each event",
        recorder.Model.Mechanism.Id,
    ];
}
