using System.Text.Json;
using NeuroForge.Engine.Changes;

namespace NeuroForge.Hosting.Results;

/// <summary>What <c>run.json</c> says of a network that was changed while it ran, so that nobody takes its results for those of its description.</summary>
internal static class RunFileDepartures
{
    /// <summary>Where it says so; where nothing was changed, the key is not there.</summary>
    internal const string Key = "changed_while_running";

    /// <summary>Writes them, where there are any.</summary>
    /// <param name="departures">The departures.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="json">Where to.</param>
    internal static void Write(Departures departures, double step, Utf8JsonWriter json)
    {
        if (departures.IsNone)
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
