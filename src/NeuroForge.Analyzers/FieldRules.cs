using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeuroForge.Declarations;

namespace NeuroForge.Analyzers;

/// <summary>The rules of a kernel's shape and of its fields, which the loader checks too.</summary>
internal static class FieldRules
{
    /// <summary>Checks a kernel.</summary>
    internal static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Contract.IsKernel(type))
        {
            return;
        }

        if (!HasShape(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Shape, type.Locations[0], type.Name));
            return;
        }

        CheckFields(type, context);
    }

    private static bool HasShape(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Struct
        && type.TypeParameters.Length == 1
        && type.TypeParameters[0] is { HasValueTypeConstraint: true } vector
        && vector.ConstraintTypes.OfType<INamedTypeSymbol>().Any(constraint =>
            Contract.NameOf(constraint) == "NeuroForge.Vectors.IVector" && SymbolEqualityComparer.Default.Equals(constraint.TypeArguments[0], vector));

    private static void CheckFields(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var section = KernelSection.Parameters;
        var derives = type.AllInterfaces.Any(face => Contract.NameOf(face) == "NeuroForge.Mechanisms.IDerive");
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic))
        {
            var (at, name) = Place(field);
            if (!SymbolEqualityComparer.Default.Equals(field.Type, type.TypeParameters[0]))
            {
                Report(Rules.NotVector, at, name, field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), type.TypeParameters[0].Name);
            }

            if (Contract.Mark(field) is not { } mark)
            {
                Report(Rules.Unmarked, at, name);
                continue;
            }

            if (mark.Section < section)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.Order, at, Sections(type), name, section.Faulted()));
            }

            section = mark.Section > section ? mark.Section : section;
            if (mark.Section == KernelSection.Derived && !derives)
            {
                derives = true;
                Report(Rules.NoDerive, type.Locations[0], type.Name);
            }
        }

        void Report(DiagnosticDescriptor rule, Location at, params object[] words) => context.ReportDiagnostic(Diagnostic.Create(rule, at, words));
    }

    /// <summary>The number of the section of each marked field, by its name, for the correction.</summary>
    private static ImmutableDictionary<string, string?> Sections(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>()
        .Where(field => !field.IsStatic && Contract.Mark(field) is not null)
        .ToImmutableDictionary(field => Place(field).Name, field => (string?)((int)Contract.Mark(field)!.Value.Section).ToString(CultureInfo.InvariantCulture));

    /// <summary>The place and name of a field; those of its property if the compiler made it.</summary>
    private static (Location At, string Name) Place(IFieldSymbol field) =>
        field.AssociatedSymbol is { } property ? (property.Locations[0], property.Name) : (field.Locations[0], field.Name);
}
