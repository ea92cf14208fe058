using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NeuroForge.Samples.Web;

namespace NeuroForge.Samples.Tests.Web;

/// <summary>The web sample, on a port of its own.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly WebApplication _host;

    private LiveServer(WebApplication host)
    {
        _host = host;
        Address = new Uri(host.Urls.Single());
        Client = new HttpClient { BaseAddress = Address, Timeout = Patience };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public LiveNetwork Network => _host.Services.GetRequiredService<LiveNetwork>();

    public Audience Audience => _host.Services.GetRequiredService<Audience>();

    public static async Task<LiveServer> StartAsync()
    {
        var host = LiveHost.Create("--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None");
        await host.StartAsync();
        var server = new LiveServer(host);
        await server.StateAsync();
        return server;
    }

    /// <summary>Asks for something in JSON, or in what is no JSON.</summary>
    public async Task<HttpResponseMessage> AskAsync(string method, string path, string body, string type = "application/json") =>
        await Client.SendAsync(new(new HttpMethod(method), path) { Content = new StringContent(body, Encoding.UTF8, type) });

    /// <summary>Asks for what can be done.</summary>
    public async Task DoAsync(string method, string path, string body)
    {
        using var answer = await AskAsync(method, path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The newest frame.</summary>
    public async Task<JsonElement> StateAsync() => JsonSerializer.Deserialize<JsonElement>(await Client.GetStringAsync("state"));

    /// <summary>The first frame that is as it is waited for.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var state = await StateAsync();
            if (wanted(state))
            {
                return state;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
    }
}
