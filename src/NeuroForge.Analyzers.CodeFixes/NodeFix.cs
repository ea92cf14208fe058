using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;

namespace NeuroForge.Analyzers.CodeFixes;

/// <summary>A correction that replaces one node of a source file.</summary>
/// <param name="rule">The rule whose diagnostics it corrects.</param>
/// <param name="title">The title in editors.</param>
public abstract class NodeFix(string rule, string title) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(rule);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var found = root!.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Correct(found, diagnostic) is var (old, corrected))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, _ => Task.FromResult(Replace(old, corrected)), equivalenceKey: rule),
                    diagnostic);
            }
        }

        Document Replace(SyntaxNode old, SyntaxNode corrected) => context.Document.WithSyntaxRoot(
            root!.ReplaceNode(old, corrected.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    /// <summary>The node to replace and its replacement; null if there is more than one right answer.</summary>
    /// <param name="found">The node at the diagnostic's place.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    private protected abstract (SyntaxNode Old, SyntaxNode Corrected)? Correct(SyntaxNode found, Diagnostic diagnostic);
}
