using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace NeuroForge.Compilation;

/// <summary>
/// Compiles a project in this process with the arguments that its build gave to the compiler: the same options, references and files, without the cost of a
/// build. Analyzers and source generators do not run.
/// </summary>
public sealed class ProjectCompiler
{
    /// <summary>The error of a partial member whose implementation a generator writes.</summary>
    private const string NoImplementation = "CS8795";

    private readonly CSharpCommandLineArguments _arguments;
    private readonly IReadOnlyList<MetadataReference> _references;

    /// <summary>Reads the arguments and the referenced assemblies.</summary>
    /// <param name="directory">The folder of the project, to which paths are relative.</param>
    /// <param name="arguments">The arguments of the compiler.</param>
    /// <exception cref="IOException">A referenced assembly cannot be read.</exception>
    public ProjectCompiler(string directory, IEnumerable<string> arguments)
    {
        _arguments = CSharpCommandLineParser.Default.Parse(arguments, directory, sdkDirectory: null);
        _references =
        [
            .. _arguments.MetadataReferences.Select(reference =>
                MetadataReference.CreateFromFile(Path.Combine(directory, reference.Reference), reference.Properties)),
        ];
        Output = Path.Combine(_arguments.OutputDirectory, _arguments.OutputFileName!);
    }

    /// <summary>The path of the assembly that the build writes.</summary>
    public string Output { get; }

    /// <summary>Compiles the sources as they are now.</summary>
    /// <exception cref="IOException">A source cannot be read.</exception>
    public CompiledProject Compile()
    {
        var compilation = CSharpCompilation.Create(
            _arguments.CompilationName, _arguments.SourceFiles.Select(file => Parse(file.Path)), _references, _arguments.CompilationOptions);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var separate = _arguments.EmitOptions.DebugInformationFormat != DebugInformationFormat.Embedded;
        var result = compilation.Emit(
            assembly, separate ? symbols : null, manifestResources: _arguments.ManifestResources, options: _arguments.EmitOptions);
        var errors = result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        return result.Success
            ? new(assembly.ToArray(), symbols.ToArray(), [], NeedsGenerators: false)
            : new([], [], [.. errors.Select(error => error.ToString())], errors.Exists(error => error.Id == NoImplementation));
    }

    private SyntaxTree Parse(string file)
    {
        using var stream = File.OpenRead(file);
        return CSharpSyntaxTree.ParseText(
            SourceText.From(stream, _arguments.Encoding, _arguments.ChecksumAlgorithm, canBeEmbedded: false), _arguments.ParseOptions, file);
    }
}
