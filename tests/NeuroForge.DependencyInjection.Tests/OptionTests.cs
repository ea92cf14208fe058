using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.DependencyInjection.Tests;

/// <summary>Options are set like any others, and wrong ones are all named before anything is run.</summary>
public sealed class OptionTests
{
    [Fact]
    public void Without_any_a_simulation_has_one_thread_and_no_files()
    {
        using var application = new Application();
        using var simulation = application.Simulations.Create(application.Simulations.Read(Application.Tiny));
        Assert.Null(simulation.OutputDirectory);
        Assert.Equal(1, simulation.Run().Threads);
    }

    [Fact]
    public void Calls_and_configurations_add_up()
    {
        using var services = new ServiceCollection()
            .AddNeuroForge(options => options.Threads = 3)
            .AddNeuroForge(options => options.PluginDirectories.Add(Application.Fixtures))
            .Configure<NeuroForgeOptions>(options => options.ResultsDirectory = "runs")
            .BuildServiceProvider();
        var options = services.GetRequiredService<IOptions<NeuroForgeOptions>>().Value;
        Assert.Equal((3, "runs"), (options.Threads, options.ResultsDirectory));
        Assert.Equal([Application.Fixtures], options.PluginDirectories);
        Assert.Single(services.GetServices<SimulationFactory>());
        Assert.Single(services.GetServices<IValidateOptions<NeuroForgeOptions>>());
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_when_the_application_starts()
    {
        using var application = new Application(options =>
        {
            options.Threads = 0;
            options.PluginDirectories.Add("/nowhere/plugins");
            options.PluginDirectories.Add("not/there");
            options.ResultsDirectory = Application.Small;
            options.Snapshots = null!;
        });
        var refusal = Assert.Throws<OptionsValidationException>(() => application.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(
        [
            "NeuroForgeOptions.PluginDirectories: there is no directory \"/nowhere/plugins\"; create it, or remove it from the list",
            $"NeuroForgeOptions.PluginDirectories: there is no directory \"not/there\" ({Path.GetFullPath("not/there")}); create it, or remove it from the "
                + "list",
            "NeuroForgeOptions.Threads: 0 is not 1 or more",
            $"NeuroForgeOptions.ResultsDirectory: \"{Application.Small}\" cannot be a folder for results; give another, or leave it out so that no "
                + "files are written",
            "NeuroForgeOptions.Snapshots: the value is null; use SnapshotTimes.Never for no snapshots",
        ], refusal.Failures);
        Assert.Throws<OptionsValidationException>(() => application.Simulations.Read(Application.Small));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_path_is_none(string path)
    {
        using var application = new Application(options =>
        {
            options.PluginDirectories.Add(path);
            options.ResultsDirectory = path;
        });
        Assert.Equal(2, Assert.Throws<OptionsValidationException>(() => application.Simulations.Plugins).Failures.Count());
    }

    [Fact]
    public void A_simulation_may_have_options_of_its_own()
    {
        using var application = new Application(options => options.Threads = 2);
        var simulations = application.Simulations;
        using var simulation = simulations.Create(
            simulations.Read(Application.Small, new() { Seed = 7 }),
            options => options with { Threads = options.Threads + 1, Until = 100, OutputDirectory = Path.Combine(application.Folder, "own") });
        var result = simulation.Run();
        Assert.Equal((3, 7UL, 0.1, RunOutcome.Paused), (result.Threads, result.Seed, result.SimulatedSeconds, result.Outcome));
        Assert.True(File.Exists(Path.Combine(application.Folder, "own", RunFile.Name)));
    }
}
