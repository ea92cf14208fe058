using System.Text.Json;
using NeuroForge.Engine.Profiling;
using NeuroForge.Mechanisms;

namespace NeuroForge.Hosting.Results;

/// <summary>The part of <c>run.json</c> about computing time.</summary>
internal static class RunFileProfile
{
    /// <summary>Writes the number of samples, and the parts.</summary>
    internal static void Write(Profile profile, Utf8JsonWriter json)
    {
        json.WriteStartObject("profile");
        json.WriteNumber("seconds", profile.Seconds);
        json.WriteNumber("slices", profile.Slices);
        json.WriteNumber("sampled_slices", profile.SampledSlices);
        json.WriteStartArray("parts");
        foreach (var part in profile.Parts)
        {
            json.WriteStartObject();
            json.WriteString("phase", SnakeCase.Of(part.Phase.ToString()));
            json.WriteString("of", part.Of);
            json.WriteNumber("seconds", part.Seconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
