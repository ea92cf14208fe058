using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Integration;

/// <summary>A differential equation that is linear with constant coefficients.</summary>
/// <param name="Equation">The equation.</param>
/// <param name="Coefficients">The coefficient of each state and signal that occurs, per ms.</param>
/// <param name="Constant">The rate if all of them are 0.</param>
internal sealed record LinearEquation(StateRate Equation, IReadOnlyDictionary<Symbol, Term> Coefficients, Term Constant)
{
    /// <summary>The state.</summary>
    internal Symbol Symbol => Equation.Symbol;

    /// <summary>The coefficient of the state itself.</summary>
    internal Term Own => Coefficients.GetValueOrDefault(Symbol, Terms.Zero);

    /// <summary>The linear form of an equation; null if it is not linear or its coefficients are not constant.</summary>
    internal static LinearEquation? Of(StateRate equation)
    {
        var variables = new HashSet<Symbol>();
        Collect(equation.Rate, variables);
        if (variables.Any(symbol => symbol.Role == SymbolRole.Noise))
        {
            return null;
        }

        var coefficients = new Dictionary<Symbol, Term>();
        foreach (var variable in variables)
        {
            var coefficient = Derivatives.Of(equation.Rate, variable);
            if (!coefficient.IsConstant)
            {
                return null;
            }

            if (!coefficient.Is(0))
            {
                coefficients.Add(variable, coefficient);
            }
        }

        var constant = Terms.Substitute(equation.Rate, symbol => symbol.IsConstant ? null : Terms.Zero);
        return new(equation, coefficients, constant);
    }

    /// <summary>Adds the symbols of a term that are not constant, in the order in which they occur.</summary>
    private static void Collect(Term term, HashSet<Symbol> variables)
    {
        if (term.Symbol is { IsConstant: false } symbol)
        {
            variables.Add(symbol);
        }

        foreach (var part in term.Parts.Where(part => !part.IsConstant))
        {
            Collect(part, variables);
        }
    }
}
