using System.Text.RegularExpressions;

namespace NeuroForge.Analyzers.Tests;

/// <summary>The plugins and templates of this repository follow the rules, and the page for authors names each rule.</summary>
public sealed class SourceTests
{
    /// <summary>The folder of the repository.</summary>
    public static readonly string Root = FindRoot();

    public static TheoryData<string> Folders =>
    [
        .. new[] { "plugins", "src/NeuroForge.Templates/templates" }
            .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Root, folder)))
            .Where(folder => Sources(folder).Any())
            .Select(folder => Path.GetRelativePath(Root, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task A_plugin_has_no_diagnostic(string folder) =>
        Assert.Empty((await Analysis.Of(Sources(Path.Combine(Root, folder)).Select(file => (file, File.ReadAllText(file))))).Select(one => one.ToString()));

    [Fact]
    public void The_page_and_the_list_of_releases_name_every_rule_with_its_title()
    {
        var page = File.ReadAllText(Path.Combine(Root, "src/NeuroForge.Analyzers/README.md"));
        var releases = File.ReadAllText(Path.Combine(Root, "src/NeuroForge.Analyzers/AnalyzerReleases.Unshipped.md"));
        var rules = new PluginAnalyzer().SupportedDiagnostics;
        Assert.Equal(rules.Select(rule => rule.Id), rules.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rules, rule =>
        {
            Assert.Contains($"| {rule.Id} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title} |", page, StringComparison.Ordinal);
            Assert.Contains($"{rule.Id} | NeuroForge | {rule.DefaultSeverity} | {rule.Title}\n", releases, StringComparison.Ordinal);
            Assert.NotEmpty(rule.Description.ToString());
        });
        Assert.Equal(rules.Length, Regex.Count(page, @"^\| NFA\d{3} \|", RegexOptions.Multiline, TimeSpan.FromSeconds(1)));
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "tests"))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NeuroForge.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("No NeuroForge.sln above " + AppContext.BaseDirectory);
    }
}
