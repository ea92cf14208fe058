using NeuroForge.Declarations;
using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>
/// Reads and checks a growth curve: parameters, named values, and the rate of the synaptic elements <c>z</c> at a <c>calcium</c> concentration.
/// </summary>
/// <param name="source">The curve.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class CurveReader(GrowthCurveSource source, Mistakes mistakes)
{
    /// <summary>The name of the synaptic elements, whose rate is the curve.</summary>
    internal const string Elements = "z";

    /// <summary>The keys that stand beside the parameters of a curve where a population uses it.</summary>
    private static readonly string[] Keys = ["curve", "initial", "vacant_decay"];

    /// <summary>The name of the calcium concentration.</summary>
    internal const string CalciumName = "calcium";

    /// <summary>The calcium concentration.</summary>
    internal static Symbol Calcium { get; } = new(CalciumName, SymbolRole.Signal);

    /// <summary>The checked curve, whose only equation is that of the elements; null if it cannot be used.</summary>
    internal ModelEquations? Read()
    {
        ModelNames.CheckModel(source.Name, mistakes);
        var (scope, names) = (new EquationScope(), new ModelNames(mistakes));
        foreach (var key in Keys)
        {
            names.Declare(new(key, source.Name.Origin), "key of all synaptic elements");
            scope.Refuse(key, "is a key of all synaptic elements, which is not known to the curve");
        }

        names.Declare(new(Elements, source.Name.Origin), "state");
        names.Declare(new(CalciumName, source.Name.Origin), "value");
        scope.Refuse(Elements, "is not known to a growth curve, whose rate depends on calcium alone");
        scope.Add(CalciumName, new(Terms.Of(Calcium), TermDimension.None));
        var declarations = new QuantityDeclarations(scope, mistakes);
        var parameters = source.Parameters.Where(p => names.Declare(p.Name, "parameter")).Select(p => declarations.Parameter(p, mayBeZero: false)).ToList();
        var elements = new DeclaredQuantity(new(new(Elements, source.Name.Origin), Scales.Pure, 0, Bounds.None, ""), new(Elements, SymbolRole.State));
        var equations = new EquationReader([elements], names, scope, mistakes);
        equations.Read(source.Equations);
        if (mistakes.HasErrors)
        {
            return null;
        }

        if (equations.Rates.Count == 0)
        {
            mistakes.Add(MistakeKind.Meaning, source.Name, 0, "the growth curve has no rate", "write \"dz/dt = nu*(1 - calcium/eps)\"");
        }

        if (scope.Noises.Count > 0)
        {
            mistakes.Add(MistakeKind.Meaning, source.Name, 0, "a growth curve has no noise");
        }

        scope.CheckUses(parameters, mistakes);
        return mistakes.HasErrors ? null : new ModelEquations(source)
        {
            Parameters = parameters,
            States = [],
            Values = [.. scope.Values],
            Rates = equations.Rates,
        };
    }
}
