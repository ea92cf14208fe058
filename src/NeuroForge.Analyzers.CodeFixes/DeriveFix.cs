using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeuroForge.Analyzers.CodeFixes;

/// <summary>Adds <c>IDerive</c> to a kernel that has its method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DeriveFix() : NodeFix("NFA012", "Implement IDerive by the method Derive")
{
    private protected override (SyntaxNode Old, SyntaxNode Corrected)? Correct(SyntaxNode found, Diagnostic diagnostic)
    {
        var kernel = found.FirstAncestorOrSelf<StructDeclarationSyntax>();
        if (kernel?.BaseList is not { } bases || !kernel.Members.OfType<MethodDeclarationSyntax>().Any(IsDerive))
        {
            return null;
        }

        var last = bases.Types.Last();
        var types = bases.Types.Replace(last, last.WithoutTrailingTrivia())
            .Add(SyntaxFactory.SimpleBaseType(SyntaxFactory.IdentifierName("IDerive")).WithTrailingTrivia(last.GetTrailingTrivia()));
        return (bases, bases.WithTypes(types));
    }

    private static bool IsDerive(MethodDeclarationSyntax method) => method is { Identifier.Text: "Derive", ParameterList.Parameters.Count: 1 };
}
