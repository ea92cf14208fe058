using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Integration;

/// <summary>The way in which the equations of a model are integrated.</summary>
/// <param name="Method">The method of the equations that are not solved exactly; <see cref="Integration.Method.Exact"/> if there are none.</param>
/// <param name="IsChosen">True if the method follows from the equations, false if the model names it.</param>
/// <param name="Exact">The equations that are solved exactly: linear with constant coefficients, and dependent on no others.</param>
/// <param name="Others">The other equations.</param>
internal sealed record IntegrationPlan(Method Method, bool IsChosen, IReadOnlyList<LinearEquation> Exact, IReadOnlyList<StateRate> Others)
{
    /// <summary>The order of the method.</summary>
    internal int Order => Methods.OrderOf(Method);

    /// <summary>The method in one sentence, with the states that it is for.</summary>
    internal string InWords
    {
        get
        {
            var exact = $"exact for {Names(Exact.Select(e => e.Equation))}";
            var other = $"{Methods.NameOf(Method)} for {Names(Others)}";
            var words = Exact.Count == 0 ? other : $"{other}, {exact}";
            return Others.Count == 0 ? "exact, since all equations are linear with constant coefficients"
                : words + (IsChosen ? ", chosen by the equations" : ", as the model says");
        }
    }

    private static string Names(IEnumerable<StateRate> equations) => string.Join(", ", equations.Select(e => e.State.Name));

    /// <summary>True if a state is solved exactly.</summary>
    internal bool IsExact(Symbol state) => Exact.Any(equation => ReferenceEquals(equation.Symbol, state));
}
