using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Models;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Integration;

/// <summary>Chooses the integration method of a model, or checks the one that it names.</summary>
/// <param name="model">The model.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class IntegrationPlanner(NeuronEquations model, Mistakes mistakes)
{
    /// <summary>The plan; null, with a mistake, if the named method is not possible.</summary>
    internal IntegrationPlan? Plan()
    {
        var exact = Exact();
        var noisy = model.Rates.FirstOrDefault(rate => rate.Rate.Has(symbol => symbol.Role == SymbolRole.Noise));
        if (Named() is { } named)
        {
            return Named(named, exact, noisy);
        }

        if (model.Neuron.Method is not null)
        {
            return null;
        }

        var method = exact.Count == model.Rates.Count ? Method.Exact : noisy is not null ? Method.Euler : Method.ExponentialEuler;
        return Of(method, isChosen: true, exact);
    }

    private Method? Named()
    {
        if (model.Neuron.Method is not { } source)
        {
            return null;
        }

        if (Methods.ByName.TryGetValue(source.Text, out var method))
        {
            return method;
        }

        mistakes.Add(new Mistake(MistakeKind.UnknownName, source, 0, $"there is no integration method \"{source.Text}\"", null)
        {
            Word = source.Text,
            Known = [.. Methods.ByName.Keys],
        });
        return null;
    }

    private IntegrationPlan? Named(Method method, List<LinearEquation> exact, StateRate? noisy)
    {
        if (method == Method.Exact && exact.Count < model.Rates.Count)
        {
            var other = model.Rates.First(rate => exact.TrueForAll(e => e.Equation != rate));
            mistakes.Add(
                MistakeKind.Method,
                model.Neuron.Method!,
                0,
                $"the equation of \"{other.State.Name}\" cannot be solved exactly: it is not linear with constant coefficients, or depends on one that is not",
                "write \"exponential_euler\", \"heun\" or \"rk4\"");
            return null;
        }

        if (noisy is not null && method != Method.Euler)
        {
            mistakes.Add(
                MistakeKind.Method,
                model.Neuron.Method!,
                0,
                $"the equation of \"{noisy.State.Name}\" has noise, for which only \"euler\" is possible",
                "write \"euler\"");
            return null;
        }

        return Of(method, isChosen: false, exact);
    }

    /// <summary>
    /// By Euler's method all equations are integrated, so that the results are those of programs that use it; by others those that have no exact solution.
    /// </summary>
    private IntegrationPlan Of(Method method, bool isChosen, List<LinearEquation> exact)
    {
        List<LinearEquation> solved = method == Method.Euler && !isChosen ? [] : exact;
        return new(method, isChosen, solved, [.. model.Rates.Where(rate => solved.TrueForAll(e => e.Equation != rate))]);
    }

    /// <summary>The equations with constant coefficients that depend on none but such equations.</summary>
    private List<LinearEquation> Exact()
    {
        var linear = model.Rates.Select(LinearEquation.Of).OfType<LinearEquation>().ToList();
        while (linear.RemoveAll(equation => equation.Coefficients.Keys.Any(symbol => IsOther(symbol, linear))) > 0)
        {
            // Those that depend on the removed ones are removed next.
        }

        return linear;
    }

    private bool IsOther(Symbol symbol, List<LinearEquation> linear) =>
        model.Rates.Any(rate => ReferenceEquals(rate.Symbol, symbol)) && !linear.Exists(equation => ReferenceEquals(equation.Symbol, symbol));
}
