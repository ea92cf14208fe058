using NeuroForge.Reporting.Tests.Browser;

namespace NeuroForge.Studio.Tests.Pages;

/// <summary>Lost connections, several pages, the end of the studio and failures: the page says what has happened, and runs are not lost.</summary>
public sealed class ConnectionTests : IAsyncLifetime
{
    private StudioServer _server = null!;

    public async Task InitializeAsync() => _server = await StudioServer.StartAsync(
        ("mine.json", Samples.Growing("\"simulation\": { \"duration\": \"2000 s\", \"step\": \"0.1 ms\", \"seed\": 3 }")),
        ("throwing.json", Samples.Throwing(50)));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [BrowserTheory]
    [InlineData("the studio has ended")]
    public async Task A_run_survives_its_page_and_the_page_says_when_the_studio_ends(string end)
    {
        Assert.NotEmpty(end);
        await using var page = await StudioPage.OpenAsync(_server);
        await page.Page.CallAsync("Page.addScriptToEvaluateOnNewDocument", new
        {
            source = "window.sockets = []; window.WebSocket = class extends WebSocket { constructor(...of) { super(...of); window.sockets.push(this); } };",
        });
        await page.Page.CallAsync("Page.reload");
        await page.UntilAsync("window.sockets?.length === 1 && document.getElementById('connection').dataset.state === 'open'");
        await page.UntilTextAsync("verdict", "valid");
        await page.ClickAsync("#begin");
        await page.UntilTextAsync("run-id", "1");
        _server.Session.Find(1).Speed.Pace = 1;
        await page.ClickAsync("#run");
        await page.UntilTextAsync("run-state", "running");

        var before = _server.Session.Find(1).Summary().Time;
        await page.Page.EvaluateAsync("window.sockets.at(-1).close()");
        await page.UntilAsync("document.getElementById('connection').dataset.state === 'lost' || window.sockets.length > 1");
        await page.UntilAsync($"window.sockets.length > 1 && document.getElementById('connection').dataset.state === 'open'");
        await _server.UntilAsync(1, run => run.State == "running" && run.Time > before);
        await page.UntilAsync($"Number(document.getElementById('time').textContent) > {before.ToString(System.Globalization.CultureInfo.InvariantCulture)}");

        using (await _server.ConnectAsync())
        {
            await page.UntilTextAsync("connection", "2 pages show the same runs");
        }

        await page.UntilAsync("document.getElementById('connection').textContent === 'connected'");
        await page.Page.CallAsync("Page.reload");
        await page.UntilAsync("document.getElementById('run-id')?.textContent === '1' && document.getElementById('run-state').textContent === 'running'");
        await _server.StopAsync();
        await page.UntilTextAsync("connection", "The studio has ended");
    }

    [BrowserTheory]
    [InlineData("[data-model='throwing.json']")]
    public async Task A_failure_and_a_refusal_are_shown_with_their_reasons(string model)
    {
        await using var page = await StudioPage.OpenAsync(_server);
        await page.ClickAsync(model);
        await page.UntilTextAsync("verdict", "valid: throwing");
        await page.ClickAsync("#begin");
        await page.UntilTextAsync("run-id", "1");
        await page.ClickAsync("#run");
        await page.UntilTextAsync("message", "Run 1 has failed");
        await page.UntilTextAsync("message", "the neuron has reached the time to throw");
        await page.ClickAsync("#branch");
        await page.UntilTextAsync("message", "branch from a kept moment");
    }
}
