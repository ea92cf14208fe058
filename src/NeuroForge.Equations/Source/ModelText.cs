using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>The statements of a model as they are written, one in each line.</summary>
internal static class ModelText
{
    /// <summary>A sentence that says what the model does.</summary>
    internal static string DocOf(NeuronSource source) =>
        source.Doc.Length > 0 ? source.Doc : $"Neuron model {source.Name.Text}, written as equations.";

    /// <summary>The lines.</summary>
    internal static IEnumerable<string> Of(NeuronSource source)
    {
        foreach (var equation in source.Equations)
        {
            yield return equation.Text;
        }

        foreach (var received in source.Received)
        {
            yield return $"at a spike at {received.Receptor.Text}: {string.Join("; ", received.Statements.Select(s => s.Text))}";
        }

        if (source.Threshold is { } threshold)
        {
            yield return $"spikes if {threshold.Text}"
                + (source.Reset.Count > 0 ? $"; then {string.Join("; ", source.Reset.Select(r => r.Text))}" : "")
                + (source.Refractory is { } refractory ? $"; refractory for {refractory.Text}" : "");
        }
    }
}
