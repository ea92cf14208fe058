using Microsoft.Extensions.Logging;
using NeuroForge.Engine.Ground;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.DependencyInjection.Tests;

/// <summary>What an operator finds in the logs.</summary>
public sealed class LogTests
{
    [Fact]
    public void Plugins_that_are_left_out_are_named_with_the_reason()
    {
        using var application = new Application(options => options.PluginDirectories.Add(Application.Fixtures));
        var catalog = application.Simulations.Plugins;
        var (level, _, message, _) = Assert.Single(application.Logs, log => log.Message.StartsWith("Plugin faulty-declaration", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains(catalog.Plugins.Single(p => p.Id == "faulty-declaration").Reasons[0], message, StringComparison.Ordinal);
        Assert.Contains(application.Logs, log => log.Level == LogLevel.Information && log.Message.StartsWith("Plugin stimuli 1.0.0", StringComparison.Ordinal));
    }

    [Fact]
    public void Doubts_and_mistakes_of_a_description_have_their_places()
    {
        using var application = new Application();
        var tiny = File.ReadAllText(Application.Tiny);
        application.Simulations.Parse(tiny.Replace("\"0.1 ms\"", "\"20 ms\"", StringComparison.Ordinal), "coarse.json");
        Assert.Contains(
            application.Logs, log => log is (LogLevel.Warning or LogLevel.Error, 4, _, _) && log.Message.StartsWith("coarse.json:", StringComparison.Ordinal));
        application.Simulations.Parse(tiny.Replace("\"size\": 16", "\"size\": -16", StringComparison.Ordinal), "negative.json");
        Assert.Contains(application.Logs, log => log is (LogLevel.Error, 4, _, _) && log.Message.StartsWith("negative.json:8:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_is_told_from_its_beginning_to_its_end()
    {
        using var application = new Application();
        var simulations = application.Simulations;
        using var simulation = simulations.Create(
            simulations.Read(Application.Small, new() { Seed = 9 }),
            options => options with { OutputDirectory = Path.Combine(application.Folder, "out"), Until = 100 });
        var result = simulation.Run();
        var run = application.Logs.Where(log => log.Event >= 5).ToArray();
        Assert.Equal([(LogLevel.Information, 5), (LogLevel.Debug, 6), (LogLevel.Information, 7)], run.Select(log => (log.Level, log.Event)));
        Assert.Equal("small begins to run with seed 9, at 0 s", run[0].Message);
        Assert.Equal("small has saved a snapshot at 0.1 s", run[1].Message);
        Assert.StartsWith("small Paused at 0.1 s after ", run[2].Message, StringComparison.Ordinal);
        Assert.EndsWith($"{result.Spikes} spikes, state {result.StateHash}", run[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_that_fails_is_an_error_with_its_exception()
    {
        using var application = new Application(options => options.PluginDirectories.Add(Application.Fixtures));
        var simulations = application.Simulations;
        var text = File.ReadAllText(Application.Tiny)
            .Replace("\"model\": \"csv\", \"record\": \"spikes\"", "\"model\": \"throwing_recorder\", \"record\": \"spikes\"", StringComparison.Ordinal);
        using var simulation = simulations.Create(
            simulations.Parse(text), options => options with { OutputDirectory = Path.Combine(application.Folder, "out") });
        var failure = Assert.Throws<MechanismException>(() => simulation.Run());
        var (level, _, _, exception) = Assert.Single(application.Logs, log => log.Event == 8);
        Assert.Equal((LogLevel.Error, failure), (level, exception));
    }

    [Fact]
    public void States_that_stop_being_numbers_are_warnings()
    {
        using var application = new Application();
        var simulations = application.Simulations;
        var text = File.ReadAllText(Application.Tiny).Replace("\"weight\": \"10 pA\"", "\"weight\": \"1e308 pA\"", StringComparison.Ordinal);
        using var simulation = simulations.Create(simulations.Parse(text));
        simulation.Run();
        var (level, _, message, _) = Assert.Single(application.Logs, log => log.Event == 9);
        Assert.Equal(LogLevel.Warning, level);
        Assert.StartsWith("tiny: population \"E\": i_syn_ex is infinite in 16 of 16 neurons", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_reach_the_logs_and_who_asked_for_them()
    {
        using var application = new Application(options => options.Snapshots = SnapshotTimes.Every(50));
        var heard = new List<string>();
        var simulations = application.Simulations;
        var folder = Path.Combine(application.Folder, "out");
        using (var simulation = simulations.Create(simulations.Read(Application.Small), options => options with { OutputDirectory = folder, Until = 100 }))
        {
            simulation.Run();
        }

        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        var snapshots = files.Where(file => file.Contains("snapshot", StringComparison.OrdinalIgnoreCase));
        foreach (var file in snapshots.Order(StringComparer.Ordinal).TakeLast(1))
        {
            File.WriteAllBytes(file, [.. File.ReadAllBytes(file).SkipLast(1)]);
        }

        using var resumed = simulations.Resume(folder, options => options with { Warn = heard.Add });
        Assert.Equal(heard, application.Logs.Where(log => log.Event == 9).Select(log => log.Message["out: ".Length..]));
        Assert.NotEmpty(heard);
    }
}
