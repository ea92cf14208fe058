using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NeuroForge.Studio.Running;
using NeuroForge.Studio.Serving;

namespace NeuroForge.Studio.Tests;

/// <summary>The studio on a port of its own, with a folder of its own.</summary>
internal sealed class StudioServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly WebApplication _app;

    private StudioServer(WebApplication app, string folder)
    {
        _app = app;
        Folder = folder;
        Address = StudioHost.AddressOf(app);
        Client = new() { BaseAddress = Address, Timeout = Patience };
    }

    public string Folder { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public StudioSession Session => _app.Services.GetRequiredService<StudioSession>();

    public Audience Audience => _app.Services.GetRequiredService<Audience>();

    public static async Task<StudioServer> StartAsync(params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-studio-").FullName;
        foreach (var (name, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        }

        var app = StudioHost.Create(new()
        {
            Folder = folder, Model = files.Length > 0 ? files[0].Name : null, Plugins = [Path.Combine(AppContext.BaseDirectory, "fixtures")],
        });
        await app.StartAsync();
        return new(app, folder);
    }

    public async Task<JsonElement> GetAsync(string path) => JsonSerializer.Deserialize<JsonElement>(await Client.GetStringAsync("api/" + path));

    /// <summary>Asks for what can be done.</summary>
    public async Task<JsonElement> DoAsync(string path, object? body = null)
    {
        var (status, answer) = await AskAsync(path, body);
        Assert.True((int)status is >= 200 and < 300, answer);
        return answer.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(answer);
    }

    public async Task<(System.Net.HttpStatusCode Status, string Answer)> AskAsync(string path, object? body = null)
    {
        using var answer = await Client.PostAsync("api/" + path, body is null ? null : JsonContent.Create(body));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The reason for which a request is refused.</summary>
    public async Task<string> RefusalAsync(string path, object? body = null)
    {
        var (status, answer) = await AskAsync(path, body);
        Assert.InRange((int)status, 400, 499);
        return JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("reason").GetString()!;
    }

    /// <summary>Begins a run and gives its number.</summary>
    public async Task<int> BeginAsync(string text) => (await DoAsync("runs", new { name = "test", text })).GetProperty("id").GetInt32();

    /// <summary>Waits until a run is in a state.</summary>
    public async Task<StudioRunSummary> UntilAsync(int run, Func<StudioRunSummary, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var summary = Session.Find(run).Summary();
            if (wanted(summary))
            {
                return summary;
            }

            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>Connects as a page does.</summary>
    public async Task<ClientWebSocket> ConnectAsync(string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin ?? Address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new UriBuilder(new Uri(Address, "stream")) { Scheme = "ws" }.Uri, CancellationToken.None);
        return socket;
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
