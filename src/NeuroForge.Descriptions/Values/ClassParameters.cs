using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Space;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads the parameters of a class mechanism: numbers, switches, words, lists, kernels of distance.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="declared">Matches names.</param>
/// <param name="scalars">Reads words and switches.</param>
/// <param name="quantities">Reads numbers.</param>
/// <param name="scope">The named parameters.</param>
/// <param name="files">Reads lists from files.</param>
internal sealed class ClassParameters(
    DiagnosticBag bag, DeclaredParameters declared, Scalars scalars, Quantities quantities, Scope scope, FileLists files)
{
    private readonly DistanceKernels _kernels = new(bag, scope, quantities);

    /// <summary>The mechanism with the values that are beside the known keys of a section.</summary>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="section">The section.</param>
    /// <param name="courses">Collects values that are written as courses; null if there can be none.</param>
    internal MechanismUse Read(Mechanism mechanism, Section section, CourseSection? courses = null)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (parameter, node) in declared.Match(mechanism, section.Others, section.Node, section.Known))
        {
            if ((courses?.Takes(parameter, node) == true ? courses.Read(parameter, node) : Value(parameter, node)) is { } value)
            {
                values[parameter.Name] = value;
            }
        }

        return new MechanismUse(mechanism, values);
    }

    /// <summary>The value of one parameter, of its type; null, reported, where it is none.</summary>
    internal object? Value(ParameterDeclaration parameter, Node node)
    {
        var type = parameter.Type;
        if (type == typeof(double))
        {
            return quantities.Bounded(node, Wanted.Of(parameter));
        }

        if (type == typeof(bool))
        {
            return scalars.Switch(node, parameter.Name);
        }

        if (type == typeof(string))
        {
            return scalars.Word(node, parameter.Name);
        }

        if (type == typeof(DistanceKernel))
        {
            return _kernels.Read(node, parameter.Name);
        }

        return type.IsEnum ? Member(parameter, node) : type.IsArray ? List(parameter, node) : Whole(parameter, node);
    }

    private object? Member(ParameterDeclaration parameter, Node node)
    {
        var words = ParameterSummary.Words(parameter.Type);
        return scalars.Choice(node, parameter.Name, words) is { } word ? SnakeCase.Member(parameter.Type, word) : null;
    }

    private double[]? List(ParameterDeclaration parameter, Node node)
    {
        var wanted = Wanted.Of(parameter);
        if (scope.Resolve(node) is { } value && FileLists.Names(value))
        {
            return files.Read(value, wanted);
        }

        if (scalars.List(node, parameter.Name, $"a list, such as [{wanted.Example}]") is not { } items)
        {
            return null;
        }

        var values = new double[items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (quantities.Bounded(items[i], wanted) is not { } item)
            {
                return null;
            }

            values[i] = item;
        }

        return values;
    }

    private object? Whole(ParameterDeclaration parameter, Node node)
    {
        if (quantities.Bounded(node, Wanted.Of(parameter)) is not { } number)
        {
            return null;
        }

        var greatest = parameter.Type == typeof(int) ? int.MaxValue : StepGrid.MostSteps;
        if (Math.Round(number) != number)
        {
            bag.Report(DiagnosticCodes.NotWhole, node, $"\"{parameter.Name}\" must be a whole number, but is {Wording.Number(number)}");
            return null;
        }

        if (Math.Abs(number) > greatest)
        {
            bag.Report(DiagnosticCodes.OutOfBounds, node, $"\"{parameter.Name}\" must be at most {greatest}, but is {Wording.Number(number)}");
            return null;
        }

        return Convert.ChangeType(number, parameter.Type, CultureInfo.InvariantCulture);
    }
}
