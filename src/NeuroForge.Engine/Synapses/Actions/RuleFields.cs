using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>A synapse rule's struct, ready to be copied: parameters and derived constants are set.</summary>
/// <typeparam name="TRule">The rule, closed over the vector.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed class RuleFields<TRule, T>
    where TRule : struct, ISynapse<T>
    where T : struct, IVector<T>
{
    private readonly TRule _rule;

    internal RuleFields(SynapseTraits traits)
    {
        ref var fields = ref Unsafe.As<TRule, T>(ref _rule);
        foreach (var (parameter, value) in traits.Rule.Parameters.Zip(traits.Parameters))
        {
            Unsafe.Add(ref fields, parameter.Index) = value;
        }

        Unsafe.Add(ref fields, traits.Rule.Weight!.Index) = traits.Weight ?? 0;
        _rule = KernelCalls.Derived(_rule, traits.Step);
    }

    /// <summary>A copy of the rule.</summary>
    internal TRule Rule => _rule;
}
