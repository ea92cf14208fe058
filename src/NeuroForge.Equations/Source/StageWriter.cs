using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>Writes integration methods of several stages: slopes at the beginning, in the middle and at the end of a step.</summary>
/// <param name="kernel">The kernel.</param>
/// <param name="states">Writes the states that are solved exactly.</param>
internal sealed class StageWriter(NeuronModelKernel kernel, StateWriter states)
{
    private readonly IReadOnlyList<StateRate> _others = kernel.Plan.Others;

    private readonly bool _holds = kernel.Plan.Others.Any(other => kernel.Neuron.IsHeld(other.Symbol));

    private readonly string[] _stages =
        [.. new[] { "first", "second", "third", "fourth" }.Select(stage => kernel.Names.Identifiers.Local(stage))];

    /// <summary>The exactly solved states on which slopes depend.</summary>
    private readonly List<LinearEquation> _given =
        [.. kernel.Plan.Exact.Where(equation => kernel.Plan.Others.Any(other => other.Rate.Has(equation.Symbol)))];

    /// <summary>The statements; the method of slopes is added to the kernel.</summary>
    internal IEnumerable<string> Write(Method method)
    {
        kernel.Slope = SlopeMethod();
        return method == Method.Heun ? Heun() : RungeKutta();
    }

    private IEnumerable<string> Heun()
    {
        yield return Slope(_stages[0], [.. _others.Select(o => Field(o.Symbol))], [.. _given.Select(g => Field(g.Symbol))]);
        yield return Slope(_stages[1], [.. _others.Select(o => $"{Field(o.Symbol)} + {Stage(_stages[0], o)}")], [.. _given.Select(g => Local(g.Symbol))]);
        foreach (var other in _others)
        {
            yield return $"var {Local(other.Symbol)} = T.Fma(0.5, {Stage(_stages[0], other)} + {Stage(_stages[1], other)}, {Field(other.Symbol)});";
        }
    }

    private IEnumerable<string> RungeKutta()
    {
        var block = kernel.Block();
        var middle = _given.Count == 0 ? new Dictionary<Symbol, Term>() : states.Middle();
        var middles = new List<string>();
        foreach (var given in _given)
        {
            middles.Add(kernel.Names.Identifiers.Local($"middle_{given.Symbol.Name}"));
            block.Add($"var {middles[^1]} = ", middle[given.Symbol]);
        }

        foreach (var line in block.Write(kernel.Names.Field, kernel.Helpers))
        {
            yield return line;
        }

        IReadOnlyList<string> Halfway(string stage) => [.. _others.Select(o => $"T.Fma(0.5, {Stage(stage, o)}, {Field(o.Symbol)})")];
        yield return Slope(_stages[0], [.. _others.Select(o => Field(o.Symbol))], [.. _given.Select(g => Field(g.Symbol))]);
        yield return Slope(_stages[1], Halfway(_stages[0]), middles);
        yield return Slope(_stages[2], Halfway(_stages[1]), middles);
        yield return Slope(_stages[3], [.. _others.Select(o => $"{Field(o.Symbol)} + {Stage(_stages[2], o)}")], [.. _given.Select(g => Local(g.Symbol))]);
        foreach (var other in _others)
        {
            var inner = $"T.Fma(1.0 / 3.0, {Stage(_stages[1], other)} + {Stage(_stages[2], other)}, {Field(other.Symbol)})";
            yield return $"var {Local(other.Symbol)} = T.Fma(1.0 / 6.0, {Stage(_stages[0], other)} + {Stage(_stages[3], other)}, {inner});";
        }
    }

    private string Slope(string stage, IReadOnlyList<string> at, IReadOnlyList<string> given) =>
        $"var {stage} = Slope({string.Join(", ", at.Concat(given).Concat(_holds ? ["active"] : (string[])[]))});";

    /// <summary>The change of a state in a stage.</summary>
    private string Stage(string stage, StateRate state) => _others.Count == 1 ? stage : $"{stage}.{Element(state)}";

    private string Element(StateRate state) => Field(state.Symbol);

    private string Field(Symbol symbol) => kernel.Names.Field(symbol);

    private string Local(Symbol symbol) => kernel.Local(symbol);

    private CodeLines SlopeMethod()
    {
        var arguments = _others.Select(o => o.Symbol)
            .Concat(_given.Select(g => g.Symbol))
            .ToDictionary(symbol => symbol, symbol => new Symbol(symbol.Name, SymbolRole.Local));
        var names = arguments.ToDictionary(a => a.Value, a => kernel.Names.Identifiers.Local($"at_{a.Key.Name}"));
        var block = kernel.Block();
        var results = new List<string>();
        foreach (var other in _others)
        {
            var rate = Terms.Substitute(other.Rate, symbol => arguments.TryGetValue(symbol, out var argument) ? Terms.Of(argument) : null);
            var change = states.Change(other, DerivedFields.Scaled(Terms.Of(DerivedFields.Step), rate));
            results.Add(kernel.Names.Identifiers.Local($"change_of_{other.Symbol.Name}"));
            block.Add($"var {results[^1]} = ", Stepped(kernel.Fields.Reduce(change)));
        }

        var body = block.Write(symbol => names.GetValueOrDefault(symbol) ?? kernel.Names.Field(symbol), kernel.Helpers);
        var type = _others.Count == 1 ? "T" : $"({string.Join(", ", _others.Select(o => $"T {Element(o)}"))})";
        var parameters = names.Values.Select(name => $"T {name}").Concat(_holds ? ["Mask<T> active"] : (string[])[]);
        var lines = new CodeLines();
        lines.Add("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        lines.Open($"private readonly {type} Slope({string.Join(", ", parameters)})");
        lines.Add(body);
        lines.Add(_others.Count == 1 ? $"return {results[0]};" : $"return ({string.Join(", ", results)});");
        lines.Close();
        return lines;
    }

    /// <summary>A term in which the length of the step is a constant of the kernel, since slopes have no clock.</summary>
    private Term Stepped(Term term) => Terms.Substitute(term, symbol => symbol == DerivedFields.Step ? kernel.Fields.StepLength() : null);
}
