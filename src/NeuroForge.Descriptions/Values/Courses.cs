using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads values that change with time: steps, straight lines between points, a sine, a recorded series.</summary>
/// <param name="bag">Takes the diagnostics.</param>
/// <param name="scope">The named parameters.</param>
/// <param name="scalars">Reads lists.</param>
/// <param name="quantities">Reads numbers.</param>
/// <param name="grid">Reads times.</param>
/// <param name="recorded">Reads courses from files.</param>
internal sealed class Courses(DiagnosticBag bag, Scope scope, Scalars scalars, Quantities quantities, StepGrid grid, RecordedCourses recorded)
{
    /// <summary>The greatest number of values of a course.</summary>
    private const long MostValues = 10_000_000;

    /// <summary>The time in ms for which a value of a line or a sine is held, by default.</summary>
    private const double DefaultInterval = 1;

    private static readonly string[] Shapes = ["steps", "lines", "sine", "csv"];

    /// <summary>True if a value is written as a course.</summary>
    internal bool IsCourse(Node node) =>
        (node is { Kind: NodeKind.Word } && node.Text.StartsWith('$') ? scope.ValueOf(node.Text[1..]) : node) is { Kind: NodeKind.Object };

    /// <summary>Reads a course.</summary>
    /// <param name="parameter">The parameter that it is of.</param>
    /// <param name="node">The course.</param>
    /// <param name="end">The step at which the run ends; null if that is not known.</param>
    internal CoursePlan? Read(ParameterDeclaration parameter, Node node, long? end)
    {
        if (scope.Resolve(node) is not { } value || Section.Open(bag, value) is not { } section)
        {
            return null;
        }

        string[] shapes = [.. Shapes.Where(shape => section.Optional(shape) is not null)];
        if (shapes is not [var shape])
        {
            bag.Report(
                DiagnosticCodes.BadCourse,
                value,
                $"\"{parameter.Name}\" is neither a value nor a course",
                $"a course has one of {Wording.List(Shapes)}, such as {{\"steps\": [[\"0 s\", {Wanted.Of(parameter).Example}]]}}");
            return null;
        }

        var every = shape is "steps" or "csv" ? 1 : Every(section);
        var course = shape switch
        {
            "sine" => Sine(section, parameter, every, end),
            "csv" => recorded.Read(section, parameter),
            _ => Points(section.Optional(shape)!, parameter, shape == "lines" ? every : null),
        };
        section.Close();
        return course;
    }

    private long? Every(Section section) => section.Optional("every") is { } node
        ? grid.Steps(node, "every", 1, StepGrid.MostSteps)
        : grid.Step is { } step ? Math.Max(1, (long)Math.Round(DefaultInterval / step)) : null;

    /// <summary>Reads points, between which the value is held, or lies on a straight line.</summary>
    /// <param name="node">The points.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="every">Steps for which a value on a line is held; null if values are held from point to point.</param>
    private CoursePlan? Points(Node node, ParameterDeclaration parameter, long? every)
    {
        var wanted = Wanted.Of(parameter);
        if (scalars.List(node, "course", $"a list of times and values, [[\"0 s\", {wanted.Example}]]") is not { Count: > 0 } items)
        {
            bag.Report(DiagnosticCodes.BadCourse, node, $"the course of \"{parameter.Name}\" has no point", $"write [[\"0 s\", {wanted.Example}]]");
            return null;
        }

        var points = new List<(long Step, double Value)>();
        foreach (var item in items)
        {
            if (scalars.List(item, "point", $"a time and a value, [\"1 s\", {wanted.Example}]") is not { } pair)
            {
                return null;
            }

            if (pair.Count != 2)
            {
                bag.Report(DiagnosticCodes.BadCourse, item, $"a point is a time and a value, but here are {pair.Count}", $"write [\"1 s\", {wanted.Example}]");
                return null;
            }

            if (grid.Steps(pair[0], "time", 0, StepGrid.MostSteps) is not { } step || quantities.Bounded(pair[1], wanted) is not { } value)
            {
                return null;
            }

            if (points.Count > 0 && step <= points[^1].Step)
            {
                bag.Report(
                    DiagnosticCodes.UnsortedCourse, pair[0], "the times of a course ascend, but this one does not", "put the points in the order of time");
                return null;
            }

            points.Add((step, value));
        }

        if (points[0].Step != 0)
        {
            bag.Report(DiagnosticCodes.BadCourse, items[0], "the first point of a course is at 0", $"begin with [\"0 s\", {wanted.Example}]");
            return null;
        }

        return every is { } interval ? Lines(node, parameter, points, interval) : Plan(parameter, points);
    }

    private CoursePlan? Lines(Node node, ParameterDeclaration parameter, List<(long Step, double Value)> points, long every)
    {
        if (points[^1].Step / every > MostValues)
        {
            ReportMany(node, parameter);
            return null;
        }

        var values = new List<(long Step, double Value)>();
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            for (var step = from.Step; step < to.Step; step += every)
            {
                var share = (double)(step - from.Step) / (to.Step - from.Step);
                values.Add((step, from.Value + (share * (to.Value - from.Value))));
            }
        }

        values.Add(points[^1]);
        return Plan(parameter, values);
    }

    private CoursePlan? Sine(Section outer, ParameterDeclaration parameter, long? every, long? end)
    {
        if (Section.Open(bag, outer.Optional("sine")) is not { } section)
        {
            return null;
        }

        var wanted = Wanted.Of(parameter);
        var mean = quantities.Bounded(section.Required("mean", wanted.Example), wanted.As("mean"));
        var amplitude = quantities.Bounded(section.Required("amplitude", wanted.Example), wanted.As("amplitude") with { Bounds = Wanted.FromZero });
        var period = quantities.Bounded(section.Required("period", "\"100 ms\""), new Wanted("period", Wanted.Ms, Wanted.AboveZero, 100));
        var phase = section.Optional("phase") is { } given ? quantities.Bounded(given, new Wanted("phase", Wanted.Pure, Wanted.Any, 0)) : 0;
        section.Close();
        if (mean is not { } middle || amplitude is not { } swing || period is not { } time || phase is not { } shift
            || every is not { } interval || end is not { } steps || grid.Step is not { } length)
        {
            return null;
        }

        if (!parameter.Bounds.Contain(middle - swing) || !parameter.Bounds.Contain(middle + swing))
        {
            bag.Report(
                DiagnosticCodes.OutOfBounds, section.Node, $"\"{parameter.Name}\" must be {wanted.Range}, but the sine reaches beyond", "lower the amplitude");
            return null;
        }

        if (steps / interval > MostValues)
        {
            ReportMany(section.Node, parameter);
            return null;
        }

        var values = new List<(long Step, double Value)>();
        for (var step = 0L; step < steps; step += interval)
        {
            values.Add((step, middle + (swing * Trigonometry.SinPi<Double1>(2 * ((step * length / time) + shift)).Number)));
        }

        return Plan(parameter, values);
    }

    private void ReportMany(Node node, ParameterDeclaration parameter) => bag.Report(
        DiagnosticCodes.TooLarge, node, $"the course of \"{parameter.Name}\" has more than {MostValues} values", "lengthen \"every\"");

    private static CoursePlan Plan(ParameterDeclaration parameter, List<(long Step, double Value)> values) => new()
    {
        Parameter = parameter.Name,
        Steps = [.. values.Select(v => v.Step)],
        Values = [.. values.Select(v => v.Value)],
    };
}
