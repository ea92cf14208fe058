using NeuroForge.Plugins.Tests;

namespace NeuroForge.Cli.Tests;

/// <summary>A failure of the host is told as a mistake of NeuroForge, with what to report, and never as one of the plugin that it had called before.</summary>
public sealed class HostFailureTests : IDisposable
{
    private readonly Workplace _place = new();
    private readonly PluginRoot _plugins = new PluginRoot().Add("faulty-at-run");

    public void Dispose()
    {
        _place.Dispose();
        _plugins.Dispose();
    }

    [Theory]
    [InlineData("run", "--out", "out")]
    [InlineData("check")]
    public void One_as_the_network_is_built(string command, params string[] options)
    {
        var model = Model("fixed_indegree\", \"indegree\": 2", "host_breaking_connector\"");
        AssertDefect(Neuroforge.In(_place, [command, model, "--plugins", _plugins.Folder, .. options]));
    }

    [Fact]
    public void One_at_an_update_of_the_connectivity_and_what_was_recorded_before_is_kept()
    {
        var model = Model("\"connect\"", "\"rewiring\": { \"strategy\": \"host_breaking_strategy\", \"every\": \"5 ms\" }, \"connect\"");
        var ended = Neuroforge.In(_place, "run", model, "--plugins", _plugins.Folder, "--out", "out");
        AssertDefect(ended);
        Assert.Equal(Enumerable.Range(1, 5).Select(time => $"{time}"), _place.Rows("out", "voltage.csv").Select(row => row[0]));
        Assert.False(File.Exists(_place.At("out", "run.json")));
    }

    private static void AssertDefect(Ended ended)
    {
        Assert.Equal(70, ended.ExitCode);
        Assert.Equal("", ended.Output);
        Assert.StartsWith("""
            error: this is a mistake in NeuroForge itself, not in your description or in a plugin
            please report it with the command, the description, the versions that neuroforge list prints, and these lines:
                NeuroForge 
            """.ReplaceLineEndings("\n"), ended.Error, StringComparison.Ordinal);
        Assert.Matches("\n    System[.]NullReferenceException: [^\n]*\n       at NeuroForge[.]Engine[.]", ended.Error);
        Assert.DoesNotContain("plugin faulty-at-run", ended.Error, StringComparison.Ordinal);
    }

    private string Model(string text, string other) => _place.Write("model.json", Tiny.With(text, other)
        .Replace("\"connectivity\": \"^1.0\"", "\"connectivity\": \"^1.0\", \"faulty-at-run\": \"^1.0\"", StringComparison.Ordinal));
}
