using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;

namespace NeuroForge.Equations.Source;

/// <summary>The exact solution of linear equations over a time: each state as a sum of constants times states and signals at its beginning.</summary>
internal sealed class Propagation
{
    private readonly IReadOnlyList<LinearEquation> _equations;
    private readonly DerivedFields _fields;
    private readonly Identifiers _identifiers;
    private readonly Term _time;
    private readonly string _prefix;
    private readonly Func<LinearEquation, bool> _isHeld;
    private readonly List<LinearEquation> _coupled;
    private readonly List<Symbol> _inputs;
    private PropagatorMatrix? _matrix;

    /// <summary>Creates a solution.</summary>
    /// <param name="equations">The equations.</param>
    /// <param name="fields">Receives the constants.</param>
    /// <param name="identifiers">Names a local variable.</param>
    /// <param name="share">The time as a share of the step.</param>
    /// <param name="prefix">The first word of the names of its constants; empty if there is none.</param>
    /// <param name="isHeld">True for states that do not change.</param>
    internal Propagation(
        IReadOnlyList<LinearEquation> equations, DerivedFields fields, Identifiers identifiers, double share, string prefix, Func<LinearEquation, bool> isHeld)
    {
        (_equations, _fields, _identifiers, _prefix, _isHeld) = (equations, fields, identifiers, prefix, isHeld);
        _time = Terms.Product(Terms.Number(share), Terms.Of(DerivedFields.Step));
        _coupled = Coupled();
        _inputs = [.. _coupled.SelectMany(e => e.Coefficients.Keys).Where(symbol => _coupled.All(e => e.Symbol != symbol)).Distinct()];
    }

    /// <summary>The state of an equation at the end of the time.</summary>
    internal Term Of(LinearEquation equation) =>
        _isHeld(equation) ? Terms.Of(equation.Symbol)
        : equation.Coefficients.Keys.Any(symbol => IsState(symbol) && symbol != equation.Symbol) ? OfCoupled(equation)
        : OfSingle(equation);

    /// <summary>True if a state, or one on which it depends, meets a condition.</summary>
    internal bool Depends(LinearEquation equation, Func<LinearEquation, bool> condition) =>
        _equations.Any(other => condition(other) && Reaches(equation.Symbol, other.Symbol));

    /// <summary>x e^(a t) + (b + sum of c u) t (e^(a t) - 1) / (a t), where signals u and states without an equation are constant.</summary>
    private Term OfSingle(LinearEquation equation)
    {
        var own = Terms.Product(_time, equation.Own);
        var integral = Terms.Product(_time, Terms.Function(Operation.Exprel, own));
        var kept = _fields.Named(Name(equation.Symbol.Name, equation.Own.Is(0) ? "" : "decay"), Terms.Function(Operation.Exp, own));
        var sum = Terms.Product(kept, Terms.Of(equation.Symbol));
        foreach (var (symbol, coefficient) in equation.Coefficients.Where(c => c.Key != equation.Symbol))
        {
            var share = _fields.Named(Name(equation.Symbol.Name, "from", symbol.Name), Terms.Product(coefficient, integral));
            sum = Terms.Sum(sum, Terms.Product(share, Terms.Of(symbol)));
        }

        return equation.Constant.Is(0) ? sum
            : Terms.Sum(sum, _fields.Named(Name(equation.Symbol.Name, "rest"), Terms.Product(equation.Constant, integral)));
    }

    private Term OfCoupled(LinearEquation equation)
    {
        var matrix = _matrix ??= Matrix();
        var row = IndexOf(equation.Symbol);
        var sum = Terms.Zero;
        for (var column = 0; column < _coupled.Count; column++)
        {
            if (Reaches(equation.Symbol, _coupled[column].Symbol))
            {
                var name = column == row ? Name(equation.Symbol.Name, "decay") : Name(equation.Symbol.Name, "from", _coupled[column].Symbol.Name);
                sum = Terms.Sum(sum, Terms.Product(_fields.Element(name, matrix, row, column), Terms.Of(_coupled[column].Symbol)));
            }
        }

        foreach (var (index, input) in _inputs.Index())
        {
            if (_coupled.Any(e => e.Coefficients.ContainsKey(input) && Reaches(equation.Symbol, e.Symbol)))
            {
                var element = _fields.Element(Name(equation.Symbol.Name, "from", input.Name), matrix, row, _coupled.Count + index);
                sum = Terms.Sum(sum, Terms.Product(element, Terms.Of(input)));
            }
        }

        return _coupled.Any(e => !e.Constant.Is(0) && Reaches(equation.Symbol, e.Symbol))
            ? Terms.Sum(sum, _fields.Element(Name(equation.Symbol.Name, "rest"), matrix, row, _coupled.Count + _inputs.Count))
            : sum;
    }

    private PropagatorMatrix Matrix()
    {
        var rates = new Term[_coupled.Count, _coupled.Count + _inputs.Count + 1];
        for (var row = 0; row < _coupled.Count; row++)
        {
            var equation = _coupled[row];
            var held = _isHeld(equation);
            for (var column = 0; column < _coupled.Count; column++)
            {
                rates[row, column] = held ? Terms.Zero : equation.Coefficients.GetValueOrDefault(_coupled[column].Symbol, Terms.Zero);
            }

            foreach (var (index, input) in _inputs.Index())
            {
                rates[row, _coupled.Count + index] = held ? Terms.Zero : equation.Coefficients.GetValueOrDefault(input, Terms.Zero);
            }

            rates[row, _coupled.Count + _inputs.Count] = held ? Terms.Zero : equation.Constant;
        }

        return new(_identifiers.Local(Name("propagator")), _time, rates);
    }

    /// <summary>The equations that depend on others, and those on which they depend.</summary>
    private List<LinearEquation> Coupled() =>
        [.. _equations.Where(equation => _equations.Any(other =>
            other.Coefficients.Keys.Any(symbol => symbol != other.Symbol && IsState(symbol)) && Reaches(other.Symbol, equation.Symbol)))];

    private bool IsState(Symbol symbol) => _equations.Any(equation => equation.Symbol == symbol);

    private int IndexOf(Symbol state) => _coupled.Index().First(item => item.Item.Symbol == state).Index;

    /// <summary>True if a state depends on another, directly or by others; on itself it does.</summary>
    private bool Reaches(Symbol from, Symbol to)
    {
        var seen = new HashSet<Symbol> { from };
        var open = new Queue<Symbol>(seen);
        while (open.TryDequeue(out var state))
        {
            var equation = _equations.First(e => e.Symbol == state);
            foreach (var next in _isHeld(equation) ? [] : equation.Coefficients.Keys.Where(symbol => IsState(symbol) && seen.Add(symbol)))
            {
                open.Enqueue(next);
            }
        }

        return seen.Contains(to);
    }

    private string Name(params IReadOnlyList<string> words) => string.Join('_', words.Prepend(_prefix).Where(word => word.Length > 0));
}
