using System.Net;
using System.Net.WebSockets;

namespace NeuroForge.Studio.Tests.Access;

/// <summary>Only the studio's own page has access, and only from this machine.</summary>
public sealed class GuardTests(OpenStudio studio) : IClassFixture<OpenStudio>
{
    private readonly StudioServer _server = studio.Server;

    [Fact]
    public void It_listens_on_the_loopback_address_alone() => Assert.True(IPAddress.IsLoopback(IPAddress.Parse(_server.Address.Host)));

    [Theory]
    [InlineData("/")]
    [InlineData("/api/models")]
    [InlineData("/stream")]
    [InlineData("/0000000000000000000000000000000000000000000000000000000000000000/")]
    [InlineData("/0000000000000000000000000000000000000000000000000000000000000000/api/models")]
    public async Task Without_the_token_nothing_is_answered(string path)
    {
        using var answer = await _server.Client.GetAsync(new Uri(_server.Address, path));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("no valid token", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "evil.example:80")]
    [InlineData("Host", "127.0.0.1:1")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "https://127.0.0.1")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_name_or_origin_is_refused_also_with_the_token(string header, string value)
    {
        foreach (var (method, path) in ((HttpMethod, string)[])[(HttpMethod.Get, ""), (HttpMethod.Get, "api/models"), (HttpMethod.Post, "api/runs")])
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await _server.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_gets_no_stream(string origin) =>
        await Assert.ThrowsAsync<WebSocketException>(() => _server.ConnectAsync(origin));

    [Fact]
    public async Task A_program_without_an_origin_gets_no_stream()
    {
        using var socket = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() =>
            socket.ConnectAsync(new UriBuilder(new Uri(_server.Address, "stream")) { Scheme = "ws" }.Uri, CancellationToken.None));
        using var own = await _server.ConnectAsync();
        Assert.Equal(WebSocketState.Open, own.State);
    }

    [Fact]
    public async Task The_page_may_load_nothing_from_elsewhere_and_be_framed_by_nobody()
    {
        using var answer = await _server.Client.GetAsync("");
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task Each_start_has_another_token()
    {
        await using var other = await StudioServer.StartAsync();
        Assert.NotEqual(_server.Address.AbsolutePath, other.Address.AbsolutePath);
        Assert.Equal(64 + 2, other.Address.AbsolutePath.Length);
    }
}
