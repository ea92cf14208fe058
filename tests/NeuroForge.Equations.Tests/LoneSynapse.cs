using System.Reflection;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms.Tests.Plasticity;
using NeuroForge.Vectors;

namespace NeuroForge.Equations.Tests;

/// <summary>A synapse of a rule that is known when the test runs.</summary>
internal sealed class LoneSynapse
{
    private readonly Func<int, bool, bool, double> _spike;
    private readonly Func<string, double> _value;

    private LoneSynapse(object driven) => (_spike, _value) = (
        driven.GetType().GetMethod("Spike")!.CreateDelegate<Func<int, bool, bool, double>>(driven),
        driven.GetType().GetProperty("Item")!.GetMethod!.CreateDelegate<Func<string, double>>(driven));

    /// <summary>A parameter, a state or the weight.</summary>
    public double this[string name] => _value(name);

    /// <summary>Creates a synapse.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="weight">The initial weight.</param>
    /// <param name="parameters">Parameters with other values than their defaults.</param>
    public static LoneSynapse Of(Mechanism rule, double step, double weight, params (string Name, double Value)[] parameters)
    {
        var driven = typeof(DrivenSynapse<>).MakeGenericType(rule.Type.MakeGenericType(typeof(Double1)));
        return new(Activator.CreateInstance(
            driven, BindingFlags.Instance | BindingFlags.Public, null, [rule.Type, step, weight, parameters], null)!);
    }

    /// <summary>Computes a step in which one or both neurons spike.</summary>
    /// <returns>The transmitted value; not a number where there is no pre-synaptic spike.</returns>
    public double Spike(int step, bool pre, bool post) => _spike(step, pre, post);
}
