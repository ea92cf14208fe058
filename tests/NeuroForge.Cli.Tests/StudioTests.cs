using System.Net;
using System.Net.Sockets;

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge studio</c> starts its program, prints the address, and ends with it.</summary>
public sealed class StudioTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_prints_an_address_with_a_token_and_ends_at_a_signal(string signal)
    {
        var port = FreePort();
        using var studio = Neuroforge.Start(_place, "studio", "lesion", "--port", $"{port}", "--no-browser");
        using var client = new HttpClient();
        var answers = false;
        while (!answers && !studio.HasExited)
        {
            answers = await AnswersAsync(client, port);
        }

        studio.Signal(signal);
        var ended = studio.End().Done();
        Assert.Matches(
            $@"^The studio is open at http://127\.0\.0\.1:{port}/[0-9a-f]{{64}}/\nOnly this machine reaches it, and only with this address\. Ctrl-C ends it\.\n$",
            ended.Output);
        Assert.False(await AnswersAsync(client, port)); // its program has ended too
    }

    [Fact]
    public void Arguments_that_cannot_be_meant_are_refused()
    {
        Neuroforge.In(_place, "studio", "lesoin").Refused(2, "error: there is no file and no published model \"lesoin\" - did you mean \"lesion\"?");
        Neuroforge.In(_place, "studio", "--browser", "--no-browser").Refused(
            2, "error: --browser and --no-browser contradict each other: leave one out\nsee neuroforge studio --help");
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Neuroforge.In(_place, "studio", "--port", $"{port}", "--no-browser")
            .Refused(3, $"error: Failed to bind to address http://127.0.0.1:{port}: address already in use.");
    }

    [Fact]
    public void Other_commands_need_no_web_server() => Assert.DoesNotContain(
        "AspNetCore", File.ReadAllText(Path.ChangeExtension(Neuroforge.Program, ".runtimeconfig.json")), StringComparison.Ordinal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>True if the studio answers, which it does without the token only by refusing.</summary>
    private static async Task<bool> AnswersAsync(HttpClient client, int port)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            return true;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(50);
            return false;
        }
    }
}
