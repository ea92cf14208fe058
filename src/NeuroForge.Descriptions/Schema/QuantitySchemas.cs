using System.Text.RegularExpressions;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Values;
using NeuroForge.Units;
using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Schema;

/// <summary>Schemas of numbers with units and of the distributions they are drawn from, each defined once.</summary>
internal sealed class QuantitySchemas
{
    /// <summary>The value of a named parameter.</summary>
    internal const string Reference = "reference";

    /// <summary>The names of the plugins' neuron models.</summary>
    internal const string KnownModels = "known_models";

    /// <summary>The names of the plugins' growth curves.</summary>
    internal const string KnownCurves = "known_curves";

    /// <summary>The names of the plugins' synapse rules.</summary>
    internal const string KnownRules = "known_rules";

    /// <summary>The names of the receptors of the plugins' neuron models.</summary>
    internal const string KnownReceptors = "known_receptors";

    /// <summary>The names of the recordable quantities of plugins and of every network.</summary>
    internal const string KnownRecords = "known_records";

    /// <summary>The beginning of the names of distributions, each of values in one unit.</summary>
    internal const string DistributionName = "distribution";

    /// <summary>The beginning of the names of courses in time, each of values in one unit.</summary>
    internal const string CourseName = "course";

    /// <summary>The name of kernels of distance.</summary>
    internal const string KernelName = "kernel";

    /// <summary>The name of files of numbers.</summary>
    internal const string NumberFileName = "number_file";

    private const string Number = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    /// <summary>Units of several symbols; their dimension is checked by the reader.</summary>
    private const string Composed = "1?/[^$]+|[A-Za-z\u00B5\u03BC][^$/*^. ]*[/*^. ][^$]+";

    private readonly SortedDictionary<string, JObject> _definitions = new(StringComparer.Ordinal);

    internal QuantitySchemas() => _definitions[Reference] = new JObject
    {
        ["title"] = "$name or a formula",
        ["type"] = "string",
        ["pattern"] = "^(\\$[A-Za-z_][A-Za-z0-9_]*$|=)",
        ["description"] = "The value of the named parameter, or a formula.",
    };

    /// <summary>All definitions used so far.</summary>
    internal JObject Definitions() => new(_definitions.Select(d => new JProperty(d.Key, d.Value)));

    /// <summary>A schema that is defined once, under a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="shape">Creates the schema.</param>
    /// <param name="title">The kind of value in words; null for a part of a description.</param>
    internal JObject Shared(string name, Func<JObject> shape, string? title = null)
    {
        if (!_definitions.ContainsKey(name))
        {
            _definitions[name] = title is null ? shape() : shape().Titled(title);
        }

        return Shape.Defined(name);
    }

    /// <summary>A schema, or a named parameter in its place.</summary>
    internal static JObject OrReference(params IEnumerable<JObject> shapes) => Shape.Any([.. shapes, Shape.Defined(Reference)]);

    /// <summary>A number in a unit.</summary>
    internal JObject Quantity(Unit unit, Bounds? bounds = null) => unit.Dimension == Dimension.None
        ? OrReference(Bounded(Shape.Of("number"), bounds))
        : Define("quantity", unit, $"a number in {unit.Text}", () => OrReference(new JObject { ["type"] = "string", ["pattern"] = Pattern(unit) }));

    /// <summary>A number in a unit, or a distribution of such.</summary>
    internal JObject Drawn(Unit unit, Bounds? bounds = null) => unit.Dimension == Dimension.None
        ? OrReference(Bounded(Shape.Of("number"), bounds), Distribution(unit))
        : Shape.Any(Quantity(unit), Distribution(unit));

    /// <summary>Any quantity or number, or a distribution, if the unit depends on another part.</summary>
    internal JObject OfAnyUnit() => Shape.Any(SingleOfAnyUnit(), Distribution(null));

    /// <summary>Any quantity or number, if the unit depends on another part.</summary>
    internal static JObject SingleOfAnyUnit() => Shape.Any(Shape.Of("number"), Shape.Of("string")).Titled("a number with its unit");

    /// <summary>A course of numbers in a unit: what changes with time.</summary>
    internal JObject Course(Unit? unit) => Define(CourseName, unit, "a course in time", () =>
    {
        JObject Value() => unit is null ? SingleOfAnyUnit() : Quantity(unit);
        JObject Point()
        {
            var point = Shape.List(Shape.Any(Quantity(Wanted.Ms), Value()), 2);
            return Shape.List(point);
        }

        return Shape.Object(
            ("steps?", Point().Described("Times and values: each value is held up to the next time.")),
            ("lines?", Point().Described("Times and values: between them the value is on a straight line.")),
            (
                "sine?",
                Shape.Object(("mean", Value()), ("amplitude", Value()), ("period", Quantity(Wanted.Ms)), ("phase?", Quantity(Wanted.Pure)))
                    .Described("A sine; its phase is in periods.")),
            ("csv?", Shape.Of("string").Described("A CSV file with a column time_ms or time_s: each value acts from its time on.")),
            ("column?", Shape.Of("string").Described("The column of the values, by default the only one beside the time.")),
            ("unit?", Shape.Of("string").Described("The unit of the numbers in the file; not for pure numbers.")),
            ("every?", Quantity(Wanted.Ms).Described("The time for which a value of lines or a sine is held, 1 ms by default.")));
    });

    /// <summary>A kernel of distance.</summary>
    internal JObject Kernel() => Shared(KernelName, Kernels, "a kernel of distance");

    private JObject Kernels()
    {
        var length = Quantity(DistanceKernels.Micrometre);
        var forms = Shape.Object(
        [
            .. DistanceKernels.Forms.Select(form =>
                (form.Name + "?",
                (form.HasShape
                    ? Shape.Object((DistanceKernels.ShapeName, Quantity(Wanted.Pure, DistanceKernels.FromOne)), (form.Length, length))
                    : Shape.Object((form.Length, length)))
                    .Described(form.Doc))),
            (DistanceKernels.MaxDistance + "?", Quantity(DistanceKernels.Micrometre).Described("The distance beyond which it is 0.")),
        ]);
        (forms["minProperties"], forms["maxProperties"]) = (1, 2);
        return OrReference(forms, Shape.Const(DistanceKernels.Uniform, "1 at every distance: positions have no effect."));
    }

    /// <summary>A delay that follows the distance of two neurons.</summary>
    internal JObject DelayByDistance() => Shared("delay_by_distance", () => Shape.Object((
        DistanceDelays.Distance,
        Shape.Object(
            (DistanceDelays.Velocity, Quantity(DistanceDelays.Speed).Described("The velocity of the signal.")),
            (DistanceDelays.Offset, Quantity(Wanted.Ms).Described("The delay at distance 0, at least one step.")))
            .Described("A delay of the offset plus the distance divided by the velocity; both sides need a layout."))));

    /// <summary>A file that has the values of a list.</summary>
    internal JObject NumberFile() => Shared(NumberFileName, NumberFiles, "a file of numbers");

    private JObject NumberFiles() => Shape.Object(
        ("npy?", Shape.Of("string").Described("A file with an array of NumPy.")),
        ("npz?", Shape.Of("string").Described("A file with arrays of NumPy.")),
        ("array?", Shape.Of("string").Described("The name of one of several arrays.")),
        ("csv?", Shape.Of("string").Described("A file with a table of numbers, without a head.")),
        ("pgm?", Shape.Of("string").Described("A file with grey images, whose pixels are from 0 to 1.")),
        ("png?", Shape.Of("string").Described("An image, grey or of colours, whose luminances are from 0 to 1.")),
        ("unit?", Shape.Of("string").Described("The unit of the numbers in the file; not for pure numbers.")),
        ("scale?", Quantity(Wanted.Pure).Described("The factor of all numbers, 1 by default.")));

    /// <summary>A whole number.</summary>
    internal static JObject Whole(Bounds? bounds) => OrReference(Bounded(Shape.Of("integer"), bounds));

    private static JObject Bounded(JObject shape, Bounds? bounds)
    {
        if (bounds is not null && double.IsFinite(bounds.Least))
        {
            shape[bounds.LeastAllowed ? "minimum" : "exclusiveMinimum"] = bounds.Least;
        }

        if (bounds is not null && double.IsFinite(bounds.Greatest))
        {
            shape[bounds.GreatestAllowed ? "maximum" : "exclusiveMaximum"] = bounds.Greatest;
        }

        return shape;
    }

    private JObject Distribution(Unit? unit) => Define(DistributionName, unit, "a distribution", () =>
    {
        JObject Value() => unit is null ? SingleOfAnyUnit() : Quantity(unit);
        var shapes = Shape.Object(
            ("uniform?", OrReference(Shape.List(Value(), 2)).Described("A uniform distribution between two bounds.")),
            (
                "normal?",
                Shape.Object(("mean", Value()), ("sd", Value()), ("min?", Value()), ("max?", Value()))
                    .Described("A normal distribution, truncated at its bounds by repeated draws.")),
            (
                "lognormal?",
                Shape.Object(("median", Value()), ("sigma", Quantity(Wanted.Pure)), ("min?", Value()), ("max?", Value()))
                    .Described("A number whose logarithm is normally distributed.")),
            (
                "exponential?",
                Shape.Object(("mean", Value()), ("min?", Value()), ("max?", Value())).Described("An exponential distribution, limited by drawing again.")),
            (
                "gamma?",
                Shape.Object(("mean", Value()), ("sd", Value()), ("min?", Value()), ("max?", Value()))
                    .Described("A gamma distribution, limited by drawing again.")),
            ("list?", OrReference(Shape.List(Value()), NumberFile()).Described("A value for each neuron, or for each synapse in the order of the connector.")),
            ("linspace?", OrReference(Shape.List(Value(), 2)).Described("Values at equal distances from the first neuron or synapse to the last.")));
        (shapes["minProperties"], shapes["maxProperties"]) = (1, 1);
        return shapes;
    });

    private JObject Define(string what, Unit? unit, string title, Func<JObject> shape)
    {
        var name = $"{what}_{(unit is null ? "any" : unit.IsPure ? "pure" : unit.Text.Replace("/", "_per_", StringComparison.Ordinal).Replace('*', '_'))}";
        return Shared(name, shape, title);
    }

    private static string Pattern(Unit unit)
    {
        var units = string.Join('|', Unit.SpellingsOf(unit.Dimension).Append(Composed).Select(u => u == Composed ? u : Regex.Escape(u)));
        return $"^\\s*{Number}\\s*({units})\\s*$";
    }
}
