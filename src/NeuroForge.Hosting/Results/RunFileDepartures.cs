using System.Text.Json;
using NeuroForge.Engine.Changes;

namespace NeuroForge.Hosting.Results;

/// <summary>The part of <c>run.json</c> about changes of a network while it ran, since its results are then not those of its description alone.</summary>
internal static class RunFileDepartures
{
    /// <summary>The key; it is left out if nothing was changed.</summary>
    internal const string Key = "changed_while_running";

    /// <summary>Writes the changes, if there are any.</summary>
    /// <param name="departures">The departures.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="json">The writer.</param>
    internal static void Write(Departures departures, double step, Utf8JsonWriter json)
    {
        if (!departures.AreOfHost)
        {
            return;
        }

        json.WriteStartObject(Key);
        json.WriteNumber("changes", departures.Changes);
        WriteNumbers("at_ms", [.. departures.Steps.Select(s => s * step)], json);
        json.WriteStartObject("parameters");
        foreach (var adjustment in departures.Adjustments)
        {
            Write(adjustment, json);
        }

        json.WriteEndObject();
        json.WriteStartObject("lesioned");
        foreach (var (population, neurons) in departures.Lesioned.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            WriteNumbers(population, neurons, json);
        }

        json.WriteEndObject();
        json.WriteStartArray("synapses_edited");
        departures.Edited.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Adjustment adjustment, Utf8JsonWriter json)
    {
        if (adjustment.Word is { } word)
        {
            json.WriteString(adjustment.Path, word);
        }
        else if (adjustment.Numbers is [var number])
        {
            json.WriteNumber(adjustment.Path, number);
        }
        else
        {
            WriteNumbers(adjustment.Path, adjustment.Numbers, json);
        }
    }

    private static void WriteNumbers<T>(string name, IReadOnlyList<T> numbers, Utf8JsonWriter json)
        where T : struct
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
    }
}
