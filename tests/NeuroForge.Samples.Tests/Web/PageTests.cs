using NeuroForge.Reporting.Tests.Browser;
using NeuroForge.Samples.Tests.Browser;

namespace NeuroForge.Samples.Tests.Web;

/// <summary>The page in a real browser, from the network to the screen and back.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private const string Figures = "['calcium', 'connections', 'sheet', 'matrix', 'raster']";
    private LiveServer _server = null!;

    public async Task InitializeAsync() => _server = await LiveServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_shows_a_network_that_grows_and_asks_nobody_else(bool dark)
    {
        await _server.DoAsync("PUT", "pace", """{ "pace": 60 }""");
        await using var page = await Page.OpenAsync(_server.Address, dark);
        await page.UntilAsync("Number(document.getElementById('synapses').textContent.replace(',', '')) > 20");
        await page.UntilAsync($"{Figures}.every(id => document.getElementById(id).getAttribute('aria-label'))");
        var drawn = await page.EvaluateAsync($$"""
            {{Figures}}.map(id => {
              const canvas = document.getElementById(id);
              const colours = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
              return new Set(colours).size;
            })
            """);
        Assert.All(drawn.EnumerateArray(), colours => Assert.True(colours.GetInt32() > 5));
        Assert.Equal("running", await page.TextAsync("state"));
        Assert.Equal(dark, (await page.EvaluateAsync("getComputedStyle(document.body).backgroundColor")).GetString() == "rgb(20, 23, 28)");
        Assert.True((await page.EvaluateAsync("performance.getEntriesByType('resource').every(r => new URL(r.name).origin === location.origin)")).GetBoolean());
        Assert.True((await page.EvaluateAsync("document.documentElement.scrollWidth <= window.innerWidth")).GetBoolean());
        Assert.Empty(page.Complaints);
    }

    [BrowserTheory]
    [InlineData("Enter", 13, "\r")]
    [InlineData(" ", 32, " ")]
    public async Task It_waits_and_goes_on_at_a_key(string key, int code, string text)
    {
        await using var page = await Page.OpenAsync(_server.Address);
        await page.UntilAsync("document.getElementById('state').textContent === 'running'");
        await page.EvaluateAsync("document.getElementById('running').focus()");
        await page.PressAsync(key, code, text);
        await page.UntilAsync("document.getElementById('state').textContent === 'waiting'");
        Assert.Equal("Continue", await page.TextAsync("running"));
        Assert.Contains("waiting", await page.TextAsync("announcement"), StringComparison.Ordinal);
        await page.PressAsync(key, code, text);
        await page.UntilAsync("document.getElementById('state').textContent === 'running'");
        Assert.Empty(page.Complaints);
    }

    [BrowserTheory]
    [InlineData("input", "ArrowLeft", 37, "input", 9900)]
    [InlineData("pace", "ArrowRight", 39, "pace", 21)]
    public async Task A_slider_reaches_the_network(string slider, string key, int code, string property, double value)
    {
        await using var page = await Page.OpenAsync(_server.Address);
        await page.UntilAsync("document.getElementById('state').textContent === 'running'");
        await page.EvaluateAsync($"document.getElementById('{slider}').focus()");
        await page.PressAsync(key, code);
        await _server.UntilAsync(state => state.GetProperty(property).GetDouble() == value);
        await page.UntilAsync($"document.getElementById('{slider}').valueAsNumber === {value}");
        Assert.Empty(page.Complaints);
    }

    [BrowserTheory]
    [InlineData("E", "0.25", 80)]
    [InlineData("I", "0.5", 40)]
    public async Task A_lesion_reaches_the_network_and_the_page(string population, string share, int neurons)
    {
        await using var page = await Page.OpenAsync(_server.Address);
        await page.UntilAsync("document.getElementById('state').textContent === 'running'");
        await page.EvaluateAsync(
            $"document.getElementById('population').value = '{population}', document.getElementById('share').value = '{share}', "
                + "document.getElementById('lesion').click()");
        await page.UntilAsync($"document.getElementById('destroyed').textContent === '{neurons}'");
        var state = await _server.StateAsync();
        Assert.Equal(
            neurons,
            state.GetProperty("populations")
                .EnumerateArray()
                .Single(p => p.GetProperty("name").GetString() == population)
                .GetProperty("lesioned")
                .GetArrayLength());
        Assert.Equal("", await page.TextAsync("problem"));
        Assert.Empty(page.Complaints);
    }

    [BrowserTheory]
    [InlineData("document.getElementById('share').value = '0.5'", "no neurons are named")]
    public async Task What_the_host_refuses_is_shown_with_its_reason(string choice, string reason)
    {
        await using var page = await Page.OpenAsync(_server.Address);
        await page.UntilAsync("document.getElementById('state').textContent === 'running'");
        await page.EvaluateAsync(choice);
        foreach (var destroyed in (int[])[160, 320])
        {
            await page.EvaluateAsync("document.getElementById('lesion').click()");
            await page.UntilAsync($"document.getElementById('destroyed').textContent === '{destroyed}'");
        }

        await page.EvaluateAsync("document.getElementById('lesion').click()");
        await page.UntilAsync($"document.getElementById('problem').textContent === '{reason}'");
    }

    [BrowserTheory]
    [InlineData("2")]
    public async Task It_begins_again_with_the_next_seed(string seed)
    {
        await using var page = await Page.OpenAsync(_server.Address);
        await page.UntilAsync("parseFloat(document.getElementById('time').textContent) > 3");
        await page.EvaluateAsync("document.getElementById('restart').click()");
        await _server.UntilAsync(state => state.GetProperty("seed").GetRawText() == seed);
        await page.UntilAsync("parseFloat(document.getElementById('time').textContent) < 3");
        Assert.Empty(page.Complaints);
    }
}
