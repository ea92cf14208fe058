using System.Net;

namespace NeuroForge.Studio.Tests;

/// <summary>Descriptions are listed, read, checked and saved; nothing outside the folder is reached.</summary>
public sealed class LibraryTests : IAsyncLifetime
{
    private StudioServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await StudioServer.StartAsync(("mine.json", Samples.Growing()), ("broken.json", "{ \"format\": \"neuroforge/1\", "), ("other.json", "[1]"));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_list_has_descriptions_of_the_folder_and_all_that_travel()
    {
        var models = (await _server.GetAsync("models")).EnumerateArray()
            .Select(m => (Name: m.GetProperty("name").GetString(), Origin: m.GetProperty("origin").GetString())).ToList();
        Assert.Equal(["broken.json", "mine.json"], models.Where(m => m.Origin == "folder").Select(m => m.Name));
        var published = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Published")).Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(published.Order(StringComparer.Ordinal), models.Where(m => m.Origin == "published").Select(m => m.Name));
        Assert.Equal("mine.json", (await _server.GetAsync("first")).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("folder", "../mine.json")]
    [InlineData("folder", "/etc/hostname")]
    [InlineData("folder", "nothing.json")]
    [InlineData("published", "../page/index.html")]
    [InlineData("elsewhere", "mine.json")]
    public async Task Nothing_else_can_be_read(string origin, string name)
    {
        using var answer = await _server.Client.GetAsync($"api/model?origin={origin}&name={Uri.EscapeDataString(name)}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("../new.json")]
    [InlineData("/tmp/new.json")]
    [InlineData("new.txt")]
    [InlineData(".json")]
    [InlineData("a b.json")]
    public async Task Files_are_saved_in_the_folder_alone(string name) =>
        Assert.Contains("cannot be the name", await _server.RefusalAsync("save", new { name, text = "{}" }), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_is_saved_and_never_replaced()
    {
        await _server.DoAsync("save", new { name = "new.json", text = "{ }" });
        Assert.Equal("{ }", await File.ReadAllTextAsync(Path.Combine(_server.Folder, "new.json")));
        Assert.Contains("exists already", await _server.RefusalAsync("save", new { name = "new.json", text = "{}" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_gives_what_the_command_line_gives()
    {
        var text = Samples.Growing().Replace("iaf_psc_alpha", "iaf_psc_alpho", StringComparison.Ordinal);
        var check = await _server.DoAsync("check", new { name = "mine", text });
        Assert.False(check.GetProperty("valid").GetBoolean());
        var first = check.GetProperty("marks")[0];
        Assert.Equal("NF1105", first.GetProperty("code").GetString());
        Assert.Equal("did you mean \"iaf_psc_alpha\"?", first.GetProperty("hint").GetString());
        Assert.Contains("iaf_psc_alpho", text.Split('\n')[first.GetProperty("line").GetInt32() - 1], StringComparison.Ordinal);
        var refusal = await _server.RefusalAsync("runs", new { name = "mine", text });
        Assert.Contains("NF1105", refusal, StringComparison.Ordinal);
        Assert.True((await _server.DoAsync("check", new { name = "mine", text = Samples.Growing() })).GetProperty("valid").GetBoolean());
    }
}
