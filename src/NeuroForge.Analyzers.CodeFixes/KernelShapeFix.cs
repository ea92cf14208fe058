using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeuroForge.Analyzers.CodeFixes;

/// <summary>Constrains the type parameter of a kernel: <c>where T : struct, IVector&lt;T&gt;</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class KernelShapeFix() : NodeFix("NFA004", "Add the constraint of a vector")
{
    private protected override (SyntaxNode Old, SyntaxNode Corrected)? Correct(SyntaxNode found, Diagnostic diagnostic)
    {
        if (found.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not StructDeclarationSyntax { TypeParameterList.Parameters: { Count: 1 } vectors } kernel)
        {
            return null;
        }

        var vector = vectors[0];
        var constraint = SyntaxFactory.TypeParameterConstraintClause(vector.Identifier.Text).AddConstraints(
            SyntaxFactory.ClassOrStructConstraint(SyntaxKind.StructConstraint),
            SyntaxFactory.TypeConstraint(SyntaxFactory.ParseTypeName($"IVector<{vector.Identifier.Text}>")));
        if (kernel.ConstraintClauses.FirstOrDefault() is { } old)
        {
            return (old, constraint.NormalizeWhitespace().WithTriviaFrom(old));
        }

        var last = kernel.OpenBraceToken.GetPreviousToken();
        var before = kernel.ReplaceToken(last, last.WithTrailingTrivia(SyntaxFactory.Space));
        return (kernel, before.WithConstraintClauses(
            SyntaxFactory.SingletonList(constraint.NormalizeWhitespace().WithTrailingTrivia(last.TrailingTrivia))));
    }
}
