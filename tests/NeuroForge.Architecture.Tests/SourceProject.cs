using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeuroForge.Architecture.Tests;

/// <summary>A project of src as its sources say it: which type is where, and which folder names types of which other.</summary>
internal sealed class SourceProject
{
    /// <summary>The folder of files that lie at the project's root.</summary>
    public const string Top = ".";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private readonly string _root;
    private readonly CSharpCompilation _compilation;

    private SourceProject(string name)
    {
        Name = name;
        _root = "src/" + name;
        var trees = Repository.Files(_root, "*.cs").Select(path => CSharpSyntaxTree.ParseText(Repository.Read(path), Options, path)).ToList();
        _compilation = CSharpCompilation.Create(
            name,
            trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Options)),
            References(name),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, metadataImportOptions: MetadataImportOptions.All));
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    private static string ImplicitUsings =>
        string.Concat(
            new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }
                .Select(name => $"global using {name};"));

    /// <summary>Reads a project.</summary>
    public static SourceProject Read(string name) => new(name);

    /// <summary>The types that the project declares outside other types: name, namespace, file.</summary>
    public IEnumerable<(string Type, string Namespace, string File)> Types() =>
        from tree in _compilation.SyntaxTrees
        where tree.FilePath.Length > 0
        from type in tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
        where type is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && type.Parent is BaseNamespaceDeclarationSyntax
        select (
            type is BaseTypeDeclarationSyntax declared ? declared.Identifier.Text : ((DelegateDeclarationSyntax)type).Identifier.Text,
            ((BaseNamespaceDeclarationSyntax)type.Parent!).Name.ToString(),
            tree.FilePath);

    /// <summary>The folder of a file, relative to the project.</summary>
    public string FolderOf(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetRelativePath(_root, file))!.Replace('\\', '/');
        return folder.Length == 0 ? Top : folder;
    }

    /// <summary>Which folder knows which other: a file of the first names a type of the second. For each arrow one example.</summary>
    public IReadOnlyDictionary<(string From, string To), string> Arrows()
    {
        var arrows = new Dictionary<(string, string), string>();
        foreach (var tree in _compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            var model = _compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (FileOf(model.GetSymbolInfo(name)) is { Length: > 0 } file && FolderOf(file) is var there && there != FolderOf(tree.FilePath))
                {
                    arrows.TryAdd((FolderOf(tree.FilePath), there), $"{tree.FilePath} names {Path.GetFileNameWithoutExtension(file)}");
                }
            }
        }

        return arrows;
    }

    /// <summary>The file of the project that declares the type which a name means, or whose member it means; null where there is none.</summary>
    private static string? FileOf(SymbolInfo info)
    {
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        return type?.OriginalDefinition.Locations.FirstOrDefault(location => location.IsInSource)?.SourceTree?.FilePath;
    }

    /// <summary>What the project was compiled against: .NET and everything beside these tests but its own assembly.</summary>
    private static IEnumerable<MetadataReference> References(string name)
    {
        var own = Path.GetFileName(Compiled.OfProject(name));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return platform
            .Where(file => !Path.GetFileName(file).Equals(own, StringComparison.OrdinalIgnoreCase))
            .Select(file => MetadataReference.CreateFromFile(file));
    }
}
