using NeuroForge.Plugins.Tests;

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge test-plugin</c>.</summary>
public sealed class TestPluginTests : IDisposable
{
    private readonly Workplace _place = new();
    private readonly PluginRoot _plugins = new();

    public void Dispose()
    {
        _place.Dispose();
        _plugins.Dispose();
    }

    [Fact]
    public void A_plugin_that_conforms()
    {
        var output = Neuroforge.In(_place, "test-plugin", Path.Combine(AppContext.BaseDirectory, "plugins", "static")).Done().Output;
        Assert.StartsWith("ok      it loads\n", output, StringComparison.Ordinal);
        Assert.EndsWith("static 1.0.0 conforms\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_that_does_not_is_told_what_to_change_and_ends_with_the_code_of_a_plugin_at_fault()
    {
        _plugins.Add("well-behaved");
        var ended = Neuroforge.In(_place, "test-plugin", Path.Combine(_plugins.Folder, "well-behaved"));
        Assert.Equal(3, ended.ExitCode);
        Assert.Equal("", ended.Error);
        Assert.Contains(
            "\nfailed  declarations are complete\n          neuron model \"decaying\": parameter tau has no documentation - give its [Parameter] a "
                + "Doc\n",
            ended.Output,
            StringComparison.Ordinal);
        Assert.EndsWith(" problems\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_plugin_that_does_not_load_nothing_else_is_said()
    {
        _plugins.Add("faulty-declaration");
        var ended = Neuroforge.In(_place, "test-plugin", Path.Combine(_plugins.Folder, "faulty-declaration"));
        Assert.Equal(3, ended.ExitCode);
        Assert.StartsWith("failed  it loads\n          plugin \"faulty-declaration\": it cannot be used: ", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ok  ", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_passed_on()
    {
        _plugins.Add("nonconforming");
        var folder = Path.Combine(_plugins.Folder, "nonconforming");
        Assert.Contains("unknown_word.word", Neuroforge.In(_place, "test-plugin", folder).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "unknown_word.word",
            Neuroforge.In(_place, "test-plugin", folder, "--value", "unknown_word.word=\"w\"", "--value", "unknown_word.word=\"v\"").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there() =>
        Neuroforge.In(_place, "test-plugin", "nowhere")
            .Refused(4, "error: the plugin folder nowhere does not exist: build the plugin, then give the folder that has its .dll");

    [Theory]
    [InlineData("tau")]
    [InlineData("my_neuron.tau=10 ms")]
    public void A_value_that_is_no_json(string value) => Neuroforge.In(_place, "test-plugin", "nowhere", "--value", value).Refused(
        2,
        $"error: --value takes mechanism.parameter=json, such as 'my_stimulus.times=[\"1 ms\"]' or 'my_neuron.tau=\"10 ms\"', but got {value}\nsee neuroforge "
            + "test-plugin --help");
}
