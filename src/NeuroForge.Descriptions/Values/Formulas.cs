using System.Globalization;
using NeuroForge.Descriptions.Computing;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Values;

/// <summary>Computes values that are written as formulas, such as <c>"= -g * J"</c>, from named parameters.</summary>
/// <param name="bag">Takes the diagnostics.</param>
/// <param name="scope">The named parameters.</param>
internal sealed class Formulas(DiagnosticBag bag, Scope scope)
{
    /// <summary>The greatest relative distance of a result from a whole number that is rounding.</summary>
    private const double Rounding = 1e-12;

    private readonly List<string> _computing = [];
    private readonly Dictionary<Node, double> _whole = [];

    /// <summary>True if a value is written as a formula.</summary>
    internal static bool IsFormula(Node node) => node.Kind == NodeKind.Word && FormulaParser.IsFormula(node.Text);

    /// <summary>The value of a formula; null, reported, if it has none.</summary>
    internal Computed? Compute(Node node)
    {
        try
        {
            return Evaluator().Of(Parse(node));
        }
        catch (FormulaException mistake)
        {
            bag.Report(
                mistake.IsCyclic ? DiagnosticCodes.CyclicFormula : DiagnosticCodes.BrokenFormula,
                node.At(mistake.Offset),
                node.Path,
                $"{Wording.Quote(node.Text)} cannot be computed: {mistake.Message}",
                $"a formula has numbers with units, named parameters, + - * / ^, parentheses, and {string.Join(", ", FormulaEvaluator.Functions)}");
            return null;
        }
        finally
        {
            _computing.Clear();
        }
    }

    /// <summary>A formula as a number; null, reported, if it is none. A result that misses a whole number by rounding is that number.</summary>
    internal Node? Number(Node node, string name)
    {
        if (Compute(node) is not { } computed)
        {
            return null;
        }

        if (!computed.IsPure)
        {
            bag.Report(DiagnosticCodes.UnwantedUnit, node, $"\"{name}\" is a pure number, but {Wording.Quote(node.Text)} is {computed}");
            return null;
        }

        var nearest = Math.Round(computed.Number);
        var number = Math.Abs(computed.Number - nearest) <= Rounding * Math.Abs(nearest) ? nearest : computed.Number;
        _whole[node.Written] = number;
        return new Node(NodeKind.Number, number.ToString("R", CultureInfo.InvariantCulture), node.Place).InPlaceOf(node, $"{node.Text} is {number:R}");
    }

    /// <summary>The number that a formula was read as; null if it was not read as a number without a unit.</summary>
    internal double? Understood(Node node) => _whole.TryGetValue(node, out var number) ? number : null;

    private FormulaEvaluator Evaluator() => new(Parameter);

    private Computed? Parameter(string name, int offset)
    {
        if (scope.ValueOf(name) is not { } node)
        {
            return null;
        }

        if (node.Kind == NodeKind.Number)
        {
            return Computed.Pure(double.Parse(node.Text, CultureInfo.InvariantCulture));
        }

        if (node.Kind != NodeKind.Word)
        {
            throw new FormulaException(offset, $"the parameter \"{name}\" is {Wording.Value(node)}, not a number");
        }

        if (IsFormula(node))
        {
            return Nested(name, node, offset);
        }

        if (!Quantity.TryParse(node.Text, out var quantity))
        {
            throw new FormulaException(offset, $"the parameter \"{name}\" is {Wording.Value(node)}, which is not a quantity");
        }

        WarnOfSize(node, quantity);
        return Computed.Of(quantity);
    }

    /// <summary>The tree of a formula, whose quantities are of a usual size or warned of.</summary>
    /// <exception cref="FormulaException">It is not a formula.</exception>
    private Expression Parse(Node node)
    {
        var formula = FormulaParser.Parse(node.Text);
        foreach (var number in Within(formula).OfType<NumberExpression>())
        {
            WarnOfSize(node, new(number.Value.Number, number.Value.Unit));
        }

        return formula;
    }

    private static IEnumerable<Expression> Within(Expression formula) => formula.Parts.SelectMany(Within).Prepend(formula);

    private void WarnOfSize(Node node, Quantity quantity)
    {
        if (UnusualSizes.Meant(quantity) is { } meant)
        {
            bag.Report(
                DiagnosticCodes.UnusualSize,
                node,
                $"the formulas with {quantity} take a quantity of a size that is not possible for neurons",
                $"did you mean {meant}?");
        }
    }

    private Computed Nested(string name, Node node, int offset)
    {
        if (_computing.Contains(name))
        {
            throw new FormulaException(offset, $"\"{name}\" is computed from itself: {string.Join(", ", _computing.Append(name))}", isCyclic: true);
        }

        _computing.Add(name);
        try
        {
            return Evaluator().Of(Parse(node));
        }
        catch (FormulaException mistake) when (!mistake.IsCyclic)
        {
            throw new FormulaException(offset, $"in the parameter \"{name}\", {Wording.Quote(node.Text)}: {mistake.Message}");
        }
        catch (FormulaException mistake)
        {
            throw new FormulaException(offset, mistake.Message, isCyclic: true);
        }
        finally
        {
            _computing.Remove(name);
        }
    }
}
