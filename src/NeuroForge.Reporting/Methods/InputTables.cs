using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Methods;

/// <summary>Part F: the input.</summary>
internal static class InputTables
{
    /// <summary>The tables: the targets of stimuli, then each stimulus with its parameters.</summary>
    internal static IEnumerable<MethodsTable> Of(NetworkPlan plan) => plan.Stimuli
        .GroupBy(s => s.Model.Mechanism)
        .Select(g => ParameterTable.Of($"F  Stimulus {g.Key.Id}", g.Key, [.. g.Select(User)]))
        .Prepend(new("F  Input", ["Name", "Type", "Target", "Receptor", "Weight", "Delay", "Time"], [.. plan.Stimuli.Select(s => Row(plan, s))]));

    private static string[] Row(NetworkPlan plan, StimulusPlan stimulus) =>
    [
        stimulus.Name,
        stimulus.Model.Mechanism.Id,
        string.Join(", ", plan.NamesOf(stimulus.To, stimulus.ToGroups)),
        stimulus.Receptor,
        Values.With(Numbers.Given(stimulus.Weight), plan.UnitOf(stimulus.To[0], stimulus.Receptor)),
        Values.Time(stimulus.Delay * plan.Step),
        Window(stimulus, plan.Step),
    ];

    private static string Window(StimulusPlan stimulus, double step) => (stimulus.Start, stimulus.Stop) switch
    {
        (0, null) => "",
        (_, null) => $"from {Values.Time(stimulus.Start * step)} on",
        (_, { } stop) => $"{Values.Time(stimulus.Start * step)} to {Values.Time(stop * step)}",
    };

    private static (string Name, Func<ParameterDeclaration, string> ValueOf) User(StimulusPlan stimulus) =>
        (stimulus.Name, p => stimulus.Courses.FirstOrDefault(c => c.Parameter == p.Name) is { } course ? Words(course) : Uses.ValueOf(stimulus.Model, p));

    private static string Words(CoursePlan course) =>
        $"{Numbers.Measured(course.Values.Min())} to {Numbers.Measured(course.Values.Max())} over time, {Numbers.Count(course.Values.Count)} values";
}
