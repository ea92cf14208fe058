using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Units;

namespace NeuroForge.Analyzers;

/// <summary>The rules of declarations in kernels and classes alike: units, texts, static state.</summary>
internal static class DeclarationRules
{
    private static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;

    private static readonly HashSet<string> Mutable = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.List", "System.Collections.Generic.Dictionary", "System.Collections.Generic.HashSet", "System.Collections.Generic.Queue",
        "System.Collections.Generic.Stack", "System.Text.StringBuilder", "System.Random",
    };

    /// <summary>Checks a mechanism.</summary>
    internal static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (Contract.Mechanism(type) is not { } mechanism)
        {
            return;
        }

        CheckDoc(type, mechanism, context);
        foreach (var member in type.GetMembers().Where(member => member is IFieldSymbol or IPropertySymbol))
        {
            foreach (var attribute in member.GetAttributes())
            {
                CheckUnit(attribute, context);
                CheckDoc(member, attribute, context);
            }

            if (member is IFieldSymbol { IsStatic: true, IsConst: false } field && (!field.IsReadOnly || Mutable.Contains(Contract.NameOf(field.Type))))
            {
                var named = field.AssociatedSymbol ?? field;
                context.ReportDiagnostic(Diagnostic.Create(Rules.StaticState, named.Locations[0], named.Name));
            }
        }
    }

    private static void CheckUnit(AttributeData attribute, SymbolAnalysisContext context)
    {
        if (UnitOf(attribute) is { } text && !UnitSyntax.TryParse(text, out _, out _, out _))
        {
            var near = NearestName.Among(text, UnitSyntax.Spellings());
            var advice = near is not null
                ? $"did you mean \"{near}\"?"
                : "known are 1, s, m, A, V, Hz, S, F, Ohm and C, with prefixes such as m, u, n and p, joined as in \"1/ms\" or \"pA*ms\"";
            var correction = near is null ? None : None.Add("unit", text).Add("meant", near);
            context.ReportDiagnostic(Diagnostic.Create(Rules.UnknownUnit, PlaceOf(attribute), correction, text, advice));
        }
    }

    /// <summary>The unit that an attribute of the contracts names; null if it names none.</summary>
    private static string? UnitOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || !Contract.NameOf(type).StartsWith("NeuroForge.", StringComparison.Ordinal))
        {
            return null;
        }

        var parameters = attribute.AttributeConstructor?.Parameters;
        for (var i = 0; i < attribute.ConstructorArguments.Length; i++)
        {
            if (parameters?[i].Name == "unit" && attribute.ConstructorArguments[i].Value is string unit)
            {
                return unit;
            }
        }

        return attribute.NamedArguments.FirstOrDefault(argument => argument.Key is "Unit" or "WeightUnit").Value.Value as string;
    }

    private static void CheckDoc(ISymbol declared, AttributeData attribute, SymbolAnalysisContext context)
    {
        var takesDoc = Contract.IsOrDerives(attribute.AttributeClass, "NeuroForge.Mechanisms.MechanismAttribute")
            || Contract.IsOrDerives(attribute.AttributeClass, "NeuroForge.Mechanisms.QuantityAttribute")
            || Contract.IsOrDerives(attribute.AttributeClass, "NeuroForge.Neurons.InputAttribute");
        if (takesDoc && string.IsNullOrWhiteSpace(attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Doc").Value.Value as string))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.NoDoc, PlaceOf(attribute), declared.Name));
        }
    }

    private static Location PlaceOf(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } syntax ? Location.Create(syntax.SyntaxTree, syntax.Span) : Location.None;
}
