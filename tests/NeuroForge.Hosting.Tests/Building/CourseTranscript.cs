using System.Text.Json;
using NeuroForge.Descriptions.Building;

namespace NeuroForge.Hosting.Tests.Building;

/// <summary>Tells the builder the courses in a file.</summary>
internal static class CourseTranscript
{
    /// <summary>The course that an object is; null if it is something else.</summary>
    internal static Value? Of(JsonElement said) =>
        said.TryGetProperty("steps", out var steps) ? TimeCourse.Steps(Points(steps))
        : said.TryGetProperty("lines", out var lines) ? TimeCourse.Lines(Points(lines), Optional(said, "every"))
        : said.TryGetProperty("csv", out var csv) ? TimeCourse.Csv(csv.GetString()!, Word(said, "column"), Word(said, "unit"))
        : !said.TryGetProperty("sine", out var sine) ? null
        : TimeCourse.Sine(
            Transcript.Read(sine.GetProperty("mean")),
            Transcript.Read(sine.GetProperty("amplitude")),
            Transcript.Read(sine.GetProperty("period")),
            Optional(sine, "phase"),
            Optional(said, "every"));

    private static (Value Time, Value Value)[] Points(JsonElement said) =>
        [.. said.EnumerateArray().Select(point => (Transcript.Read(point[0]), Transcript.Read(point[1])))];

    private static Value? Optional(JsonElement said, string key) => said.TryGetProperty(key, out var value) ? Transcript.Read(value) : null;

    private static string? Word(JsonElement said, string key) => said.TryGetProperty(key, out var word) ? word.GetString() : null;
}
