using System.Text.Json;
using NeuroForge.Engine.Observing.NonFinite;

namespace NeuroForge.Hosting.Results;

/// <summary>The part of <c>run.json</c> about states that became infinite or not a number, since the results that follow from them are meaningless.</summary>
internal static class RunFileNonFiniteStates
{
    /// <summary>Writes the states; the key is left out if all are finite.</summary>
    internal static void Write(IReadOnlyList<NonFiniteState> states, Utf8JsonWriter json)
    {
        if (states.Count == 0)
        {
            return;
        }

        json.WriteStartArray("non_finite");
        foreach (var state in states)
        {
            json.WriteStartObject();
            json.WriteString("path", state.Path);
            json.WriteString("state", state.State);
            json.WriteNumber("not_a_number", state.NotNumbers);
            json.WriteNumber("infinite", state.Infinite);
            if (state.Unstable > 0)
            {
                json.WriteNumber("unstable", state.Unstable);
                json.WriteNumber("step_share", state.StepShare);
            }

            json.WriteNumber("of", state.Values);
            json.WriteNumber("first_seen_ms", state.Time);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
