using NeuroForge.Plugins.Tests;

namespace NeuroForge.Cli.Tests;

/// <summary>A user's plugin brings a recorder with the id of a built-in one: both can be used, and which is meant can be said.</summary>
public sealed class SharedNameTests : IDisposable
{
    private readonly Workplace _place = new();
    private readonly PluginRoot _plugins = new PluginRoot().Add("well-behaved", "mine");

    public SharedNameTests() => Tampering.Rename(_plugins.File("mine", "well-behaved.dll"), "silent", "memory");

    public void Dispose()
    {
        _place.Dispose();
        _plugins.Dispose();
    }

    [Fact]
    public void The_bare_name_stays_that_of_the_built_in_one_and_that_there_are_two_is_said()
    {
        var ended = Run("memory");
        Assert.StartsWith(
            """
            tiny.json:23:26  warning NF1408: several plugins have a recorder "memory" (recorders, mine); the one of "recorders" is used
                at recorders.spikes.model - write "recorders/memory" or "mine/memory"
            """,
            ended.Error,
            StringComparison.Ordinal);
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(("memory", "recorders"), Used());
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("recorders")]
    public void The_name_with_its_plugins_id_is_exact(string plugin)
    {
        Run(plugin + "/memory").Done();
        Assert.Equal(("memory", plugin), Used());
    }

    [Theory]
    [InlineData("mine/memry", "of the plugin \"mine\" did you mean \"memory\"?")]
    [InlineData("mina/memory", "there is no plugin \"mina\": did you mean \"mine\"?")]
    [InlineData("static/memory", "the plugin \"static\" has no recorder")]
    public void What_is_not_there_is_refused_with_what_is(string name, string hint) =>
        Neuroforge.In(_place, "check", Model(name), "--plugins", _plugins.Folder).Refused(1, $"""
        tiny.json:23:26  error NF1105: there is no recorder "{name}"
            at recorders.spikes.model - {hint}
        """);

    [Fact]
    public void Describe_shows_both_with_the_names_that_reach_them()
    {
        var both = Neuroforge.In(_place, "describe", "memory", "--plugins", _plugins.Folder).Done().Output;
        Assert.Contains("memory - recorder of plugin recorders 1.0.0", both, StringComparison.Ordinal);
        Assert.Contains("written as \"model\": \"memory\"\n", both, StringComparison.Ordinal);
        var mine = Neuroforge.In(_place, "describe", "mine/memory", "--plugins", _plugins.Folder).Done().Output;
        Assert.StartsWith("memory - recorder of plugin mine 1.0.0\nRecords nothing.\nwritten as \"model\": \"mine/memory\"\n", mine, StringComparison.Ordinal);
        Assert.EndsWith(mine, both, StringComparison.Ordinal);
    }

    private Ended Run(string recorder) => Neuroforge.In(_place, "run", Model(recorder), "--plugins", _plugins.Folder, "--out", "out", "--quiet");

    private string Model(string recorder) => _place.Write("tiny.json", Tiny
        .With("{ \"model\": \"csv\", \"record\": \"spikes\"", $"{{ \"model\": \"{recorder}\", \"record\": \"spikes\"")
        .Replace("\"connectivity\": \"^1.0\"", "\"connectivity\": \"^1.0\", \"mine\": \"^1.0\"", StringComparison.Ordinal));

    /// <summary>The recorder of spikes, and whose it is.</summary>
    private (string?, string?) Used()
    {
        var recording = _place.Summary("out").GetProperty("recordings").EnumerateArray().First(part => part.GetProperty("name").GetString() == "spikes");
        return (recording.GetProperty("recorder").GetString(), recording.GetProperty("plugin").GetString());
    }
}
