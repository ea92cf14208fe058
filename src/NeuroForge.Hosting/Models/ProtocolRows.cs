using System.Globalization;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Hosting.Models;

/// <summary>The protocol of a network as a table for readers: a row for each phase, and for each action in it.</summary>
public static class ProtocolRows
{
    private const int MostNumbers = 4;

    /// <summary>The rows, each with the phase, the time and an action; empty if there is no protocol.</summary>
    /// <param name="plan">The network.</param>
    public static IEnumerable<string[]> Of(NetworkPlan plan) => plan.Phases.SelectMany(phase => Of(phase, plan));

    private static IEnumerable<string[]> Of(PhasePlan phase, NetworkPlan plan)
    {
        var times = $"{Time(phase.First * plan.Step)} to {Time(phase.End * plan.Step)}";
        List<(long Step, string Words)> happens =
        [
            .. phase.Actions.Select(a => (a.Step, Words(a))),
            .. plan.Stimuli.Where(s => s.Place.Contains(".stimulate.", StringComparison.Ordinal) && s.Start >= phase.First && s.Start < phase.End)
                .Select(s => (s.Start, $"{s.Name} ({s.Model.Mechanism.Id}) stimulates {Names(plan.NamesOf(s.To, s.ToGroups))} until "
                    + Time((s.Stop ?? plan.Steps) * plan.Step))),
        ];
        yield return [phase.Name, times, happens.Count == 0 ? "nothing changes" : ""];
        foreach (var (step, words) in happens.OrderBy(h => h.Step))
        {
            yield return ["", $"at {Time(step * plan.Step)}", words];
        }
    }

    private static string Words(PhaseActionPlan action) => action switch
    {
        SettingAction setting => $"{setting.Path} = {Value(setting)}{(setting.Keep ? ", for good" : "")}",
        LesionAction lesion => $"lesions {Names(lesion.Neurons)}",
        CutAction cut => $"cuts synapses of {cut.Projection}{Between(cut.From, cut.To)}",
        AdditionAction { Synapses: var added } =>
            $"adds synapses to {added.Projection} by {added.Connector.Mechanism.Id}"
                + Between(added.From is [var from, ..] ? from : null, added.To is [var to, ..] ? to : null),
        InjectionAction injection => string.Create(
            CultureInfo.InvariantCulture, $"injects {injection.Amount:G6}{In(injection.Unit)} into {injection.Receptor} of {Names(injection.Neurons)}"),
        _ => action.ToString(),
    };

    private static string Value(SettingAction setting) => setting switch
    {
        { Word: { } word } => word,
        { Value.Single: { } single } => Number(single) + In(setting.Unit),
        { Value: { } drawn } => $"{Number(drawn.Support.Min)} to {Number(drawn.Support.Max)}{In(setting.Unit)}",
        _ => string.Join(", ", setting.Numbers.Take(MostNumbers).Select(Number)) + (setting.Numbers.Count > MostNumbers ? ", ..." : "") + In(setting.Unit),
    };

    private static string In(Unit? unit) => unit is null || unit.IsPure ? "" : $" {unit}";

    private static string Between(string? from, string? to) => (from is null ? "" : $" from {from}") + (to is null ? "" : $" onto {to}");

    private static string Time(double ms) =>
        ms < 1000 ? string.Create(CultureInfo.InvariantCulture, $"{ms:G12} ms") : string.Create(CultureInfo.InvariantCulture, $"{ms / 1000:G12} s");

    private static string Number(double number) => number.ToString("G6", CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
