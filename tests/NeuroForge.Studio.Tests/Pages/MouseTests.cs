using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Reporting.Tests.Browser;

namespace NeuroForge.Studio.Tests.Pages;

/// <summary>A whole experiment with the mouse: open, run, pause, change, lesion, branch, save.</summary>
public sealed class MouseTests : IAsyncLifetime
{
    private const string Figures = "['rates', 'calcium', 'raster', 'synapses', 'matrix', 'weights', 'comparison']";
    private StudioServer _server = null!;

    public async Task InitializeAsync() => _server = await StudioServer.StartAsync(
        ("mine.json", Samples.Growing("\"simulation\": { \"duration\": \"2000 s\", \"step\": \"0.1 ms\", \"seed\": 3 }")));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_experiment_from_the_description_to_its_protocol(bool dark)
    {
        await using var page = await StudioPage.OpenAsync(_server, dark);
        await page.UntilTextAsync("verdict", "valid: growing: 80 neurons");
        await page.ClickAsync("#begin");
        await page.UntilTextAsync("run-id", "1");
        _server.Session.Find(1).Speed.Pace = 1; // whatever the machine does, the run does not get far while the page is looked at
        await page.ClickAsync("#run");
        await page.UntilAsync("Number(document.getElementById('time').textContent) > 2");
        await page.ClickAsync("#run");
        await page.UntilTextAsync("run-state", "paused");
        await AssertDrawnAsync(page, dark);

        await page.DragAsync("lasso", (0.05, 0.05), (0.5, 0.05), (0.5, 0.95), (0.05, 0.95));
        await page.UntilTextAsync("selection", "of E");
        await page.ClickAsync("#lesion");
        await _server.UntilAsync(1, run => run.Deeds.Count == 1);
        await page.UntilTextAsync("selection", "nothing");
        await page.ClickAsync("[id='slide-stimuli.background.weight']", 0.7);
        await _server.UntilAsync(1, run => run.Deeds.Count == 2);

        await page.ClickAsync("#keep");
        await page.UntilAsync("document.getElementById('moment-1-0')");
        await page.ClickAsync("#branch");
        await page.UntilTextAsync("run-id", "2");
        await page.ClickAsync("#step");
        await page.UntilAsync("document.querySelectorAll('#runs tr').length === 2 && document.querySelector('#runs').textContent.includes('2 of 1 at')");
        await _server.UntilAsync(2, run => run.Time > _server.Session.Find(1).Summary().Time);

        await page.ClickAsync("#protocol");
        await page.UntilTextAsync("verdict", "valid");
        await page.UntilAsync("document.getElementById('file').value === 'mine-protocol.json'");
        await page.ClickAsync("#save");
        await page.UntilAsync("document.querySelector(\"[data-model='mine-protocol.json']\")");
        using var simulation = new Simulation(Model.Read(Path.Combine(_server.Folder, "mine-protocol.json")));
        Assert.Equal((await _server.GetAsync("runs/2/protocol")).GetProperty("hash").GetString(), simulation.Run().StateHash);
        await page.AssertCleanAsync();
    }

    private static async Task AssertDrawnAsync(StudioPage page, bool dark)
    {
        await page.UntilAsync($"{Figures}.every(id => document.getElementById(id).getAttribute('aria-label'))");
        await page.UntilAsync($$"""
            {{Figures}}.every(id => {
              const canvas = document.getElementById(id);
              const colours = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
              return new Set(colours).size > 5;
            })
            """);
        await page.UntilAsync("""
            (() => {
              const space = document.getElementById('space');
              const copy = Object.assign(document.createElement('canvas'), { width: space.width, height: space.height }).getContext('2d');
              copy.drawImage(space, 0, 0);
              return new Set(new Uint32Array(copy.getImageData(0, 0, space.width, space.height).data.buffer)).size > 5;
            })()
            """);
        Assert.Equal(dark, (await page.Page.EvaluateAsync("getComputedStyle(document.body).backgroundColor")).GetString() == "rgb(20, 23, 28)");
        Assert.True((await page.Page.EvaluateAsync("document.documentElement.scrollWidth <= window.innerWidth")).GetBoolean());
    }
}
