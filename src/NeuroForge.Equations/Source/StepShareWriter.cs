using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;

namespace NeuroForge.Equations.Source;

/// <summary>
/// Writes the step as a multiple of the longest one at which an explicit method does not overshoot: the step times the rate with which a state returns,
/// minus the derivative of its rate of change by the state itself.
/// </summary>
/// <param name="kernel">The kernel.</param>
internal sealed class StepShareWriter(NeuronModelKernel kernel)
{
    private readonly bool _isExplicit = kernel.Plan.Method is Method.Euler or Method.Heun or Method.RungeKutta;

    /// <summary>The effect of a longer step.</summary>
    internal string InWords
    {
        get
        {
            var states = string.Join(", ", kernel.Plan.Others.Select(o => o.State.Name));
            return $"{Methods.NameOf(kernel.Plan.Method)} overshoots if a step is longer than the shortest time in which {states} return";
        }
    }

    /// <summary>The lines of the method; null if no step is too long.</summary>
    internal IReadOnlyList<string>? Write()
    {
        if (!_isExplicit || Greatest() is not { } greatest)
        {
            return null;
        }

        var block = kernel.Block();
        block.Add("return ", kernel.Fields.Reduce(greatest));
        var body = block.Write(symbol => symbol == DerivedFields.Step ? "step" : kernel.Names.Field(symbol), kernel.Helpers);
        var lines = new CodeLines();
        lines.Open("public readonly T StepShare(double step)");
        lines.Add(body);
        lines.Close();
        return lines.ToString().TrimEnd('\n').Split('\n');
    }

    private Term? Greatest()
    {
        Term? greatest = null;
        foreach (var other in kernel.Plan.Others)
        {
            var rate = Terms.Substitute(other.Rate, symbol => symbol.Role == SymbolRole.Noise ? Terms.Zero : null);
            var returning = Terms.Negation(Derivatives.Of(rate, other.Symbol));
            if (!returning.Is(0))
            {
                var share = DerivedFields.Scaled(Terms.Of(DerivedFields.Step), returning);
                greatest = greatest is null ? share : Terms.Extreme(Operation.Max, greatest, share);
            }
        }

        return greatest is null ? null : Terms.Extreme(Operation.Max, greatest, Terms.Zero);
    }
}
