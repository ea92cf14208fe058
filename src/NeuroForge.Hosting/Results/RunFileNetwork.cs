using System.Text.Json;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Hosting.Results;

/// <summary>What <c>run.json</c> says of the network: the grid of time, and how neurons are numbered in what was recorded.</summary>
internal static class RunFileNetwork
{
    /// <summary>A step's number times its length leaves 0.30000000000000004; a millionth of a ms tells all steps apart.</summary>
    private const int Decimals = 6;

    /// <summary>Writes step, duration, populations and projections.</summary>
    internal static void Write(NetworkPlan plan, Utf8JsonWriter json)
    {
        json.WriteNumber("step_ms", plan.Step);
        json.WriteNumber("duration_ms", Rounded(plan.Steps * plan.Step));
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

    /// <summary>A time in ms as people write it.</summary>
    internal static double Rounded(double time) => Math.Round(time, Decimals);

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
