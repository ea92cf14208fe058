using NeuroForge.Reporting.Tests.Browser;

namespace NeuroForge.Studio.Tests.Pages;

/// <summary>Everything can be done with the keyboard alone, and is said in words.</summary>
public sealed class KeyboardTests : IAsyncLifetime
{
    private StudioServer _server = null!;

    public async Task InitializeAsync() => _server = await StudioServer.StartAsync(
        ("mine.json", Samples.Growing("\"simulation\": { \"duration\": \"2000 s\", \"step\": \"0.1 ms\", \"seed\": 3 }")),
        ("start.json", "{\n  \"format\": \"neuroforge/1\",\n\n}\n"));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [BrowserTheory]
    [InlineData("mine.json")]
    public async Task An_experiment_without_a_mouse(string model)
    {
        await using var page = await StudioPage.OpenAsync(_server);
        await page.TabToAsync($"[data-model='{model}']");
        await page.PressAsync("Enter");
        await page.UntilTextAsync("verdict", "valid");
        await page.TabToAsync("#begin");
        await page.PressAsync("Enter");
        await page.UntilTextAsync("run-id", "1");
        _server.Session.Find(1).Speed.Pace = 1;
        await page.TabToAsync("#run");
        await page.PressAsync(" ");
        await page.UntilTextAsync("announcement", "run 1 is running");
        await _server.UntilAsync(1, run => run.Time > 1);
        await page.PressAsync(" ");
        await page.UntilTextAsync("announcement", "run 1 is paused");
        await page.TabToAsync("#keep");
        await page.PressAsync("Enter");
        await _server.UntilAsync(1, run => run.Moments.Count == 1);

        await page.TabToAsync("#lasso");
        foreach (var (key, times) in Lasso)
        {
            for (var i = 0; i < times; i++)
            {
                await page.PressAsync(key);
            }
        }

        await page.UntilTextAsync("selection", "of E");
        await page.TabToAsync("#lesion");
        await page.PressAsync("Enter");
        await _server.UntilAsync(1, run => run.Deeds.Count == 1);
        await page.UntilTextAsync("announcement", "neurons of E are lesioned");

        await page.TabToAsync("[id='slide-stimuli.background.rate']");
        await page.PressAsync("ArrowRight");
        Assert.StartsWith(
            "stimuli.background.rate = 101", (await _server.UntilAsync(1, run => run.Deeds.Count == 2)).Deeds[1].Words, StringComparison.Ordinal);
        await page.TabToAsync("#moment-1-0");
        await page.PressAsync("Enter");
        await page.UntilTextAsync("run-id", "2");
        Assert.Empty(_server.Session.Find(2).Summary().Deeds);
        await page.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData("\"popu", "\"populations\": ")]
    public async Task The_editor_completes_by_the_schema_and_marks_what_check_finds(string typed, string completed)
    {
        await using var page = await StudioPage.OpenAsync(_server);
        await page.ClickAsync("[data-model='start.json']");
        await page.UntilTextAsync("verdict", "error");
        await page.UntilTextAsync("marks", "NF");
        await page.ClickAsync(".cm-content");
        await page.PressWithControlAsync("Home", "Home", 36);
        await page.PressAsync("ArrowDown");
        await page.PressAsync("ArrowDown");
        await page.TypeAsync(typed);
        await page.PressWithControlAsync(" ", "Space", 32);
        await page.UntilAsync("document.querySelector('.cm-tooltip-autocomplete li')?.textContent.includes('populations')");
        await Task.Delay(200); // the editor ignores keys for 75 ms after its list has opened
        await page.PressAsync("Enter");
        await page.UntilTextAsync("editor", completed);
        await page.UntilAsync("document.querySelector('.cm-lintRange-error')");
        Assert.Empty(page.Page.Complaints);
    }

    private static readonly (string Key, int Times)[] Lasso =
    [
        ("ArrowLeft", 12), ("ArrowUp", 20), (" ", 1), ("ArrowRight", 12), (" ", 1), ("ArrowDown", 40), (" ", 1), ("ArrowLeft", 12), (" ", 1), ("Enter", 1),
    ];
}
