using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NeuroForge.Analyzers.Tests;

/// <summary>Applies corrections to sources, as editors do.</summary>
internal static class Corrections
{
    private const string File = "a.cs";

    /// <summary>The source with the first diagnostic corrected; null if no correction is offered.</summary>
    public static async Task<string?> Of(string source, CodeFixProvider fix)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("plugin", LanguageNames.CSharp).WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview));
        var document = project.AddDocument(File, SourceText.From(source));
        var found = (await Analysis.Of((File, source))).First(one => fix.FixableDiagnosticIds.Contains(one.Id));
        var tree = await document.GetSyntaxTreeAsync();
        var here = Diagnostic.Create(found.Descriptor, Location.Create(tree!, found.Location.SourceSpan), found.Properties);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, here, (action, _) => actions.Add(action), CancellationToken.None));
        if (actions.Count == 0)
        {
            return null;
        }

        var operations = await Assert.Single(actions).GetOperationsAsync(CancellationToken.None);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }

    /// <summary>All corrections of the assembly.</summary>
    public static ImmutableArray<CodeFixProvider> All { get; } =
    [
        .. typeof(CodeFixes.NodeFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];
}
