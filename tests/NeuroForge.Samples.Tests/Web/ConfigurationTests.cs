using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NeuroForge.DependencyInjection;
using NeuroForge.Samples.Web;

namespace NeuroForge.Samples.Tests.Web;

/// <summary>The options of NeuroForge are bound like any others.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public async Task The_command_line_reaches_them()
    {
        await using var host = LiveHost.Create(
            "--NeuroForge:Threads", "3", "--NeuroForge:PluginDirectories:0", AppContext.BaseDirectory, "--NeuroForge:ResultsDirectory", "runs");
        var options = host.Services.GetRequiredService<IOptions<NeuroForgeOptions>>().Value;
        Assert.Equal((3, "runs"), (options.Threads, options.ResultsDirectory));
        Assert.Equal([AppContext.BaseDirectory], options.PluginDirectories);
    }

    [Fact]
    public async Task A_host_with_wrong_ones_does_not_start()
    {
        await using var host = LiveHost.Create(
            "--urls", "http://127.0.0.1:0", "--NeuroForge:Threads", "0", "--NeuroForge:PluginDirectories:0", "/nowhere", "--Logging:LogLevel:Default", "None");
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal(2, refusal.Failures.Count());
    }
}
