using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>A synapse rule's struct, ready to be copied, with parameters and derived constants.</summary>
/// <typeparam name="TRule">The rule, for the vector.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed class RuleFields<TRule, T>
    where TRule : struct, ISynapse<T>
    where T : struct, IVector<T>
{
    private readonly TRule _rule;

    internal RuleFields(SynapseEnds ends)
    {
        ref var fields = ref Unsafe.As<TRule, T>(ref _rule);
        foreach (var (parameter, value) in ends.Setup.Rule.Parameters.Zip(ends.Setup.Parameters))
        {
            Unsafe.Add(ref fields, parameter.Index) = value;
        }

        Unsafe.Add(ref fields, ends.Setup.Rule.Weight!.Index) = ends.Store.Layout.Weight ?? 0;
        _rule = KernelCalls.Derived(_rule, ends.Setup.Step);
    }

    /// <summary>A copy of the rule.</summary>
    internal TRule Rule => _rule;
}
