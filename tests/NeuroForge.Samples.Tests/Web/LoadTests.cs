using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Samples.Web;

namespace NeuroForge.Samples.Tests.Web;

/// <summary>Whoever watches, however badly, the network goes on and comes to the state of one that nobody watches.</summary>
public sealed class LoadTests : IAsyncLifetime
{
    private LiveServer _server = null!;

    public async Task InitializeAsync() => _server = await LiveServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Watchers_who_read_slowly_or_not_at_all_and_broken_requests_change_nothing()
    {
        using var end = new CancellationTokenSource();
        await _server.DoAsync("PUT", "pace", """{ "pace": 60 }""");
        double[] seen = new double[12];
        Task[] watchers = [.. seen.Select((_, i) => Watch(delay: i % 3 * 150, time => seen[i] = time, end.Token))];
        using var deaf = new Deaf(_server.Address, 8);
        var broken = Task.Run(() => BreakOffRequests(end.Token), CancellationToken.None);

        var before = await _server.UntilAsync(state => Time(state) > 5);
        await _server.UntilAsync(state => Time(state) > Time(before) + 60);
        await _server.DoAsync("PUT", "running", """{ "running": false }""");
        var state = await _server.UntilAsync(state => !state.GetProperty("running").GetBoolean());
        await Patiently(() => seen.All(time => time == Time(state)));
        await end.CancelAsync();
        await Task.WhenAll(watchers);
        Assert.InRange(await broken, 1, int.MaxValue);

        var (time, hash) = await _server.Network.Run.StateAsync();
        using var alone = new Simulation(Model.Read(Path.Combine(AppContext.BaseDirectory, "model.json")), new() { Until = time });
        Assert.Equal(alone.Run().StateHash, hash);
    }

    [Fact]
    public async Task There_is_room_for_so_many_and_for_the_next_when_one_has_left()
    {
        using var end = new CancellationTokenSource();
        var watchers = new List<HttpResponseMessage>();
        for (var i = 0; i < Audience.Most; i++)
        {
            watchers.Add(await _server.Client.GetAsync("events", HttpCompletionOption.ResponseHeadersRead));
        }

        using (var refused = await _server.Client.GetAsync("events", HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("32 browsers are watching already", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        watchers.ForEach(watcher => watcher.Dispose());
        await Patiently(() => _server.Audience.Count == 0);
        using var next = await _server.Client.GetAsync("events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    private static async Task Patiently(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (!condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Somebody who pauses after each frame, and to whom time never goes back.</summary>
    private async Task Watch(int delay, Action<double> see, CancellationToken end)
    {
        using var answer = await _server.Client.GetAsync("events", HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(CancellationToken.None));
        var last = 0.0;
        try
        {
            while (await reader.ReadLineAsync(end) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    var time = Time(JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]));
                    Assert.True(time >= last, $"{time} s after {last} s");
                    see(last = time);
                    await Task.Delay(delay, end);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test has seen enough.
        }
    }

    /// <summary>Requests that are none, end in their midst, or ask for what cannot be.</summary>
    private async Task<int> BreakOffRequests(CancellationToken end)
    {
        string[] requests =
        [
            "GET /state HTTP/1.1\r\nHost: 127.0.0.1\r\n", "\0\0\0\0\r\n\r\n",
            "PUT /pace HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{ \"pace\": 1",
            "POST /lesions HTTP/9.9\r\n\r\n", $"GET /{new string('x', 20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "PUT /input HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{ \"rate\": -1 }",
        ];
        var sent = 0;
        for (; !end.IsCancellationRequested; sent++)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port, CancellationToken.None);
            await socket.SendAsync(Encoding.Latin1.GetBytes(requests[sent % requests.Length]), CancellationToken.None);
            using var refused = await _server.AskAsync("POST", "lesions", "{ \"population\": 1 }");
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        return sent;
    }

    private static double Time(JsonElement state) => state.GetProperty("time").GetDouble();
}
