using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;
using NeuroForge.Equations.Source;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations;

/// <summary>Turns models of equations into the source of plugins.</summary>
public static class EquationCompiler
{
    /// <summary>Checks a neuron model and writes its source.</summary>
    /// <param name="source">The model.</param>
    /// <returns>The source, null if there is a mistake; and all mistakes and warnings.</returns>
    public static (GeneratedModel? Model, IReadOnlyList<Mistake> Mistakes) Neuron(NeuronSource source)
    {
        var mistakes = new Mistakes();
        var model = new NeuronReader(source, mistakes).Read();
        var plan = model is null ? null : new IntegrationPlanner(model, mistakes).Plan();
        var generated = model is null || plan is null || mistakes.HasErrors ? null : new GeneratedModel(
            source.Name.Text,
            Identifiers.TypeOf(source.Name.Text),
            ModelText.DocOf(source),
            NeuronWriter.Write(model, plan),
            plan.InWords,
            [.. ModelText.Of(source)]);
        return (generated, mistakes.All);
    }
}
