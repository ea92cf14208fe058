using System.ComponentModel.Composition;
using System.Reflection;
using NeuroForge.Compilation;
using NeuroForge.Declarations;
using NeuroForge.Equations.Models;
using NeuroForge.Equations.Text;
using NeuroForge.Mechanisms;

namespace NeuroForge.Equations.Tests;

/// <summary>Compiles models of equations for tests.</summary>
internal static class Compiled
{
    /// <summary>The mechanism of a model, which has to be free of mistakes.</summary>
    public static Mechanism Of(NeuronSource source) => Of(Generated(source));

    /// <summary>The mechanism of a synapse rule, which has to be free of mistakes and warnings.</summary>
    public static Mechanism Of(SynapseSource source)
    {
        var (model, mistakes) = EquationCompiler.SynapseRule(source);
        Assert.True(model is not null && mistakes.Count == 0, string.Join('\n', mistakes));
        return Of(model);
    }

    /// <summary>The mechanism of a source.</summary>
    public static Mechanism Of(GeneratedModel model)
    {
        var compiled = SourceCompiler.Compile(model.Name, model.Source, typeof(Mechanism).Assembly, typeof(ExportAttribute).Assembly);
        Assert.True(compiled.Errors.Count == 0, string.Join('\n', compiled.Errors) + '\n' + model.Source);
        var type = Assembly.Load(compiled.Assembly).GetTypes().Single(t => t.IsDefined(typeof(MechanismAttribute), inherit: false));
        return Mechanism.Declare(type, PluginIdentity.None);
    }

    /// <summary>The source of a model, which has to be free of mistakes.</summary>
    public static GeneratedModel Generated(NeuronSource source)
    {
        var (model, mistakes) = EquationCompiler.Neuron(source);
        Assert.True(model is not null, string.Join('\n', mistakes));
        return model;
    }

    /// <summary>The mistakes of a model as text: place, message.</summary>
    public static string Mistakes(NeuronSource source) => string.Join('\n', EquationCompiler.Neuron(source).Mistakes.Select(InWords));

    /// <summary>The mistakes of a synapse rule as text: place, message.</summary>
    public static string Mistakes(SynapseSource source) => string.Join('\n', EquationCompiler.SynapseRule(source).Mistakes.Select(InWords));

    private static string InWords(Mistake mistake) => FormattableString.Invariant($"{mistake.Kind} {mistake.Offset}: {mistake.Message}");
}
