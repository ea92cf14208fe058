using System.Globalization;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads numbers with units. For a missing node the result is null without a diagnostic, for a wrong one null with a diagnostic.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="scope">The named parameters.</param>
/// <param name="formulas">Computes formulas.</param>
internal sealed class Quantities(DiagnosticBag bag, Scope scope, Formulas formulas)
{
    private const int LongestNumber = 40;

    private readonly Dictionary<Node, double> _understood = [];

    /// <summary>A number within its bounds, in the expected unit.</summary>
    internal double? Bounded(Node? node, Wanted wanted)
    {
        if (node is null || scope.Resolve(node) is not { } value || Number(value, wanted) is not { } number)
        {
            return null;
        }

        if (wanted.Bounds.Contain(number))
        {
            return number;
        }

        bag.Report(DiagnosticCodes.OutOfBounds, value, $"\"{wanted.Name}\" must be {wanted.Range}, but is {Wording.Value(value)}");
        return null;
    }

    /// <summary>The number that a word was read as, in the expected unit; null if it was not read as a quantity.</summary>
    internal double? Understood(Node node) => _understood.TryGetValue(node, out var number) ? number : formulas.Understood(node);

    /// <summary>A finite number in the expected unit, without a check of its bounds.</summary>
    internal double? Number(Node? node, Wanted wanted)
    {
        if (node is null || scope.Resolve(node) is not { Kind: not NodeKind.Faulty } value)
        {
            return null;
        }

        var number = value.Kind switch
        {
            NodeKind.Number => Bare(value, wanted),
            NodeKind.Word when Formulas.IsFormula(value) => OfFormula(value, wanted),
            NodeKind.Word => Written(value, wanted),
            _ => WrongKind(value, wanted),
        };
        if (number is { } finite && !double.IsFinite(finite))
        {
            bag.Report(DiagnosticCodes.NotFinite, value, $"\"{wanted.Name}\" is too large: {Wording.Value(value)}");
            return null;
        }

        if (number is { } understood && value.Kind == NodeKind.Word)
        {
            _understood[value.Written] = understood;
        }

        return number;
    }

    private double? WrongKind(Node value, Wanted wanted)
    {
        var expected = wanted.Unit.IsPure ? "a number" : $"a quantity in {wanted.Unit}";
        bag.Report(
            DiagnosticCodes.WrongKind,
            value,
            $"\"{wanted.Name}\" must be {expected}, but is {Wording.Value(value)}",
            $"write one value, such as {wanted.Example}");
        return null;
    }

    private double? OfFormula(Node value, Wanted wanted)
    {
        if (formulas.Compute(value) is not { } computed)
        {
            return null;
        }

        if (computed.Unit.Dimension == wanted.Unit.Dimension)
        {
            return computed.Unit.Convert(computed.Number, wanted.Unit);
        }

        bag.Report(
            DiagnosticCodes.WrongUnit,
            value,
            $"\"{wanted.Name}\" {(wanted.Unit.IsPure ? "is a pure number" : $"is in {wanted.Unit}")}, but {Wording.Quote(value.Text)} is {computed}",
            $"let the formula come to {(wanted.Unit.IsPure ? "a number without a unit" : $"a quantity in {wanted.Unit}")}");
        return null;
    }

    private double? Bare(Node value, Wanted wanted)
    {
        if (wanted.Unit.Dimension == Dimension.None)
        {
            return double.Parse(value.Text, CultureInfo.InvariantCulture);
        }

        bag.Report(
            DiagnosticCodes.MissingUnit,
            value,
            $"\"{wanted.Name}\" must be in {wanted.Unit}, but {Wording.Value(value)} has no unit",
            $"write \"{value.Text} {wanted.Unit}\" if that is meant");
        return null;
    }

    private double? Written(Node value, Wanted wanted)
    {
        if (!Quantity.TryParse(value.Text, out var quantity))
        {
            ReportUnreadable(value, wanted);
        }
        else if (quantity.Unit.IsPure)
        {
            ReportPure(value, wanted, quantity);
        }
        else if (quantity.Unit.Dimension == wanted.Unit.Dimension)
        {
            WarnOfSize(value, wanted, quantity);
            return quantity.In(wanted.Unit);
        }
        else if (wanted.Unit.IsPure)
        {
            bag.Report(
                DiagnosticCodes.UnwantedUnit,
                value,
                $"\"{wanted.Name}\" must be a pure number, but {Wording.Value(value)} has a unit",
                $"write a number, such as {wanted.Example}");
        }
        else
        {
            bag.Report(
                DiagnosticCodes.WrongUnit,
                value,
                $"\"{wanted.Name}\" must be in {wanted.Unit}, but {Wording.Value(value)} is in {quantity.Unit}, which has another dimension",
                $"write a quantity in {wanted.Unit}, such as {wanted.Example}");
        }

        return null;
    }

    private void WarnOfSize(Node value, Wanted wanted, Quantity quantity)
    {
        if (double.IsFinite(quantity.In(wanted.Unit)) && UnusualSizes.Meant(quantity, wanted.Unit) is { } meant)
        {
            var size = $"{Wording.Number(quantity.In(wanted.Unit))} {wanted.Unit}";
            bag.Report(
                DiagnosticCodes.UnusualSize,
                value,
                $"\"{wanted.Name}\" is {Wording.Value(value)}, that is {size}, which is not possible for neurons",
                $"did you mean {meant}? If not, write \"{size}\"");
        }
    }

    private void ReportPure(Node value, Wanted wanted, Quantity quantity)
    {
        var number = quantity.Value.ToString(CultureInfo.InvariantCulture);
        if (wanted.Unit.IsPure)
        {
            bag.Report(
                DiagnosticCodes.UnwantedUnit,
                value,
                $"\"{wanted.Name}\" must be a pure number, but {Wording.Value(value)} is a word",
                $"write {number} without quotes");
        }
        else
        {
            bag.Report(
                DiagnosticCodes.MissingUnit,
                value,
                $"\"{wanted.Name}\" must be in {wanted.Unit}, but {Wording.Value(value)} has no unit",
                $"write \"{number} {wanted.Unit}\" if that is meant");
        }
    }

    private void ReportUnreadable(Node value, Wanted wanted)
    {
        var expected = wanted.Unit.IsPure ? "must be a pure number" : $"must be in {wanted.Unit}";
        var form = wanted.Unit.IsPure ? "a number" : "a number and a unit";
        if (Typography.MinusAsTyped(value.Text) is { } typed && Quantity.TryParse(typed, out _))
        {
            bag.Report(
                DiagnosticCodes.WrongKind,
                value,
                $"\"{wanted.Name}\" {expected}, but the sign of {Wording.Value(value)} is {Typography.NameOfMinus(value.Text)}, not the minus sign of the "
                    + "keyboard",
                $"write \"{typed}\"");
            return;
        }

        var unit = UnitOf(value.Text);
        if (unit is not null && Unit.TryParse(unit, out _))
        {
            bag.Report(DiagnosticCodes.NotFinite, value, $"\"{wanted.Name}\" {expected}, but {Wording.Value(value)} is too large");
        }
        else if (unit is null or [',', ..])
        {
            var point = unit is null ? "" : " with a decimal point, not a comma, and nothing between thousands";
            bag.Report(
                DiagnosticCodes.WrongKind,
                value,
                $"\"{wanted.Name}\" {expected}, but {Wording.Value(value)} is not a quantity",
                $"write {form}{point}, such as {wanted.Example}");
        }
        else
        {
            bag.Report(
                DiagnosticCodes.WrongUnit,
                value,
                $"\"{wanted.Name}\" {expected}, but {Wording.Value(value)} has a unit that is not known, {Wording.Quote(unit)}",
                $"write {form}, such as {wanted.Example}{Known(wanted.Unit)}");
        }
    }

    /// <summary>The known units of the expected dimension, if these are units of one symbol.</summary>
    private static string Known(Unit wanted)
    {
        var known = Unit.SpellingsOf(wanted.Dimension).Where(spelling => spelling.All(char.IsAscii)).ToList();
        return known.Count == 0 ? "" : $"; known units: {string.Join(", ", known)}";
    }

    /// <summary>The text after the number, or null if the text does not begin with a number.</summary>
    private static string? UnitOf(string text)
    {
        var trimmed = text.Trim();
        for (var number = Math.Min(trimmed.Length - 1, LongestNumber); number > 0; number--)
        {
            var digits = trimmed.AsSpan(0, number);
            if (digits[^1] is '.' or (>= '0' and <= '9') && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                return trimmed[number..].Trim();
            }
        }

        return null;
    }
}
