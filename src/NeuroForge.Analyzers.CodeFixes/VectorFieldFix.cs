using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeuroForge.Analyzers.CodeFixes;

/// <summary>Declares a field of a kernel as the vector's type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class VectorFieldFix() : NodeFix("NFA002", "Declare it as the vector's type")
{
    private protected override (SyntaxNode Old, SyntaxNode Corrected)? Correct(SyntaxNode found, Diagnostic diagnostic)
    {
        var vector = found.FirstAncestorOrSelf<StructDeclarationSyntax>()?.TypeParameterList?.Parameters[0].Identifier.Text;
        var type = found.FirstAncestorOrSelf<VariableDeclarationSyntax>()?.Type ?? found.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Type;
        return vector is null || type is null ? null : (type, SyntaxFactory.IdentifierName(vector).WithTriviaFrom(type));
    }
}
