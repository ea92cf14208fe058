using System.Text.Json;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Hosting.Results;

/// <summary>The part of <c>run.json</c> about the network: the step, and the numbering of neurons in recordings.</summary>
internal static class RunFileNetwork
{
    /// <summary>Writes step, duration, populations and projections.</summary>
    internal static void Write(NetworkPlan plan, Utf8JsonWriter json)
    {
        json.WriteNumber("step_ms", plan.Step);
        json.WriteNumber("duration_ms", plan.Steps * plan.Step);
        json.WriteStartObject("populations");
        foreach (var population in plan.Populations)
        {
            json.WriteNumber(population.Name, population.Size);
        }

        json.WriteEndObject();
        json.WriteStartObject("projections");
        foreach (var projection in plan.Projections)
        {
            Write(projection, json);
        }

        json.WriteEndObject();
    }

    private static void Write(ProjectionPlan projection, Utf8JsonWriter json)
    {
        json.WriteStartObject(projection.Name);
        WriteNames(json, "from", projection.From);
        WriteNames(json, "to", projection.To);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string key, IReadOnlyList<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
