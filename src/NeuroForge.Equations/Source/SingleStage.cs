using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;

namespace NeuroForge.Equations.Source;

/// <summary>Integration methods of one stage: the change of a state over a step from the values at its beginning.</summary>
internal static class SingleStage
{
    /// <summary>The change of a state.</summary>
    /// <param name="method">Euler's method or the exponential one.</param>
    /// <param name="state">The state.</param>
    /// <param name="rate">Its rate of change per ms.</param>
    internal static Term Change(Method method, Symbol state, Term rate) =>
        method == Method.Euler ? DerivedFields.Scaled(Terms.Of(DerivedFields.Step), rate) : Exponential(state, rate);

    /// <summary>h f (e^(h J) - 1) / (h J), where J is the derivative of the rate f by its own state: the solution if f is linear in the state.</summary>
    private static Term Exponential(Symbol state, Term rate)
    {
        var own = Derivatives.Of(rate, state);
        var step = Terms.Of(DerivedFields.Step);
        var share = Terms.Function(Operation.Exprel, DerivedFields.Scaled(step, own));
        return own.IsConstant ? DerivedFields.Scaled(Terms.Product(step, share), rate) : Terms.Product(share, DerivedFields.Scaled(step, rate));
    }
}
