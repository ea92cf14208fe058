using System.Text.RegularExpressions;

namespace NeuroForge.Reporting.Tests.Browser;

/// <summary>Reports of all models in a real browser.</summary>
public sealed partial class BrowserTests : IDisposable
{
    private readonly Workplace _place = new();

    public static TheoryData<string> All => Models.Published;

    public void Dispose() => _place.Dispose();

    [BrowserTheory]
    [MemberData(nameof(All))]
    public void A_published_models_report_shows_its_charts_without_an_error_or_a_request(string model) =>
        AssertShown(_place.Run(Models.File(model), ("duration", Models.DurationOf(model))));

    [BrowserTheory]
    [InlineData("every kind of recording")]
    public void So_does_a_report_of(string what)
    {
        Assert.NotEmpty(what);
        AssertShown(_place.Run(Models.Small));
    }

    [BrowserTheory]
    [InlineData("<script src=\"https://example.org/x.js\"></script>", "https://example.org")]
    [InlineData("<script>console.log('ran')</script>", "Content Security Policy")]
    public void The_page_itself_would_refuse_what_must_not_be_there(string intruder, string trace)
    {
        var page = _place.At("intruded.html");
        File.WriteAllText(page, Workplace.Report(_place.Run(Models.Small)).Replace("</body>", intruder + "</body>", StringComparison.Ordinal));
        var (_, console) = Chromium.Open(page, _place.At("profile"));
        Assert.Contains(trace, console, StringComparison.Ordinal);
        Assert.Contains("Content Security Policy", console, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("</svg>", "<text x=\"0\" y=\"14\">one text</text><text x=\"2\" y=\"15\">another</text></svg>", "one text\" lies on \"another\"")]
    [InlineData("</svg>", "<text x=\"540\" y=\"40\">too far to the right</text></svg>", "too far to the right\" leaves its drawing")]
    [InlineData("</main>", "<img src=\"https://example.org/x.png\"></main>", "the page asks for https://example.org/x.png")]
    [InlineData("</main>", "<div style=\"width:4000px\">wide</div></main>", "the page is wider than its window")]
    public void The_look_at_a_page_finds_what_should_not_be(string place, string intruder, string finding) => Assert.Contains(
        finding,
        LookAt(Workplace.Report(_place.Run(Models.Small)).Replace(place, intruder, StringComparison.Ordinal)),
        StringComparison.Ordinal);

    private void AssertShown(string folder)
    {
        var report = Workplace.Report(folder);
        var page = Path.Combine(folder, Report.FileName);
        var (document, console) = Chromium.Open(page, _place.At("profile"));
        Assert.DoesNotContain("CONSOLE", console, StringComparison.Ordinal);
        Assert.Equal(Figured.Names(report), Figured.Names(document));
        Assert.Equal(Figured.Names(report).Count, document.Split("<svg class=\"chart\"").Length - 1);
        Assert.Equal($"<pre id=\"layout\" data-charts=\"{Figured.Names(report).Count}\"></pre>", LookAt(report));
    }

    /// <summary>The same page without the policy by which it refuses scripts and requests, and with a script that looks at it.</summary>
    private string LookAt(string report)
    {
        var page = _place.At("looked-at.html");
        var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Browser", "layout.js"));
        File.WriteAllText(page, Policy().Replace(report, "", 1).Replace("</body>", $"<script>{script}</script></body>", StringComparison.Ordinal));
        var (document, _) = Chromium.Open(page, _place.At("profile"));
        var found = document[document.IndexOf("<pre id=\"layout\"", StringComparison.Ordinal)..];
        return found[..(found.IndexOf("</pre>", StringComparison.Ordinal) + 6)];
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Policy();
}
