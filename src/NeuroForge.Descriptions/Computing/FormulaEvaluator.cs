using NeuroForge.Units;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Computing;

/// <summary>Computes formulas. Functions are NeuroForge's own, so that a formula gives the same bits on every processor.</summary>
/// <param name="parameter">The value of a named parameter; null if there is none of that name. Takes the offset of the name for its own mistakes.</param>
internal sealed class FormulaEvaluator(Func<string, int, Computed?> parameter)
{
    /// <summary>The greatest power to which a quantity is raised; a unit has no greater one.</summary>
    private const int GreatestPower = 9;

    private static readonly Dictionary<string, double> Constants = new(StringComparer.Ordinal) { ["pi"] = Math.PI, ["e"] = Math.E };

    /// <summary>The names of the functions.</summary>
    internal static IReadOnlyList<string> Functions { get; } = ["exp", "log", "sqrt", "round", "min", "max"];

    /// <summary>Computes a formula.</summary>
    /// <exception cref="FormulaException">It cannot be computed.</exception>
    internal Computed Of(Expression expression)
    {
        var value = expression switch
        {
            NumberExpression number => number.Value,
            NameExpression name => Name(name),
            NegationExpression negation => Negative(Of(negation.Of)),
            OperationExpression operation => Operation(operation, Of(operation.Left), Of(operation.Right)),
            CallExpression call => Call(call, [.. call.Arguments.Select(Of)]),
            _ => throw new ArgumentException($"there is no formula of {expression}", nameof(expression)),
        };
        return double.IsFinite(value.Number) ? value : throw new FormulaException(expression.Offset, "the result is not a finite number");
    }

    private static Computed Negative(Computed value) => value.With(-value.Number);

    private Computed Name(NameExpression name) =>
        parameter(name.Name, name.Offset) is { } value ? value
        : !name.IsParameter && Constants.TryGetValue(name.Name, out var constant) ? Computed.Pure(constant)
        : !name.IsParameter && Unit.TryParse(name.Name, out var unit) ? Computed.Of(new Quantity(1, unit))
        : throw new FormulaException(name.Offset, $"there is no parameter, constant or unit \"{name.Name}\"");

    private static Computed Operation(OperationExpression operation, Computed left, Computed right) => operation.Sign switch
    {
        '+' => left.With(left.Number + Same(operation, left, right)),
        '-' => left.With(left.Number - Same(operation, left, right)),
        '*' => left.Times(right, 1),
        '/' => right.Number == 0 ? throw new FormulaException(operation.Offset, "it divides by 0") : left.Times(right, -1),
        _ => Power(operation, left, right),
    };

    /// <summary>The second of two values in the unit of the first.</summary>
    private static double Same(Expression operation, Computed left, Computed right) => right.InUnitOf(left)
        ?? throw new FormulaException(operation.Offset, $"{left} and {right} have different units");

    private static Computed Power(OperationExpression operation, Computed left, Computed right)
    {
        var power = Pure(operation, right);
        if (power == Math.Round(power) && Math.Abs(power) <= GreatestPower)
        {
            var product = Computed.Pure(1);
            for (var i = 0; i < Math.Abs(power); i++)
            {
                product = product.Times(left, 1);
            }

            return power >= 0 ? product
                : left.Number == 0 ? throw new FormulaException(operation.Offset, "it divides by 0")
                : Computed.Pure(1).Times(product, -1);
        }

        var number = left.IsPure
            ? left.Number
            : throw new FormulaException(operation.Offset, $"a quantity can be raised to whole powers up to {GreatestPower}, not to {right}");
        return number > 0 ? Computed.Pure(Exp(power * Log(number)))
            : number == 0 && power > 0 ? Computed.Pure(0)
            : throw new FormulaException(operation.Offset, $"{left} cannot be raised to {right}");
    }

    private static Computed Call(CallExpression call, Computed[] arguments)
    {
        if (call.Function is "min" or "max")
        {
            var least = call.Function == "min";
            return arguments.Aggregate((one, other) => Same(call, one, other) is var number && number < one.Number == least ? one.With(number) : one);
        }

        if (!Functions.Contains(call.Function))
        {
            throw new FormulaException(call.Offset, $"there is no function \"{call.Function}\", only {string.Join(", ", Functions)}");
        }

        if (arguments is not [var argument])
        {
            throw new FormulaException(call.Offset, $"{call.Function} takes one value, not {arguments.Length}");
        }

        return call.Function switch
        {
            "exp" => Computed.Pure(Exp(Pure(call, argument))),
            "log" => Pure(call, argument) is > 0 and var number
                ? Computed.Pure(Log(number))
                : throw new FormulaException(call.Offset, $"there is no logarithm of {argument}"),
            "round" => Computed.Pure(Math.Round(Pure(call, argument))),
            _ => argument.Number < 0
                ? throw new FormulaException(call.Offset, $"there is no square root of {argument}")
                : argument.Root() ?? argument.InBaseUnits().Root()
                ?? throw new FormulaException(call.Offset, $"the square root of {argument} has no unit"),
        };
    }

    private static double Pure(Expression expression, Computed value) => value.Unit.Dimension == Dimension.None
        ? value.Unit.Convert(value.Number, Unit.Parse("1"))
        : throw new FormulaException(expression.Offset, $"a pure number is needed, but {value} has a unit");

    private static double Exp(double number) => Double1.Exp(number).Number;

    private static double Log(double number) => Double1.Log(number).Number;
}
