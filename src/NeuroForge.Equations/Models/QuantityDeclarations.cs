using NeuroForge.Declarations;
using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Text;
using NeuroForge.Units;

namespace NeuroForge.Equations.Models;

/// <summary>Declares the parameters and states of a model.</summary>
/// <param name="scope">Receives their values.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class QuantityDeclarations(EquationScope scope, Mistakes mistakes)
{
    private static readonly Dimension Time = Unit.Parse("ms").Dimension;
    private static readonly Dimension Capacitance = Unit.Parse("pF").Dimension;

    /// <summary>A parameter. A time or a capacitance without bounds is never below 0, and not 0 if it is not 0 by default.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="mayBeZero">True if 0 is allowed for a time of any default.</param>
    internal DeclaredQuantity Parameter(QuantitySource parameter, bool mayBeZero)
    {
        var isSize = parameter.Unit.Dimension == Time || parameter.Unit.Dimension == Capacitance;
        return Declare(
            parameter.Bounds != Bounds.None || parameter.Value < 0 || !isSize
                ? parameter
                : parameter with { Bounds = Bounds.None with { Least = 0, LeastAllowed = parameter.Value <= 0 || mayBeZero } },
            SymbolRole.Parameter);
    }

    /// <summary>A parameter that is a time, in ms; any other parameter as it is.</summary>
    internal static QuantitySource InMs(QuantitySource parameter)
    {
        if (parameter.Unit.Dimension != Time)
        {
            return parameter;
        }

        double In(double number) => double.IsFinite(number) ? parameter.Unit.Convert(number, Scales.Ms) : number;
        var bounds = parameter.Bounds with { Least = In(parameter.Bounds.Least), Greatest = In(parameter.Bounds.Greatest) };
        return parameter with { Unit = Scales.Ms, Value = In(parameter.Value), Bounds = bounds };
    }

    /// <summary>A state.</summary>
    internal DeclaredQuantity State(QuantitySource state) => Declare(state, SymbolRole.State);

    private DeclaredQuantity Declare(QuantitySource quantity, SymbolRole role)
    {
        if (quantity.From is null && !quantity.Bounds.Contain(quantity.Value))
        {
            var value = FormattableString.Invariant($"{quantity.Value} {quantity.Unit}");
            mistakes.Add(
                MistakeKind.Meaning, quantity.Name, 0, $"the value {value} of \"{quantity.Name.Text}\" is outside its own bounds, {quantity.Bounds}");
        }

        var declared = new DeclaredQuantity(quantity, new(quantity.Name.Text, role));
        scope.Add(declared.Name, declared.Value);
        return declared;
    }
}
