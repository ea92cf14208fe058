using NeuroForge.Declarations;
using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Models;
using NeuroForge.Rewiring;

namespace NeuroForge.Equations.Integration;

/// <summary>Finds the states of a synapse rule that are traces of the spikes of one neuron.</summary>
/// <param name="rule">The rule.</param>
internal sealed class TraceFinder(SynapseEquations rule)
{
    /// <summary>The traces, in the order of the states.</summary>
    internal IReadOnlyList<DeclaredTrace> Find() => [.. rule.States.Select(Find).OfType<DeclaredTrace>()];

    private DeclaredTrace? Find(DeclaredQuantity state)
    {
        var (pre, post) = (Changes(rule.OnPre, state), Changes(rule.OnPost, state));
        return pre.Count + post.Count != 1
            || state.Source is not { From: null, Value: 0 }
            || state.Source.Bounds != Bounds.None
            || rule.Rates.FirstOrDefault(rate => rate.State == state) is not { } rate
            || TimeConstant(rate) is not { } tau
                ? null
                : Find(state, pre.Count == 1 ? Side.Pre : Side.Post, tau, pre.Concat(post).First());
    }

    private static List<SpikeEffect> Changes(IReadOnlyList<SpikeEffect> all, DeclaredQuantity state) => [.. all.Where(change => change.State == state)];

    /// <summary>The parameter with which a state decays to 0; null if it does not.</summary>
    private DeclaredQuantity? TimeConstant(StateRate rate) => LinearEquation.Of(rate) is not { Coefficients.Count: 1 } linear || !linear.Constant.Is(0)
        ? null
        : rule.Parameters.FirstOrDefault(
            parameter => parameter.Source.Unit.Text == "ms" && linear.Own.Equals(Terms.Negation(Terms.Quotient(Terms.One, Terms.Of(parameter.Symbol)))));

    private static DeclaredTrace? Find(DeclaredQuantity state, Side side, DeclaredQuantity tau, SpikeEffect change)
    {
        if (change.Value.IsConstant)
        {
            return new(state, side, tau, IsNearest: true, change.Value, change);
        }

        var added = Terms.Substitute(change.Value, symbol => symbol == state.Symbol ? Terms.Zero : null);
        return added.IsConstant && Derivatives.Of(change.Value, state.Symbol).Is(1) ? new(state, side, tau, IsNearest: false, added, change) : null;
    }
}
