using System.Text.RegularExpressions;

namespace NeuroForge.Architecture.Tests;

/// <summary>What lies where, and how files are named.</summary>
public sealed partial class TreeTests
{
    private static readonly string[] TopLevel =
    [
        "NeuroForge.sln", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "CITATION.cff", "src", "plugins", "tests", "models", "findings",
        "Directory.Build.props", "Directory.Packages.props", "Directory.Solution.targets", "global.json",
    ];

    public static TheoryData<string> AllProjects =>
        [.. new[] { "src", "plugins", "tests" }.SelectMany(Repository.Projects)];

    [Fact]
    public void Nothing_else_lies_at_the_top()
    {
        var ignored = Repository.Read(".gitignore").Split('\n').Select(line => line.Trim().Trim('/'));
        var found = Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(path => Path.GetFileName(path)!)
            .Where(name => name[0] != '.');
        Assert.Empty(found.Except(TopLevel, StringComparer.Ordinal).Except(ignored, StringComparer.Ordinal));
    }

    [Fact]
    public void No_file_hides_behind_a_name_that_says_nothing() =>
        Assert.DoesNotContain(
            new[] { "src", "plugins" }.SelectMany(folder => Repository.Files(folder, "*.cs")),
            path => EmptyName().IsMatch(Path.GetFileName(path)));

    [Fact]
    public void File_names_are_plain() =>
        Nothing(
            from folder in new[] { "src", "plugins", "tests", "models" }
            from path in Repository.Files(folder, "*")
            where UnplainName().IsMatch(Path.GetFileName(path))
            select path);

    [Fact]
    public void Lines_of_code_have_at_most_160_columns() =>
        Nothing(
            from path in new[] { "src", "plugins", "tests" }.SelectMany(folder => Repository.Files(folder, "*.cs"))
            from line in LongLines.Of(path, 160)
            select $"{path}:{line}");

    [Theory]
    [MemberData(nameof(AllProjects))]
    public void Every_project_is_in_the_solution(string project) =>
        Assert.Contains('"' + project.Replace('/', '\\') + '"', Repository.Read("NeuroForge.sln"), StringComparison.Ordinal);

    /// <summary>What packages are made of is built without the tests.</summary>
    [Fact]
    public void The_filter_of_packages_has_every_project_that_is_not_a_test()
    {
        using var filter = System.Text.Json.JsonDocument.Parse(Repository.Read("src/packages.slnf"));
        var projects = filter.RootElement.GetProperty("solution").GetProperty("projects").EnumerateArray().Select(project => project.GetString()!);
        Assert.Equal(
            new[] { "src", "plugins" }.SelectMany(Repository.Projects).Order(StringComparer.Ordinal),
            projects.Select(project => project.Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllProjects))]
    public void Every_project_locks_its_packages_without_naming_a_registry(string project)
    {
        var lockFile = project[..(project.LastIndexOf('/') + 1)] + "packages.lock.json";
        Assert.True(Repository.Has(lockFile), $"{project} has no packages.lock.json");
        Assert.DoesNotContain("://", Repository.Read(lockFile), StringComparison.Ordinal);
    }

    private static void Nothing(IEnumerable<string> found)
    {
        var list = found.ToList();
        Assert.True(list.Count == 0, string.Join(Environment.NewLine, list));
    }

    [Fact]
    public void A_finding_is_a_script_that_works_in_a_folder_of_its_own_without_anything_of_ours()
    {
        var findings = Directory.GetFiles(Path.Combine(Repository.Root, "findings"));
        Assert.NotEmpty(findings);
        Assert.All(findings, path =>
        {
            var text = File.ReadAllText(path);
            Assert.Equal(".sh", Path.GetExtension(path));
            Assert.StartsWith("#!/usr/bin/env bash\n# ", text, StringComparison.Ordinal);
            Assert.Contains("$(mktemp -d)", text, StringComparison.Ordinal);
            Assert.DoesNotContain("NeuroForge", text, StringComparison.Ordinal);
        });
    }

    [GeneratedRegex("(Manager|Helper|Util|Base|Impl|Utility|Utilitie)s?\\.",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyName();

    [GeneratedRegex("[^A-Za-z0-9._-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnplainName();
}
