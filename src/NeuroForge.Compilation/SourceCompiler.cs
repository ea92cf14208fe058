using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace NeuroForge.Compilation;

/// <summary>Compiles C# to an optimised assembly. The same source gives the same bytes.</summary>
public static class SourceCompiler
{
    private const string Attributes = "[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")]";

    /// <summary>Compiles a source file.</summary>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="source">The source.</param>
    /// <param name="referenced">Assemblies that it uses, besides the runtime. They are read from their files.</param>
    /// <exception cref="IOException">An assembly cannot be read.</exception>
    public static CompiledSource Compile(string name, string source, params IReadOnlyList<Assembly> referenced)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, options), CSharpSyntaxTree.ParseText(Attributes, options)],
            References(referenced),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true, concurrentBuild: false));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        return result.Success
            ? new(assembly.ToArray(), [])
            : new([], [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())]);
    }

    /// <summary>
    /// The files of the runtime that kernels need and of the given assemblies. An installation has no reference assemblies, so those that are loaded are used;
    /// types are forwarded from System.Runtime, which the others name, to the core library.
    /// </summary>
    private static IEnumerable<MetadataReference> References(IReadOnlyList<Assembly> referenced)
    {
        var core = typeof(object).Assembly.Location;
        var runtime = Path.Combine(Path.GetDirectoryName(core)!, "System.Runtime.dll");
        return ((string[])[core, runtime, .. referenced.Select(assembly => assembly.Location)]).Distinct(StringComparer.Ordinal)
            .Select(file => MetadataReference.CreateFromFile(file));
    }
}
