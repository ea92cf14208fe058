using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeuroForge.Analyzers.CodeFixes;

/// <summary>Replaces a branch on a mask by a choice for each neuron: <c>V = T.Select(spiked, reset, V)</c>.</summary>
/// <remarks>A branch with several assignments is corrected only if its mask is a variable, which they do not change.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MaskFix() : NodeFix("NFA008", "Choose for each neuron")
{
    private protected override (SyntaxNode Old, SyntaxNode Corrected)? Correct(SyntaxNode found, Diagnostic diagnostic)
    {
        var vector = found.FirstAncestorOrSelf<StructDeclarationSyntax>()?.TypeParameterList?.Parameters[0].Identifier.Text;
        return found.FirstAncestorOrSelf<ExpressionSyntax>() is not { } mask || vector is null ? null : mask.Parent switch
        {
            ConditionalExpressionSyntax choice when choice.Condition == mask =>
                (choice, Select(vector, mask, choice.WhenTrue, choice.WhenFalse).WithTriviaFrom(choice)),
            BinaryExpressionSyntax both => (both, Joined(both)),
            IfStatementSyntax { Else: null } branch => Assignments(branch, vector, mask),
            _ => null,
        };
    }

    private static BinaryExpressionSyntax Joined(BinaryExpressionSyntax both)
    {
        var (kind, sign) = both.IsKind(SyntaxKind.LogicalAndExpression)
            ? (SyntaxKind.BitwiseAndExpression, SyntaxKind.AmpersandToken)
            : (SyntaxKind.BitwiseOrExpression, SyntaxKind.BarToken);
        return SyntaxFactory.BinaryExpression(
            kind, Closed(both.Left), SyntaxFactory.Token(sign).WithTriviaFrom(both.OperatorToken), Closed(both.Right)).WithTriviaFrom(both);
    }

    /// <summary>An operand that keeps its value beside an operator that binds more strongly.</summary>
    private static ExpressionSyntax Closed(ExpressionSyntax operand) =>
        operand is IdentifierNameSyntax or ParenthesizedExpressionSyntax or InvocationExpressionSyntax
            ? operand
            : SyntaxFactory.ParenthesizedExpression(operand.WithoutTrivia()).WithTriviaFrom(operand);

    private static (SyntaxNode Old, SyntaxNode Corrected)? Assignments(IfStatementSyntax branch, string vector, ExpressionSyntax mask)
    {
        IReadOnlyList<StatementSyntax> statements = branch.Statement is BlockSyntax block ? block.Statements : [branch.Statement];
        var chosen = statements.Select(statement => Chosen(statement, vector, mask)).ToList();
        if (chosen.Count == 0 || chosen.Contains(null) || chosen.Count > 1 && !IsKept(mask, statements))
        {
            return null;
        }

        return chosen.Count == 1
            ? (branch, chosen[0]!.WithTriviaFrom(branch))
            : (branch.Parent!, ((BlockSyntax)branch.Parent!).WithStatements(((BlockSyntax)branch.Parent).Statements.ReplaceRange(branch, chosen!)));
    }

    /// <summary>
    /// True if the mask is a variable that the statements do not assign, so that it may be read again, and the branch is in a block, which takes several
    /// statements.
    /// </summary>
    private static bool IsKept(ExpressionSyntax mask, IReadOnlyList<StatementSyntax> statements) => mask is IdentifierNameSyntax variable
        && mask.Parent!.Parent is BlockSyntax
        && !statements.Any(statement => Assigned(statement)?.Left.ToString() == variable.ToString());

    private static ExpressionStatementSyntax? Chosen(StatementSyntax statement, string vector, ExpressionSyntax mask)
    {
        if (Assigned(statement) is not { } assignment)
        {
            return null;
        }

        ExpressionSyntax? value = assignment.Kind() switch
        {
            SyntaxKind.SimpleAssignmentExpression => assignment.Right,
            SyntaxKind.AddAssignmentExpression => Computed(SyntaxKind.AddExpression, assignment),
            SyntaxKind.SubtractAssignmentExpression => Computed(SyntaxKind.SubtractExpression, assignment),
            SyntaxKind.MultiplyAssignmentExpression => Computed(SyntaxKind.MultiplyExpression, assignment),
            SyntaxKind.DivideAssignmentExpression => Computed(SyntaxKind.DivideExpression, assignment),
            _ => null,
        };
        return value is null ? null : SyntaxFactory.ExpressionStatement(SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression, assignment.Left.WithoutTrivia(), Select(vector, mask, value, assignment.Left))
            .NormalizeWhitespace()).WithTriviaFrom(statement);
    }

    private static AssignmentExpressionSyntax? Assigned(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } ? assignment : null;

    private static BinaryExpressionSyntax Computed(SyntaxKind kind, AssignmentExpressionSyntax assignment)
    {
        var right = assignment.Right is BinaryExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(assignment.Right) : assignment.Right;
        return SyntaxFactory.BinaryExpression(kind, assignment.Left.WithoutTrivia(), right.WithoutTrivia());
    }

    private static ExpressionSyntax Select(string vector, params ExpressionSyntax[] arguments) => SyntaxFactory.ParseExpression(
        $"{vector}.Select({string.Join(", ", arguments.Select(argument => argument.WithoutTrivia().NormalizeWhitespace().ToFullString()))})");
}
