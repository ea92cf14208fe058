using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeuroForge.Analyzers.CodeFixes;

/// <summary>Replaces a unit that is not known by the nearest that is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UnitFix() : NodeFix("NFA005", "Take the unit that is meant")
{
    private protected override (SyntaxNode Old, SyntaxNode Corrected)? Correct(SyntaxNode found, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue("unit", out var unit) || !diagnostic.Properties.TryGetValue("meant", out var meant))
        {
            return null;
        }

        var text = found.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault(literal => literal.Token.ValueText == unit);
        var corrected = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(meant!));
        return text is null ? null : (text, corrected.WithTriviaFrom(text));
    }
}
