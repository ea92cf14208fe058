using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>A synapse rule's struct, ready to be copied: parameters and derived constants are set.</summary>
/// <typeparam name="TRule">The rule, closed over the lane.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal sealed class RuleFields<TRule, L>
    where TRule : struct, ISynapse<L>
    where L : struct, ILane<L>
{
    private readonly TRule _rule;

    internal RuleFields(SynapseTraits traits)
    {
        ref var fields = ref Unsafe.As<TRule, L>(ref _rule);
        foreach (var (parameter, value) in traits.Rule.Parameters.Zip(traits.Parameters))
        {
            Unsafe.Add(ref fields, parameter.Index) = value;
        }

        Unsafe.Add(ref fields, traits.Rule.Weight!.Index) = traits.Weight ?? 0;
        if (_rule is IDerive derived)
        {
            derived.Derive(traits.Step); // on a boxed copy, which is taken back
            _rule = (TRule)derived;
        }
    }

    /// <summary>A copy of the rule.</summary>
    internal TRule Rule => _rule;
}
