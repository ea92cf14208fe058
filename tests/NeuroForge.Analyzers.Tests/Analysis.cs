extern alias contracts;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NeuroForge.Analyzers.Tests;

/// <summary>Runs the analyzer on sources, as the compiler does.</summary>
internal static class Analysis
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;
        global using NeuroForge.Connectivity; global using NeuroForge.Declarations; global using NeuroForge.Growth; global using NeuroForge.Layouts;
        global using NeuroForge.Mechanisms; global using NeuroForge.Neurons; global using NeuroForge.Randomness; global using NeuroForge.Recording;
        global using NeuroForge.Rewiring; global using NeuroForge.Stimuli; global using NeuroForge.Synapses; global using NeuroForge.Synapses.Seen;
        global using NeuroForge.Units; global using NeuroForge.Vectors;
        """;

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) != "NeuroForge.Analyzers.dll" && Path.GetFileName(file) != "NeuroForge.Abstractions.dll")
            .Append(typeof(contracts::NeuroForge.Units.Unit).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>The diagnostics of the analyzer in the order of their places.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Of(params IEnumerable<(string Path, string Source)> files)
    {
        var found = await Compile(files)
            .WithAnalyzers([new PluginAnalyzer()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: (e, _, _) => throw new InvalidOperationException("the analyzer failed", e), true, false))
            .GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(one => one.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start)];
    }

    /// <summary>The compiler's own errors.</summary>
    public static IReadOnlyList<string> Errors(params IEnumerable<(string Path, string Source)> files) =>
        [.. Compile(files).GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.ToString())];

    private static CSharpCompilation Compile(IEnumerable<(string Path, string Source)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        return CSharpCompilation.Create(
            "plugin",
            files.Prepend(("usings.cs", Usings)).Select(file => CSharpSyntaxTree.ParseText(file.Item2, options, file.Item1)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }
}
