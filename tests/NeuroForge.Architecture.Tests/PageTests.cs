using System.Text.RegularExpressions;

namespace NeuroForge.Architecture.Tests;

/// <summary>The pages: links lead somewhere, and the page of models lists every model.</summary>
public sealed partial class PageTests
{
    private const string Models = "models/README.md";

    private static readonly string[] Pages =
    [
        "README.md", "CONTRIBUTING.md", .. new[] { "src", "plugins", "tests", "models" }.SelectMany(folder => Repository.Files(folder, "*.md")),
    ];

    [Fact]
    public void Every_relative_link_leads_to_a_file_or_folder_and_to_a_heading_in_it()
    {
        var broken = Pages.SelectMany(page => Link().Matches(Repository.Read(page)).Select(link => (Page: page, To: link.Groups["to"].Value)))
            .Where(link => !link.To.Contains("://", StringComparison.Ordinal) && !Leads(link.Page, link.To))
            .Select(link => $"{link.Page}: {link.To}");
        Assert.Equal([], broken);
    }

    [Fact]
    public void The_page_of_models_leads_to_every_model()
    {
        var page = Repository.Read(Models);
        var models = Repository.Files("models", "*.json").Select(file => Path.GetFileName(file)).Except(["neuroforge.schema.json"]);
        Assert.Equal([], models.Where(model => !page.Contains($"]({model})", StringComparison.Ordinal)));
    }

    /// <summary>A model that the gallery gives a page is named on it, and the page has its parts.</summary>
    [Fact]
    public void The_page_of_a_model_is_about_it()
    {
        string[] parts = ["What to expect", "How it was checked", "Cost", "Where text, code and results disagree", "Reference"];
        var rows = Repository.Read(Models).Split('\n').Where(row => row.Contains("| [page](", StringComparison.Ordinal));
        var missing = rows.SelectMany(row =>
        {
            var links = Link().Matches(row).Select(link => link.Groups["to"].Value).ToList();
            var page = Repository.Read("models/" + links[^1]);
            return links[..^1].Select(model => $"]({model})").Concat(parts).Where(part => !page.Contains(part, StringComparison.Ordinal))
                .Select(part => $"{links[^1]}: {part}");
        }).ToList();
        Assert.Equal([], missing);
    }

    /// <summary>A figure on a page of models is below 60 kB, and a figure of a model is on a page.</summary>
    [Fact]
    public void Figures_of_models_are_small_and_shown()
    {
        var pages = string.Concat(Pages.Select(Repository.Read));
        var figures = Repository.Files("models", "*.svg").ToList();
        Assert.Equal([], figures.Where(figure => new FileInfo(Path.Combine(Repository.Root, figure)).Length >= 60_000));
        Assert.Equal([], figures.Where(figure => !pages.Contains(Path.GetFileName(figure) + ")", StringComparison.Ordinal)
            && !pages.Contains(Path.GetFileName(figure) + "\"", StringComparison.Ordinal)));
    }

    private static bool Leads(string page, string to)
    {
        var (file, heading) = to.Split('#', 2) is [var path, var anchor] ? (path, anchor) : (to, "");
        var target = file.Length == 0 ? page : Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(page)!, file)).Replace('\\', '/');
        return heading.Length == 0
            ? Repository.Has(target) || Directory.Exists(Path.Combine(Repository.Root, target))
            : Repository.Has(target) && Heading().Matches(Repository.Read(target)).Any(h => Anchor(h.Groups["text"].Value) == heading);
    }

    /// <summary>The anchor of a heading as sites that show Markdown make it: small letters, without punctuation, spaces as hyphens.</summary>
    private static string Anchor(string heading) =>
        Punctuation().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Punctuation();
}
