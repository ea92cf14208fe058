using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Space;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads kernels of distance: the word <c>uniform</c>, or a form with its lengths and a greatest distance.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="scope">The named parameters.</param>
/// <param name="quantities">Reads numbers.</param>
internal sealed class DistanceKernels(DiagnosticBag bag, Scope scope, Quantities quantities)
{
    /// <summary>An example of a kernel.</summary>
    internal const string Example = "{ \"gaussian\": { \"sd\": \"100 um\" } }";

    /// <summary>The kernel that is 1 at every distance.</summary>
    internal const string Uniform = "uniform";

    /// <summary>The key of the greatest distance.</summary>
    internal const string MaxDistance = "max_distance";

    /// <summary>The name of a shape parameter.</summary>
    internal const string ShapeName = "shape";

    /// <summary>The unit of lengths in kernels.</summary>
    internal static readonly Unit Micrometre = Unit.Parse("um");

    /// <summary>The shape parameters of a gamma or Weibull kernel: below 1 it has no greatest value.</summary>
    internal static readonly Bounds FromOne = Wanted.FromZero with { Least = 1 };

    /// <summary>The forms, their lengths and meanings.</summary>
    internal static readonly (string Name, string Length, bool HasShape, string Doc)[] Forms =
    [
        ("gaussian", "sd", false, "exp(-d^2 / (2 sd^2))."),
        ("exponential", "length", false, "exp(-d / length)."),
        ("linear", "length", false, "1 - d / length, 0 beyond it."),
        ("box", "radius", false, "1 within the radius, 0 beyond it."),
        ("gamma", "scale", true, "The density of a gamma distribution of distances, divided by its greatest value."),
        ("weibull", "scale", true, "The density of a Weibull distribution of distances, divided by its greatest value."),
    ];

    private static readonly string[] Names = [.. Forms.Select(form => form.Name)];

    /// <summary>Reads a kernel; null, reported, if it is wrong.</summary>
    /// <param name="node">The kernel.</param>
    /// <param name="name">Its name in diagnostics.</param>
    internal DistanceKernel? Read(Node node, string name)
    {
        if (scope.Resolve(node) is not { } value)
        {
            return null;
        }

        if (value.Kind == NodeKind.Word && value.Text == Uniform)
        {
            return DistanceKernel.Uniform;
        }

        NodeMember[] forms = [.. value.Members.Where(member => Names.Contains(member.Name))];
        if (value.Kind != NodeKind.Object || forms.Length != 1)
        {
            ReportForm(value, name, forms.Length);
            return null;
        }

        var section = Section.Open(bag, value)!;
        var limit = section.Optional(MaxDistance) is { } greatest ? Length(greatest, MaxDistance) : double.PositiveInfinity;
        var kernel = Form(section.Optional(forms[0].Name)!, Forms.First(form => form.Name == forms[0].Name));
        section.Close();
        return kernel is not null && limit is { } distance ? kernel with { MaxDistance = distance } : null;
    }

    private void ReportForm(Node value, string name, int forms)
    {
        var near = value.Kind == NodeKind.Object
            ? value.Members.Select(member => Spelling.Nearest(member.Name, Names)).OfType<string>().FirstOrDefault()
            : null;
        bag.Report(
            DiagnosticCodes.BadKernel,
            value,
            forms > 1 ? $"\"{name}\" has {forms} forms, but a kernel has one" : $"\"{name}\" is not a kernel of distance",
            near is not null && forms == 0 ? $"did you mean \"{near}\"?" : $"write one of {Wording.List(Names)}, such as {Example}, or \"{Uniform}\"");
    }

    private DistanceKernel? Form(Node node, (string Name, string Length, bool HasShape, string Doc) form)
    {
        if (Section.Open(bag, node) is not { } section)
        {
            return null;
        }

        var length = Length(section.Required(form.Length, "\"100 um\""), form.Length);
        var exponent = !form.HasShape ? 1
            : section.Required(ShapeName, "2") is { } shape ? quantities.Bounded(shape, new Wanted(ShapeName, Wanted.Pure, FromOne, 2))
            : null;
        section.Close();
        return length is not { } l || exponent is not { } e ? null
            : form.Name switch
            {
                "gaussian" => DistanceKernel.Gaussian(l),
                "exponential" => DistanceKernel.Exponential(l),
                "linear" => DistanceKernel.Linear(l),
                "box" => DistanceKernel.Box(l),
                "gamma" => DistanceKernel.Gamma(e, l),
                _ => DistanceKernel.Weibull(e, l),
            };
    }

    private double? Length(Node? node, string name) => quantities.Bounded(node, new Wanted(name, Micrometre, Wanted.AboveZero, 100));
}
