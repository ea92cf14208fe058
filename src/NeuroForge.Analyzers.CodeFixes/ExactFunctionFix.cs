using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeuroForge.Analyzers.CodeFixes;

/// <summary>Replaces a function of the system by that of the vectors, which has the same bits on every machine: <c>Double1.Exp(x).Number</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ExactFunctionFix() : NodeFix("NFA007", "Take the function of the vectors")
{
    private protected override (SyntaxNode Old, SyntaxNode Corrected)? Correct(SyntaxNode found, Diagnostic diagnostic)
    {
        if (found.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax called } call
            || !diagnostic.Properties.TryGetValue("vector", out var name))
        {
            return null;
        }

        var exact = called.WithExpression(SyntaxFactory.IdentifierName("Double1")).WithName(SyntaxFactory.IdentifierName(name!));
        var number = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrivia().WithExpression(exact.WithoutTrivia()), SyntaxFactory.IdentifierName("Number"));
        return (call, number.WithTriviaFrom(call));
    }
}
