using System.Text.Json;
using NeuroForge.Engine.Observing.NonFinite;

namespace NeuroForge.Hosting.Results;

/// <summary>What <c>run.json</c> says of states that are not finite numbers any more, so that nobody takes what follows from them for results.</summary>
internal static class RunFileNonFiniteStates
{
    /// <summary>Writes them; where all are finite, the key is not there.</summary>
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
