using NeuroForge.Samples.Tests.Browser;

namespace NeuroForge.Studio.Tests.Pages;

/// <summary>The studio's page in a browser, driven by mouse and keyboard as a user does.</summary>
internal sealed class StudioPage(Page page) : IAsyncDisposable
{
    private const int MostTabs = 400;
    private const int Control = 2;

    public Page Page => page;

    public static async Task<StudioPage> OpenAsync(StudioServer server, bool dark = false)
    {
        var page = await Page.OpenAsync(server.Address, dark);
        await page.UntilAsync("document.getElementById('connection').dataset.state === 'open' && document.querySelectorAll('#models li').length > 10");
        return new(page);
    }

    public Task UntilAsync(string expression) => page.UntilAsync(expression);

    public Task UntilTextAsync(string id, string text) =>
        page.UntilAsync($"document.getElementById('{id}')?.textContent.includes({System.Text.Json.JsonSerializer.Serialize(text)})");

    /// <summary>Clicks an element with the mouse, in its middle or at another share of its width.</summary>
    public async Task ClickAsync(string selector, double x = 0.5)
    {
        var place = await page.EvaluateAsync($$"""
            (() => {
              const element = document.querySelector({{System.Text.Json.JsonSerializer.Serialize(selector)}});
              element.scrollIntoView({ block: 'center', behavior: 'instant' });
              const { left, top, width, height } = element.getBoundingClientRect();
              return [left, top + height / 2, width];
            })()
            """);
        var (across, down) = (place[0].GetDouble() + (x * place[2].GetDouble()), place[1].GetDouble());
        await MouseAsync("mousePressed", across, down);
        await MouseAsync("mouseReleased", across, down);
    }

    /// <summary>Draws with the mouse along points of an element, given as shares of its width and height.</summary>
    public async Task DragAsync(string id, params (double X, double Y)[] points)
    {
        var box = await page.EvaluateAsync($$"""
            (() => {
              const element = document.getElementById('{{id}}');
              element.scrollIntoView({ block: 'center', behavior: 'instant' });
              const { left, top, width, height } = element.getBoundingClientRect();
              return [left, top, width, height];
            })()
            """);
        var places = points.Select(p => (
            X: box[0].GetDouble() + (p.X * box[2].GetDouble()), Y: box[1].GetDouble() + (p.Y * box[3].GetDouble()))).ToList();
        await MouseAsync("mousePressed", places[0].X, places[0].Y);
        foreach (var (x, y) in places.Skip(1))
        {
            await MouseAsync("mouseMoved", x, y);
        }

        await MouseAsync("mouseReleased", places[^1].X, places[^1].Y);
    }

    /// <summary>Presses Tab until an element has the focus.</summary>
    public async Task TabToAsync(string condition)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await page.PressAsync("Tab", 9);
            if ((await page.EvaluateAsync($"!!document.activeElement?.matches({System.Text.Json.JsonSerializer.Serialize(condition)})")).GetBoolean())
            {
                return;
            }
        }

        Assert.Fail($"the keyboard does not reach {condition}");
    }

    /// <summary>Presses Enter or Space on the element that has the focus.</summary>
    public Task PressAsync(string key) => key switch
    {
        "Enter" => page.PressAsync("Enter", 13, "\r"),
        " " => page.PressAsync(" ", 32, " "),
        "ArrowRight" => page.PressAsync(key, 39),
        "ArrowLeft" => page.PressAsync(key, 37),
        "ArrowUp" => page.PressAsync(key, 38),
        "ArrowDown" => page.PressAsync(key, 40),
        "Escape" => page.PressAsync(key, 27),
        _ => throw new ArgumentException(key, nameof(key)),
    };

    public async Task PressWithControlAsync(string key, string code, int number)
    {
        await page.CallAsync("Input.dispatchKeyEvent", new { type = "rawKeyDown", key, code, windowsVirtualKeyCode = number, modifiers = Control });
        await page.CallAsync("Input.dispatchKeyEvent", new { type = "keyUp", key, code, windowsVirtualKeyCode = number, modifiers = Control });
    }

    public Task TypeAsync(string text) => page.CallAsync("Input.insertText", new { text });

    /// <summary>That nothing went wrong in the page, and that it asked nobody else.</summary>
    public async Task AssertCleanAsync()
    {
        Assert.Empty(page.Complaints);
        Assert.True(
            (await page.EvaluateAsync("performance.getEntriesByType('resource').every(r => new URL(r.name).host === location.host)")).GetBoolean());
        Assert.Equal("", await page.TextAsync("message"));
    }

    public ValueTask DisposeAsync() => page.DisposeAsync();

    private Task<System.Text.Json.JsonElement> MouseAsync(string type, double x, double y) => page.CallAsync(
        "Input.dispatchMouseEvent", new { type, x, y, button = "left", buttons = type == "mouseReleased" ? 0 : 1, clickCount = 1, pointerType = "mouse" });
}
