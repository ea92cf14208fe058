using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>A synapse rule's struct, ready to be copied: parameters and derived constants are set, and where its other fields stand is known.</summary>
/// <typeparam name="TRule">The rule, closed over the lane.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal sealed class RuleFields<TRule, L>
    where TRule : struct, ISynapse<L>
    where L : struct, ILane<L>
{
    private readonly TRule _rule;

    internal RuleFields(SynapseTraits traits)
    {
        Weight = traits.Rule.Weight!.Index;
        IsPlastic = traits.Rule.Weight.Plastic;
        States = [.. traits.Rule.States.Select(s => s.Index)];
        ref var fields = ref Unsafe.As<TRule, L>(ref _rule);
        foreach (var (parameter, value) in traits.Rule.Parameters.Zip(traits.Parameters))
        {
            Unsafe.Add(ref fields, parameter.Index) = value;
        }

        Unsafe.Add(ref fields, Weight) = traits.Weight ?? 0;
        if (_rule is IDerive derived)
        {
            derived.Derive(traits.Step); // on a boxed copy, which is taken back
            _rule = (TRule)derived;
        }
    }

    /// <summary>A copy of the rule.</summary>
    internal TRule Rule => _rule;

    /// <summary>Where the weight stands.</summary>
    internal int Weight { get; }

    /// <summary>Whether the rule changes the weight.</summary>
    internal bool IsPlastic { get; }

    /// <summary>Where the states stand.</summary>
    internal int[] States { get; }
}
