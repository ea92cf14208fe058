using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NeuroForge.Descriptions;
using NeuroForge.Descriptions.Building;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Recording;

namespace NeuroForge.DependencyInjection.Tests;

/// <summary>Models from anywhere, plugins once, simulations that give the bits of any other way to run them.</summary>
public sealed class FactoryTests
{
    [Fact]
    public async Task A_file_a_text_and_a_stream_give_one_model()
    {
        using var application = new Application();
        var simulations = application.Simulations;
        var text = await File.ReadAllTextAsync(Application.Small);
        using var stream = new Trickle(Encoding.UTF8.GetBytes(text));
        Model[] models =
        [
            simulations.Read(Application.Small), simulations.Parse(text), await simulations.ReadAsync(stream, "posted.json"), Model.Read(Application.Small)
        ];
        Assert.All(models, model => Assert.True(model.IsValid));
        Assert.Single(models.Select(model => model.Hash).Distinct());
    }

    [Fact]
    public void A_description_built_in_code_is_checked_and_run_as_one_that_is_read()
    {
        using var application = new Application();
        var simulations = application.Simulations;
        var description = new DescriptionBuilder("built").Step("0.1 ms").Duration("10 ms").Population("E", 3, "iaf_psc_exp");
        using var simulation = simulations.Create(simulations.Build(description));
        Assert.Equal(RunOutcome.Completed, simulation.Run().Outcome);
        var wrong = simulations.Build(new DescriptionBuilder("wrong").Step("0.1 ms").Duration("10 ms").Population("E", -3, "iaf_psc_exp"));
        Assert.False(wrong.IsValid);
        Assert.Contains(application.Logs, log => log.Event == 4 && log.Message.Contains("populations.E.size", StringComparison.Ordinal));
    }

    [Theory]
    [
        InlineData(
            "{ \"format\": \"neuroforge/1\", \"name\": \"n\", \"simulation\": { \"duration\": \"1 s\", \"step\": \"0.1 ms\" }, \"populations\": { \"E\": { "
                + "\"size\": 1, \"model\": \"iaf_psc_alfa\" } } }",
            "NF1105")
    ]
    [InlineData("{", "NF1001")]
    [InlineData("\u0080", "NF1002")]
    [InlineData("", "NF1001")]
    public async Task A_bad_stream_has_places_and_no_simulation(string text, string code)
    {
        using var application = new Application();
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text));
        var model = await application.Simulations.ReadAsync(stream, "posted.json");
        Assert.Contains(model.Diagnostics, diagnostic => diagnostic.Code.Id == code && diagnostic.File == "posted.json");
        Assert.Throws<DescriptionException>(() => application.Simulations.Create(model));
    }

    [Fact]
    public async Task An_endless_stream_is_not_read_to_its_end()
    {
        using var application = new Application();
        using var stream = new Spaces();
        var model = await application.Simulations.ReadAsync(stream);
        Assert.Equal("NF1005", Assert.Single(model.Diagnostics).Code.Id);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var application = new Application();
        using var stream = new Spaces();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => application.Simulations.ReadAsync(stream, cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Plugins_are_loaded_once_whoever_asks_first()
    {
        using var application = new Application(options => options.PluginDirectories.Add(Application.Fixtures));
        var simulations = application.Simulations;
        Assert.Empty(application.Logs);
        var catalogs = new object[8];
        Thread[] threads = [.. Enumerable.Range(0, catalogs.Length).Select(i => new Thread(() => catalogs[i] = simulations.Read(Application.Tiny).Catalog))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Single(catalogs.Distinct());
        Assert.Equal(simulations.Plugins.Plugins.Count, application.Logs.Count(log => log.Event is 1 or 2));
    }

    [Fact]
    public void Plugins_of_one_description_alone_are_refused()
    {
        using var application = new Application();
        var refusal = Assert.Throws<ArgumentException>(
            () => application.Simulations.Read(Application.Tiny, new() { PluginDirectories = [Application.Fixtures] }));
        Assert.StartsWith(
            "plugins are loaded once for the application: name their directories in NeuroForgeOptions", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_and_ends_in_the_state_of_one_that_was_not()
    {
        using var place = new Application();
        using var application = new Application(options => options.ResultsDirectory = place.Folder);
        var simulations = application.Simulations;
        using (var stopped = simulations.Create(simulations.Read(Application.Small), options => options with { Until = 200 }))
        {
            Assert.Equal(Path.Combine(place.Folder, "small"), stopped.OutputDirectory);
            Assert.True(stopped.Run().IsResumable);
        }

        using var resumed = simulations.Resume(Path.Combine(place.Folder, "small"));
        using var whole = new Simulation(Model.Read(Application.Small));
        Assert.Equal(whole.Run().StateHash, resumed.Run().StateHash);
    }

    [Fact]
    public void It_works_without_logging()
    {
        using var services = new ServiceCollection().AddNeuroForge().BuildServiceProvider();
        var simulations = services.GetRequiredService<SimulationFactory>();
        using var simulation = simulations.Create(simulations.Read(Application.Tiny));
        Assert.Equal(RunOutcome.Completed, simulation.Run().Outcome);
        using var alone = new SimulationFactory(Options.Create(new NeuroForgeOptions())).Create(simulations.Read(Application.Tiny));
        Assert.Equal(RunOutcome.Completed, alone.Run().Outcome);
    }

    /// <summary>A stream that gives a few bytes at a time and cannot be waited for on a thread, as a request's body.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream
    {
        private int _given;

        public override int Read(Span<byte> buffer) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken = default)
        {
            var some = bytes.AsMemory(_given, Math.Min(7, bytes.Length - _given));
            some.CopyTo(destination);
            _given += some.Length;
            return new(some.Length);
        }
    }

    /// <summary>A stream without end.</summary>
    private sealed class Spaces : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            destination.Span.Fill((byte)' ');
            return new(destination.Length);
        }
    }
}
