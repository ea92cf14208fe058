using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;
using NeuroForge.Equations.Source;
using NeuroForge.Equations.Text;
using NeuroForge.Mechanisms;

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
        var generated = model is null || plan is null || mistakes.HasErrors
            ? null
            : Generated(MechanismKind.NeuronModel, source, NeuronWriter.Write(model, plan), plan.InWords);
        return (generated, mistakes.All);
    }

    /// <summary>Checks a growth curve and writes its source.</summary>
    /// <param name="source">The curve.</param>
    /// <returns>The source, null if there is a mistake; and all mistakes and warnings.</returns>
    public static (GeneratedModel? Model, IReadOnlyList<Mistake> Mistakes) GrowthCurve(GrowthCurveSource source)
    {
        var mistakes = new Mistakes();
        var curve = new CurveReader(source, mistakes).Read();
        var generated = curve is null
            ? null
            : Generated(MechanismKind.GrowthCurve, source, CurveWriter.Write(curve), "by quadrature while calcium decays between spikes");
        return (generated, mistakes.All);
    }

    /// <summary>Checks a synapse rule and writes its source.</summary>
    /// <param name="source">The rule.</param>
    /// <returns>The source, null if there is a mistake; and all mistakes and warnings.</returns>
    public static (GeneratedModel? Model, IReadOnlyList<Mistake> Mistakes) SynapseRule(SynapseSource source)
    {
        var mistakes = new Mistakes();
        var rule = new SynapseRuleReader(source, mistakes).Read();
        var plan = rule is null ? null : new SynapsePlanner(rule, mistakes).Plan();
        var generated = rule is null || plan is null
            ? null
            : Generated(MechanismKind.SynapseRule, source, SynapseWriter.Write(rule, plan), plan.InWords);
        return (generated, mistakes.All);
    }

    private static GeneratedModel Generated(MechanismKind kind, ModelSource source, string written, string method) =>
        new(kind, source.Name.Text, Identifiers.TypeOf(source.Name.Text), source.Sentence, written, method, [.. source.Lines])
        {
            Written = [.. source.Formulas],
        };
}
