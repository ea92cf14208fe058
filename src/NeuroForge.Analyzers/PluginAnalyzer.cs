using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NeuroForge.Analyzers;

/// <summary>Finds in the sources of a plugin what the loader or the conformance kit would find later, and what neither can.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Rules.Unmarked,
        Rules.NotVector,
        Rules.Order,
        Rules.Shape,
        Rules.UnknownUnit,
        Rules.StaticState,
        Rules.Bits,
        Rules.Branch,
        Rules.Constant,
        Rules.NotPlastic,
        Rules.NoDoc,
        Rules.NoDerive);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(FieldRules.Check, SymbolKind.NamedType);
        context.RegisterSymbolAction(DeclarationRules.Check, SymbolKind.NamedType);
        context.RegisterSymbolStartAction(AssignmentRules.Begin, SymbolKind.NamedType);
        context.RegisterOperationAction(CodeRules.CheckUse, OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.ObjectCreation);
        context.RegisterSyntaxNodeAction(
            CodeRules.CheckBranch,
            SyntaxKind.IfStatement,
            SyntaxKind.WhileStatement,
            SyntaxKind.DoStatement,
            SyntaxKind.ForStatement,
            SyntaxKind.ConditionalExpression,
            SyntaxKind.LogicalAndExpression,
            SyntaxKind.LogicalOrExpression);
    }
}
