using System.Net;
using System.Text.Json;

namespace NeuroForge.Samples.Tests.Web;

/// <summary>What a browser may ask for, and what it gets where that cannot be done.</summary>
public sealed class ControlTests : IAsyncLifetime
{
    private LiveServer _server = null!;

    public async Task InitializeAsync() => _server = await LiveServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_network_grows_pauses_and_goes_on()
    {
        await _server.DoAsync("PUT", "pace", """{ "pace": 100 }""");
        await _server.UntilAsync(state => Synapses(state) > 20);
        await _server.DoAsync("PUT", "running", """{ "running": false }""");
        var paused = await _server.UntilAsync(state => !state.GetProperty("running").GetBoolean());
        await Task.Delay(400);
        Assert.Equal(Time(paused), Time(await _server.StateAsync()));
        await _server.DoAsync("PUT", "running", """{ "running": true }""");
        await _server.UntilAsync(state => Time(state) > Time(paused));
    }

    [Fact]
    public async Task The_input_can_be_taken_away()
    {
        await _server.DoAsync("PUT", "input", """{ "rate": 0 }""");
        var without = await _server.UntilAsync(state => state.GetProperty("input").GetDouble() == 0);
        await _server.UntilAsync(state => Time(state) > Time(without) + 2 && state.GetProperty("spikes").GetProperty("neurons").GetArrayLength() == 0);
    }

    [Fact]
    public async Task Destroyed_neurons_are_gone_with_all_their_synapses()
    {
        await _server.DoAsync("PUT", "pace", """{ "pace": 200 }""");
        await _server.UntilAsync(state => Synapses(state) > 100);
        await _server.DoAsync("POST", "lesions", $$"""{ "population": "E", "neurons": [{{string.Join(',', Enumerable.Range(0, 80))}}] }""");
        var state = await _server.UntilAsync(state => state.GetProperty("populations")[0].GetProperty("lesioned").GetArrayLength() == 80);
        foreach (var projection in state.GetProperty("projections").EnumerateArray())
        {
            var ends = projection.GetProperty("sources").EnumerateArray().Concat(projection.GetProperty("targets").EnumerateArray());
            Assert.All(ends, neuron => Assert.InRange(neuron.GetInt32(), 80, 399));
        }

        Assert.Equal(1, state.GetProperty("lesions").GetArrayLength());
        using var again = await _server.AskAsync("POST", "lesions", """{ "population": "E", "neurons": [3, 4] }""");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task It_begins_again_with_the_seed_that_is_asked_for()
    {
        await _server.DoAsync("PUT", "input", """{ "rate": 5000 }""");
        await _server.UntilAsync(state => Time(state) > 5);
        await _server.DoAsync("PUT", "running", """{ "running": false }""");
        await _server.DoAsync("POST", "restart", """{ "seed": 7 }""");
        var state = await _server.UntilAsync(state => state.GetProperty("seed").GetUInt64() == 7);
        Assert.Equal((0, 10_000), (Time(state), state.GetProperty("input").GetDouble()));
    }

    [Theory]
    [InlineData("PUT", "pace", """{ "pace": 0 }""", 400, "pace is 0, but must be from 0.1 to 200 simulated seconds in a second")]
    [InlineData("PUT", "pace", """{ "pace": 1e300 }""", 400, "pace is 1E+300, but must be")]
    [InlineData("PUT", "pace", """{ "pace": "fast" }""", 400, "$.pace")]
    [InlineData("PUT", "pace", """{ "pace": NaN }""", 400, "'N' is an invalid start of a value")]
    [InlineData("PUT", "pace", """{ "pase": 3 }""", 400, "pase")]
    [InlineData("PUT", "pace", "", 400, "body")]
    [InlineData("PUT", "pace", "{", 400, "Expected depth to be zero")]
    [InlineData("PUT", "input", """{ "rate": -1 }""", 400, "rate is -1, but must be from 0 to 50000 Hz")]
    [InlineData("PUT", "running", """{ "running": 3 }""", 400, "$.running")]
    [InlineData("POST", "lesions", """{ "population": "X", "neurons": [1] }""", 400, "there is no population \"X\"; expected one of: E, I")]
    [InlineData("POST", "lesions", """{ "population": "E", "neurons": [] }""", 400, "no neurons are named")]
    [InlineData("POST", "lesions", """{ "population": "E" }""", 400, "no neurons are named")]
    [InlineData("POST", "lesions", """{ "population": "E", "neurons": [0, 320] }""", 400, "E has no neuron 320: they are numbered from 0 to 319")]
    [InlineData("POST", "lesions", """{ "population": "E", "neurons": [-1] }""", 400, "E has no neuron -1")]
    [InlineData("POST", "lesions", """{ "population": "E", "neurons": [1.5] }""", 400, "$.neurons[0]")]
    [InlineData("POST", "restart", """{ "seed": -1 }""", 400, "$.seed")]
    [InlineData("GET", "nothing-here", "", 404, "")]
    [InlineData("DELETE", "state", "", 405, "")]
    public async Task What_cannot_be_done_is_refused_with_the_reason(string method, string path, string body, int status, string reason)
    {
        using var answer = await _server.AskAsync(method, path, body);
        await AssertRefused(answer, status, reason);
    }

    [Fact]
    public async Task So_is_what_is_no_JSON_or_too_long_or_meant_for_another_host()
    {
        using var text = await _server.AskAsync("PUT", "pace", """{ "pace": 3 }""", "text/plain");
        await AssertRefused(text, 415, "");
        using var tooLong = await _server.AskAsync(
            "POST", "lesions", $$"""{ "population": "E", "neurons": [{{string.Join(',', Enumerable.Repeat(1, 100_000))}}] }""");
        await AssertRefused(tooLong, 413, "");
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "state") { Headers = { Host = "example.org" } };
        using var answer = await _server.Client.SendAsync(rebound);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task It_listens_on_this_machine_alone_and_lets_the_page_ask_nobody_else()
    {
        Assert.True(_server.Address.IsLoopback);
        using var page = await _server.Client.GetAsync("");
        Assert.Contains("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("http://", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task AssertRefused(HttpResponseMessage answer, int status, string reason)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        if (reason.Length > 0)
        {
            Assert.Contains(reason, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    private static double Time(JsonElement state) => state.GetProperty("time").GetDouble();

    private static long Synapses(JsonElement state) => state.GetProperty("projections").EnumerateArray().Sum(p => p.GetProperty("count").GetInt64());
}
