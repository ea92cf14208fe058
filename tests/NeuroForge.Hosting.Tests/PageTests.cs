using System.Text.RegularExpressions;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Tests;

/// <summary>
/// Every code has a page, and the page is its fixture: the wrong example gives the code, the right one does not and can be run.
/// An example is some sections of a description; the others are filled in here.
/// </summary>
public sealed partial class PageTests : IDisposable
{
    /// <summary>What a few lines cannot cause: bytes, other files, sheer size, an option, a broken or a second plugin. Each has a test elsewhere.</summary>
    private static readonly string[] WithoutExample =
    [
        "NF1002", "NF1005", "NF1006", "NF1109", "NF1234", "NF1235", "NF1323", "NF1341", "NF1342", "NF1343", "NF1344", "NF1402", "NF1406", "NF1407",
        "NF1408", "NF1409", "NF1410", "NF1603",
    ];

    private static readonly PluginCatalog Catalog = PluginDirectories.Load([]);

    private static readonly (string Key, string Text)[] Skeleton =
    [
        ("format", "\"format\": \"neuroforge/1\""),
        ("name", "\"name\": \"example\""),
        ("simulation", "\"simulation\": { \"duration\": \"1 s\", \"step\": \"0.1 ms\" }"),
        ("populations", "\"populations\": { \"E\": { \"size\": 10, \"model\": \"iaf_psc_alpha\" } }"),
    ];

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    public static TheoryData<string> Codes { get; } = [.. DiagnosticCodes.All.Select(c => c.Id)];

    public static TheoryData<string> Examples { get; } = [.. DiagnosticCodes.All.Select(c => c.Id).Except(WithoutExample, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page(string id)
    {
        var page = PageOf(id);
        Assert.InRange(page.Meaning.Length, 40, 600);
        Assert.Equal(WithoutExample.Contains(id), page.Wrong.Length == 0);
        Assert.Equal(page.Wrong.Length == 0, page.Right.Length == 0);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_wrong_example_gives_the_code_and_the_right_one_can_be_run(string id)
    {
        var page = PageOf(id);
        Assert.Contains(id, Read(page.Wrong).Diagnostics.Select(d => d.Code.Id));
        var right = Read(page.Right);
        Assert.DoesNotContain(id, right.Diagnostics.Select(d => d.Code.Id));
        Assert.True(right.IsValid, string.Join('\n', right.Diagnostics));
    }

    private static DiagnosticPage PageOf(string id) => DiagnosticPage.Of(DiagnosticCodes.All.Single(c => c.Id == id));

    private Model Read(string example)
    {
        var given = Section().Matches(example).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        File.WriteAllText(
            _place.At("example.json"), $"{{\n{string.Join(",\n", Skeleton.Where(s => !given.Contains(s.Key)).Select(s => s.Text).Append(example))}\n}}\n");
        return Model.Read(_place.At("example.json"), Catalog, new());
    }

    [GeneratedRegex("^\"(?<key>[a-z]+)\":", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();
}
