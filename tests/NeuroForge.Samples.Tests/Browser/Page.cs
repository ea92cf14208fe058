using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using NeuroForge.Reporting.Tests.Browser;

namespace NeuroForge.Samples.Tests.Browser;

/// <summary>A page in a browser without a window, driven over the DevTools protocol.</summary>
internal sealed partial class Page : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _browser;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new(Patience);
    private readonly List<string> _complaints = [];
    private int _number;

    private Page(Process browser, string profile) => (_browser, _profile) = (browser, profile);

    /// <summary>Errors that the page's console has shown.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="dark">Whether the reader prefers it dark.</param>
    public static async Task<Page> OpenAsync(Uri address, bool dark = false)
    {
        var profile = Directory.CreateTempSubdirectory("neuroforge-browser-").FullName;
        var page = new Page(Start(profile), profile);
        await page.ConnectAsync();
        await page.CallAsync("Runtime.enable");
        await page.CallAsync("Log.enable");
        await page.CallAsync("Page.enable");
        await page.CallAsync("Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = dark ? "dark" : "light" } } });
        await page.CallAsync("Page.navigate", new { url = address.AbsoluteUri });
        await page.UntilAsync($"document.readyState === 'complete' && location.href === '{address.AbsoluteUri}'");
        return page;
    }

    /// <summary>What an expression comes to, as JSON.</summary>
    public async Task<JsonElement> EvaluateAsync(string expression)
    {
        var answer = await CallAsync("Runtime.evaluate", new { expression, returnByValue = true, awaitPromise = true });
        Assert.False(answer.TryGetProperty("exceptionDetails", out var thrown), thrown.ToString());
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>The text of an element.</summary>
    public async Task<string> TextAsync(string id) => (await EvaluateAsync($"document.getElementById('{id}').textContent")).GetString()!;

    /// <summary>Waits until an expression is true.</summary>
    public async Task UntilAsync(string expression)
    {
        while (!(await EvaluateAsync($"!!({expression})")).GetBoolean())
        {
            await Task.Delay(50, _end.Token);
        }
    }

    /// <summary>Presses a key on the element that has the focus.</summary>
    public async Task PressAsync(string key, int code, string text = "")
    {
        await CallAsync(
            "Input.dispatchKeyEvent", new { type = text.Length > 0 ? "keyDown" : "rawKeyDown", key, code = key, windowsVirtualKeyCode = code, text });
        await CallAsync("Input.dispatchKeyEvent", new { type = "keyUp", key, code = key, windowsVirtualKeyCode = code });
    }

    /// <summary>A picture of the page, as PNG.</summary>
    public async Task<byte[]> PictureAsync(int width, int height)
    {
        await CallAsync("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = false });
        await Task.Delay(500);
        return (await CallAsync("Page.captureScreenshot", new { format = "png", captureBeyondViewport = true })).GetProperty("data").GetBytesFromBase64();
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _browser.Kill(entireProcessTree: true);
        await _browser.WaitForExitAsync();
        _browser.Dispose();
        _end.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private static Process Start(string profile) => Process.Start(new ProcessStartInfo(Chromium.Program!)
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        ArgumentList =
        {
            "--headless", "--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-extensions", "--window-size=1280,1000", $"--user-data-dir={profile}",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--remote-debugging-port=0", "about:blank",
        },
    })!;

    private async Task ConnectAsync()
    {
        string? line;
        do
        {
            line = await _browser.StandardError.ReadLineAsync(_end.Token) ?? throw new InvalidOperationException("the browser has ended");
        }
        while (!Listening().IsMatch(line));

        _ = _browser.StandardError.ReadToEndAsync(_end.Token);
        _ = _browser.StandardOutput.ReadToEndAsync(_end.Token);
        using var client = new HttpClient();
        var pages = JsonSerializer.Deserialize<JsonElement>(
            await client.GetStringAsync($"http://{Listening().Match(line).Groups["host"].Value}/json/list", _end.Token));
        var address = pages.EnumerateArray().First(p => p.GetProperty("type").GetString() == "page").GetProperty("webSocketDebuggerUrl").GetString()!;
        await _socket.ConnectAsync(new Uri(address), _end.Token);
    }

    /// <summary>Calls a method of the DevTools protocol.</summary>
    public async Task<JsonElement> CallAsync(string method, object? parameters = null)
    {
        var id = ++_number;
        await _socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? new { } }),
            WebSocketMessageType.Text,
            endOfMessage: true,
            _end.Token);
        while (true)
        {
            var message = await ReceiveAsync();
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
            {
                return message.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException($"{method}: {message}");
            }

            Listen(message);
        }
    }

    private void Listen(JsonElement message)
    {
        var what = message.TryGetProperty("method", out var method) ? method.GetString() : "";
        if (what is "Runtime.exceptionThrown"
            || (what is "Log.entryAdded" && message.GetProperty("params").GetProperty("entry").GetProperty("level").GetString() is "error"))
        {
            _complaints.Add(message.GetProperty("params").ToString());
        }
    }

    private async Task<JsonElement> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonSerializer.Deserialize<JsonElement>(message.ToArray());
    }

    [GeneratedRegex("^DevTools listening on ws://(?<host>[^/]+)/",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
