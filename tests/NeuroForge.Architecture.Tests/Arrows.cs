namespace NeuroForge.Architecture.Tests;

/// <summary>
/// Who may know whom: Cli -> Hosting -> {Plugins, Descriptions, Engine} -> Abstractions &lt;- plugins; Descriptions -> Equations -> Abstractions;
/// Hosting -> Compilation; {Hosting, Descriptions} -> Tables; Cli -> Reporting -> {Analysis, Hosting}; Studio -> Hosting.
/// A new project in src/ gets its line here first.
/// </summary>
internal static class Arrows
{
    public const string Contract = "NeuroForge.Abstractions";
    public const string Mef = "System.ComponentModel.Composition";

    /// <summary>What each project file references, exactly: our projects, then packages.</summary>
    public static readonly IReadOnlyDictionary<string, (string[] Projects, string[] Packages)> Declared =
        new Dictionary<string, (string[], string[])>(StringComparer.Ordinal)
        {
            [Contract] = ([], [Mef]),
            ["NeuroForge.Analyzers"] = ([], ["Microsoft.CodeAnalysis.CSharp"]),
            ["NeuroForge.Analyzers.CodeFixes"] = (
                ["NeuroForge.Analyzers"], ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.CSharp.Workspaces"]),
            ["NeuroForge.Engine"] = ([Contract], []),
            ["NeuroForge.Plugins"] = ([Contract], ["McMaster.NETCore.Plugins"]),
            ["NeuroForge.Equations"] = ([Contract], []),
            ["NeuroForge.Compilation"] = ([], ["Microsoft.CodeAnalysis.CSharp"]),
            ["NeuroForge.Tables"] = ([], ["Parquet.Net", "PureHDF"]),
            ["NeuroForge.Descriptions"] = ([Contract, "NeuroForge.Engine", "NeuroForge.Equations", "NeuroForge.Tables"], ["Newtonsoft.Json"]),
            ["NeuroForge.Hosting"] = (
                ["NeuroForge.Compilation", "NeuroForge.Descriptions", "NeuroForge.Engine", "NeuroForge.Plugins", "NeuroForge.Tables"], []),
            ["NeuroForge.DependencyInjection"] = (
                ["NeuroForge.Hosting"],
                ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options"]),
            ["NeuroForge.Analysis"] = ([], ["Parquet.Net", "PureHDF"]),
            ["NeuroForge.Reporting"] = (["NeuroForge.Analysis", "NeuroForge.Hosting"], []),
            ["NeuroForge.Testing"] = (["NeuroForge.Hosting"], []),
            ["NeuroForge.Studio"] = (["NeuroForge.Hosting"], []), // a program of its own: the command line starts it and does not reference it
            ["NeuroForge.Templates"] = ([], []),
            ["NeuroForge.Cli"] = (
                ["NeuroForge.Analysis", "NeuroForge.Hosting", "NeuroForge.Reporting", "NeuroForge.Testing"], ["Spectre.Console", "System.CommandLine"]),
        };

    /// <summary>
    /// What the compiled assembly may name: everything its arrows reach, and its own packages.
    /// MEF comes with the contract, but only who loads or writes plugins may touch it.
    /// </summary>
    public static IReadOnlySet<string> Allowed(string project)
    {
        var allowed = new HashSet<string>(Reach(project), StringComparer.Ordinal);
        allowed.UnionWith(Declared[project].Packages);
        if (project == "NeuroForge.Plugins") allowed.Add(Mef);
        if (project is "NeuroForge.Analysis" or "NeuroForge.Tables") allowed.Add("Parquet"); // the assembly of Parquet.Net
        if (project is "NeuroForge.Analyzers" or "NeuroForge.Compilation") allowed.Add("Microsoft.CodeAnalysis"); // comes with the compiler of C#
        if (project == "NeuroForge.Analyzers.CodeFixes")
        {
            // Come with the workspaces of C#.
            allowed.UnionWith(["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.Workspaces", "System.Composition.AttributedModel"]);
        }

        if (project == "NeuroForge.Studio") allowed.UnionWith(SharedFramework);
        return allowed;
    }

    /// <summary>The assemblies of the shared framework of ASP.NET.</summary>
    private static IEnumerable<string> SharedFramework =>
        Directory.EnumerateFiles(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Builder.WebApplication).Assembly.Location)!, "*.dll")
            .Select(path => Path.GetFileNameWithoutExtension(path));

    private static IEnumerable<string> Reach(string project) =>
        Declared[project].Projects.SelectMany(next => Reach(next).Prepend(next));
}
