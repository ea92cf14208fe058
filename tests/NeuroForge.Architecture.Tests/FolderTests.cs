using System.Text.RegularExpressions;

namespace NeuroForge.Architecture.Tests;

/// <summary>The arrows between the folders of a project: a folder may know what is beneath it, never what is above.</summary>
public sealed partial class FolderTests
{
    private const string Engine = "NeuroForge.Engine";

    private static readonly string[] InSrc = [.. Arrows.Declared.Keys.Where(project => Repository.Files("src/" + project, "*.cs").Any())];

    public static TheoryData<string> Projects => [.. InSrc];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folders_know_each_other_in_a_circle(string project)
    {
        var arrows = SourceProject.Read(project).Arrows();
        Assert.True(arrows.Count > 0 || Repository.Files("src/" + project, "*.cs").Count() < 20, $"{project} seems to have been read without its types");
        var circles = arrows.Where(arrow => Reaches(arrow.Key.To, arrow.Key.From, arrows.Keys)).Select(Words).ToList();
        Assert.True(circles.Count == 0, string.Join(Environment.NewLine, circles));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespaces_follow_folders(string project)
    {
        var sources = SourceProject.Read(project);
        var root = project == Arrows.Contract ? "NeuroForge" : project;
        Assert.Empty(
            from type in sources.Types()
            let folder = sources.FolderOf(type.File)
            let expected = folder == SourceProject.Top ? root : root + "." + folder.Replace('/', '.')
            where type.Namespace != expected && type.Type is not (
                "NeuroForgeServiceCollectionExtensions" // by custom beside the type that it extends
                or "IsExternalInit") // the compiler looks for it there
            select $"{type.File} has {type.Namespace}");
    }

    [Fact]
    public void The_engines_page_names_its_floors_from_top_to_bottom_and_every_arrow_points_down()
    {
        var floors = FloorRow().Matches(Repository.Read("src/NeuroForge.Engine/README.md")).Select(match => match.Groups["folder"].Value).ToList();
        var arrows = SourceProject.Read(Engine).Arrows();
        var folders = arrows.Keys.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct(StringComparer.Ordinal);
        Assert.Equal(folders.Order(StringComparer.Ordinal), floors.Order(StringComparer.Ordinal));
        var upward = arrows.Where(arrow => floors.IndexOf(arrow.Key.To) <= floors.IndexOf(arrow.Key.From)).Select(Words).ToList();
        Assert.True(upward.Count == 0, string.Join(Environment.NewLine, upward));
    }

    [Fact]
    public void No_two_types_in_src_have_one_name()
    {
        var types = InSrc.SelectMany(project => SourceProject.Read(project).Types());
        Assert.Empty(
            from type in types
            group type.File by type.Type into files
            where files.Distinct(StringComparer.Ordinal).Skip(1).Any()
            select $"{files.Key}: {string.Join(", ", files)}");
    }

    private static string Words(KeyValuePair<(string From, string To), string> arrow) => $"{arrow.Key.From} -> {arrow.Key.To}: {arrow.Value}";

    private static bool Reaches(string from, string to, IEnumerable<(string From, string To)> arrows)
    {
        var next = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var folder))
        {
            if (folder == to)
            {
                return true;
            }

            foreach (var other in next[folder].Where(seen.Add))
            {
                open.Push(other);
            }
        }

        return false;
    }

    /// <summary>A row of the page's table: <c>| `Running` | what it is |</c>.</summary>
    [GeneratedRegex(@"^\| `(?<folder>[A-Za-z/]+)` \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FloorRow();
}
