namespace NeuroForge.Hosting.Tests.Signals;

/// <summary>Parts of a description as JSON, with everything written down that a test does not care about.</summary>
internal static class Parts
{
    private const string All = "\"model\": \"all_to_all\"";

    /// <summary>A population.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="model">Its model.</param>
    /// <param name="size">Its neurons.</param>
    /// <param name="rest">Further members.</param>
    public static string Population(string name, string model, int size = 8, string rest = "") =>
        $$"""
        "{{name}}": { "size": {{size}}, "model": "{{model}}"{{Following(rest)}} }
        """;

    /// <summary>The section of stimuli with one, called s, onto population A.</summary>
    /// <param name="what">Its model and parameters.</param>
    /// <param name="receptor">The receptor that it reaches.</param>
    /// <param name="rest">Further members.</param>
    public static string Stimulus(string what, string receptor, string rest = "") =>
        $$"""
        "stimuli": { "s": { {{what}}, "to": "A", "receptor": "{{receptor}}"{{Following(rest)}} } }
        """;

    /// <summary>The section of projections with one.</summary>
    /// <param name="from">Its source.</param>
    /// <param name="to">Its target.</param>
    /// <param name="receptor">The receptor that it reaches.</param>
    /// <param name="synapse">Model, weight, delay and parameters of its synapses.</param>
    /// <param name="connect">Its connector and the parameters of that.</param>
    /// <param name="rest">Further members.</param>
    /// <param name="name">Its name.</param>
    public static string Projection(string from, string to, string receptor, string synapse, string connect = All, string rest = "", string name = "p") =>
        $$"""
        "projections": { "{{name}}": {
          "from": "{{from}}", "to": "{{to}}", "receptor": "{{receptor}}", "synapse": { {{synapse}} }, "connect": { {{connect}} }{{Following(rest)}}
        } }
        """;

    /// <summary>Synapses of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="weight">Their weight as JSON.</param>
    /// <param name="delay">Their delay.</param>
    /// <param name="rest">Parameters.</param>
    public static string Synapse(string rule, string weight, string delay = "1 ms", string rest = "") =>
        $$"""
        "model": "{{rule}}", "weight": {{weight}}, "delay": "{{delay}}"{{Following(rest)}}
        """;

    private static string Following(string rest) => rest.Length == 0 ? "" : ", " + rest;
}
