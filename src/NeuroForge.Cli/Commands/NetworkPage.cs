using System.Globalization;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Commands;

/// <summary>The page of a network: the contents of a description with all values resolved.</summary>
internal static class NetworkPage
{
    /// <summary>Prints the page.</summary>
    internal static void Print(Model model, TextWriter output)
    {
        var (plan, estimate) = (model.Plan, model.Estimate);
        output.WriteLine(
            Text($"  {Count(plan.Steps, "step")} of {plan.Step} ms in slices of {Count(estimate.Slice, "step")}, ")
            + Text($"greatest delay {Count(estimate.Reach, "step")}, seed {plan.Seed}"));
        output.WriteLine(
            $"  about {Wording.Bytes(estimate.Bytes)} of memory: populations {Wording.Bytes(estimate.PopulationBytes)}, projections "
                + $"{Wording.Bytes(estimate.ProjectionBytes)}, samples for recorders {Wording.Bytes(estimate.RecorderBytes)}");
        output.WriteLine(
            $"  about {Wording.Bytes(estimate.PeakBytes)} during construction; this machine has "
                + Wording.Bytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes));
        Columns.Print(output, "models", model.OwnModels.Select(Row));
        Columns.Print(output, "populations", plan.Populations.Zip(estimate.Populations, Row));
        Columns.Print(output, "groups", plan.Groups.Select(Row));
        Columns.Print(output, "stimuli", plan.Stimuli.Select(stimulus => Row(stimulus, plan)));
        Columns.Print(output, "projections", plan.Projections.Zip(estimate.Projections, (projection, bytes) => Row(projection, bytes, plan)));
        Columns.Print(output, "protocol", ProtocolRows.Of(plan));
        Columns.Print(output, "recorders", plan.Recorders.Zip(estimate.Recorders, (recorder, amount) => Row(recorder, amount, plan.Step)));
    }

    private static string[] Row(OwnModel model) => [model.Mechanism.Id, model.Mechanism.Kind.InWords(), $"integration: {model.Generated.Method}"];

    private static string[] Row(PopulationPlan plan, PopulationEstimate estimate) =>
    [
        plan.Name,
        Text($"{plan.Size}"),
        plan.Model.Id,
        plan.Elements.Count > 0 ? "grows " + string.Join(", ", plan.Elements.Select(e => e.Name)) : "",
        Wording.Bytes(estimate.Bytes),
    ];

    private static string[] Row(GroupPlan plan) => [plan.Name, Text($"{Count(plan.Neurons.Count, "neuron")} of {plan.Population}")];

    private static string[] Row(StimulusPlan plan, NetworkPlan network) =>
    [
        plan.Name,
        plan.Model.Mechanism.Id,
        $"to {string.Join(", ", network.NamesOf(plan.To, plan.ToGroups))}",
        plan.Receptor,
        string.Join("; ", plan.Courses.Select(course => Words(course, plan)).Append(Window(plan, network.Step)).Where(words => words.Length > 0)),
    ];

    private static string Words(CoursePlan course, StimulusPlan plan)
    {
        var unit = plan.Model.Mechanism.Parameters.First(p => p.Name == course.Parameter).Unit;
        var range = Text($"{course.Values.Min():G6} to {course.Values.Max():G6}");
        return $"{course.Parameter} {range}{(unit.IsPure ? "" : $" {unit}")} in {Count(course.Values.Count, "value")} over time";
    }

    private static string Window(StimulusPlan plan, double step) => (plan.Start, plan.Stop) switch
    {
        (0, null) => "",
        (_, null) => $"from {Time(plan.Start * step)} on",
        (_, { } stop) => $"from {Time(plan.Start * step)} to {Time(stop * step)}",
    };

    private static string[] Row(ProjectionPlan plan, ProjectionEstimate estimate, NetworkPlan network) =>
    [
        plan.Name,
        $"{string.Join(", ", network.NamesOf(plan.From, plan.FromGroups))} to {string.Join(", ", network.NamesOf(plan.To, plan.ToGroups))}",
        string.Join(", ", plan.Receptors),
        plan.Rule.Id,
        Delay(plan.Delay, network.Step),
        Synapses(plan, estimate),
        plan.Rewiring is { } rewiring
            ? $"{rewiring.Strategy.Mechanism.Id} every {Time(rewiring.Every * network.Step)}"
                + (rewiring.Start > 0 ? $" from {Time(rewiring.Start * network.Step)} on" : "")
            : "",
        Wording.Bytes(estimate.Bytes),
        Text($"{(estimate.IsMatrix ? "matrix" : estimate.IsCompact ? "compact rows" : "rows")}, {estimate.BytesPerSynapse:G3} B a synapse"),
    ];

    private static string[] Row(RecorderPlan plan, RecorderEstimate estimate, double step) =>
    [
        plan.Name,
        plan.Model.Mechanism.Id,
        $"{(plan.Reduce is { } reduction ? SnakeCase.Of(reduction.ToString()) + " of " : "")}{plan.Record} of "
            + $"{string.Join(", ", plan.Of)}{After(RecorderWords.Synapses(plan))}{After(RecorderWords.Window(plan, step))}{Bins(plan.Histogram)}",
        plan.Every is { } every ? $"every {Time(every * step)}" : estimate.Moment == RecordingMoment.Beginning ? "once" : "at each event",
        estimate.Samples is { } samples ? Amount(samples, estimate) : "",
    ];

    private static string After(string words) => words.Length == 0 ? "" : " " + words;

    private static string Bins(HistogramPlan? histogram) => histogram is null ? "" : Text($" in {Count(histogram.Bins, "bin")}");

    private static string Delay(Distribution delay, double step)
    {
        var (least, most) = delay.Support;
        return least == most ? Time(least * step) : $"{Time(least * step)} to {Time(most * step)}";
    }

    private static string Synapses(ProjectionPlan plan, ProjectionEstimate estimate) => (plan.Connector, estimate.Synapses) switch
    {
        (null, _) => plan.Given is { } given ? Text($"{given.Count} synapses of {given.Origin}") : "no initial synapses",
        (var connector, null) => $"{connector.Mechanism.Id}, unknown number of synapses",
        (var connector, var expected) => $"{connector.Mechanism.Id}, about {Wording.Rough(expected.Value)} synapses",
    };

    private static string Amount(double samples, RecorderEstimate estimate) => estimate.ValuesPerSample is { } values
        ? $"{Samples(samples)} of {Wording.Rough(values)}, about {Wording.Bytes(estimate.TextBytes!.Value)} as text"
        : $"{Samples(samples)} of all synapses";

    private static string Samples(double samples) => samples == 1 ? "1 sample" : Wording.Rough(samples) + " samples";

    private static string Count(long number, string noun) => Text($"{number} {noun}{(number == 1 ? "" : "s")}");

    internal static string Time(double ms) => ms < 1000 ? Text($"{ms:G12} ms") : Text($"{ms / 1000:G12} s");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
