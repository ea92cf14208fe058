using System.Text.RegularExpressions;

namespace NeuroForge.Architecture.Tests;

/// <summary>The page of faults that users of other simulators met: each names a test of ours that exists.</summary>
public sealed partial class ElsewhereTests
{
    private const string Page = "tests/ELSEWHERE.md";
    private const int LeastReports = 70;

    private static readonly (string Report, string Repository, string Number, string Project, string Class, string Method)[] Rows =
        [.. Row().Matches(Repository.Read(Page)).Select(m => (
            m.Groups["report"].Value,
            m.Groups["repository"].Value,
            m.Groups["number"].Value,
            m.Groups["project"].Value,
            m.Groups["class"].Value,
            m.Groups["method"].Value))];

    [Fact]
    public void Every_line_of_its_tables_names_a_report_and_a_test()
    {
        var lines = Repository.Read(Page).Split('\n').Count(line => line.StartsWith("| [", StringComparison.Ordinal));
        Assert.Equal(lines, Rows.Length);
        Assert.True(Rows.Length >= LeastReports, $"{Page} has {Rows.Length} reports, fewer than {LeastReports}");
        Assert.All(Rows, r => Assert.Equal($"{r.Repository[(r.Repository.IndexOf('/', StringComparison.Ordinal) + 1)..]}#{r.Number}", r.Report));
    }

    [Fact]
    public void No_report_is_listed_twice() => Assert.DoesNotContain(Rows.CountBy(r => $"{r.Repository}#{r.Number}"), r => r.Value > 1);

    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var missing = Rows.Where(r => !Exists(r.Project, r.Class, r.Method)).Select(r => $"{r.Report}: {r.Project}/{r.Class}.{r.Method}");
        Assert.True(!missing.Any(), string.Join('\n', missing));
    }

    [Fact]
    public void What_is_no_test_is_not_taken_for_one()
    {
        Assert.False(Exists("Architecture.Tests", "ElsewhereTests", "Exists"));
        Assert.False(Exists("Architecture.Tests", "TreeTests", "No_report_is_listed_twice"));
        Assert.True(Exists("Architecture.Tests", "ElsewhereTests", "No_report_is_listed_twice"));
    }

    [Fact]
    public void The_page_of_tests_leads_to_it() => Assert.Contains("(ELSEWHERE.md)", Repository.Read("tests/README.md"), StringComparison.Ordinal);

    /// <summary>Whether a file of a test project has the class and, in it, a method with an attribute of a test.</summary>
    private static bool Exists(string project, string type, string method)
    {
        var folder = $"tests/NeuroForge.{project}";
        return Directory.Exists(Path.Combine(Repository.Root, folder))
            && Repository.Files(folder, type + ".cs").Select(Repository.Read).Any(text =>
                text.Contains($"class {type}", StringComparison.Ordinal)
                && TestMethod().Matches(text).Any(m => m.Groups["method"].Value == method));
    }

    [GeneratedRegex(
        @"^\| \[(?<report>[^\]]+)\]\(https://github\.com/(?<repository>[^/]+/[^/]+)/issues/(?<number>[0-9]+)\) \|[^|\n]+\|[^|\n]+\| "
            + @"`(?<project>[A-Za-z.]+)/(?<class>[A-Za-z0-9]+)\.(?<method>[A-Za-z0-9_]+)` \|$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Row();

    /// <summary>A method below an attribute that ends with Fact or Theory; attributes of data may stand between the two.</summary>
    [GeneratedRegex(
        @"\[[A-Za-z]*(Fact|Theory)[^\]]*\]\s*(\[.*\]\s*|\[[^\]]*?\][ \t]*\n\s*)*public (async )?(void|Task) (?<method>[A-Za-z0-9_]+)\(",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex TestMethod();
}
