using System.Text.Json;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Hosting.Results;

/// <summary>The part of <c>run.json</c> about the network: the step, and the numbering of neurons in recordings.</summary>
internal static class RunFileNetwork
{
    private const int MostListed = 10_000;

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
        WriteGroups(plan.Groups, json);
        json.WriteStartObject("projections");
        foreach (var projection in plan.Projections)
        {
            Write(projection, json);
        }

        json.WriteEndObject();
        WritePhases(plan, json);
    }

    /// <summary>Writes the groups; the numbers of their neurons, which recordings number from 0, only where they are few.</summary>
    private static void WriteGroups(IReadOnlyList<GroupPlan> groups, Utf8JsonWriter json)
    {
        json.WriteStartObject("groups");
        foreach (var group in groups)
        {
            json.WriteStartObject(group.Name);
            json.WriteString("of", group.Population);
            json.WriteNumber("size", group.Neurons.Count);
            if (group.Neurons.Count <= MostListed)
            {
                json.WriteStartArray("neurons");
                group.Neurons.ToList().ForEach(json.WriteNumberValue);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePhases(NetworkPlan plan, Utf8JsonWriter json)
    {
        json.WriteStartArray("phases");
        foreach (var phase in plan.Phases)
        {
            json.WriteStartObject();
            json.WriteString("name", phase.Name);
            json.WriteNumber("start_ms", phase.First * plan.Step);
            json.WriteNumber("end_ms", phase.End * plan.Step);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
