using System.Globalization;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Hosting.Models;

/// <summary>The part of a network, and the time, that a recorder is restricted to, in words for readers.</summary>
public static class RecorderWords
{
    /// <summary>The synapses that are recorded: <c>from E to zone</c>; empty for all.</summary>
    /// <param name="recorder">The recorder.</param>
    public static string Synapses(RecorderPlan recorder)
    {
        string[] parts =
        [
            recorder.From.Count > 0 ? $"from {Names(recorder.From)}" : "",
            recorder.To.Count > 0 ? $"to {Names(recorder.To)}" : "",
            recorder.Among.Count > 0 ? $"among {Names(recorder.Among)}" : "",
            recorder.Sample is { } share ? string.Create(CultureInfo.InvariantCulture, $"a share of {share:G6} of all pairs") : "",
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>The time of the recording: <c>from 1 s to 2 s</c>; empty for the whole run.</summary>
    /// <param name="recorder">The recorder.</param>
    /// <param name="step">The length of a step in ms.</param>
    public static string Window(RecorderPlan recorder, double step)
    {
        string[] parts =
        [
            recorder.Start > 0 ? $"from {Time(recorder.Start * step)}" : "",
            recorder.Stop is { } stop ? $"to {Time(stop * step)}" : "",
            recorder.Offset > 0 ? $"first after {Time(recorder.Offset * step)}" : "",
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static string Time(double ms) =>
        ms < 1000 ? string.Create(CultureInfo.InvariantCulture, $"{ms:G12} ms") : string.Create(CultureInfo.InvariantCulture, $"{ms / 1000:G12} s");
}
