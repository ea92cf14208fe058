using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NeuroForge.DependencyInjection;

namespace NeuroForge.Samples.ClosedLoop;

/// <summary>Runs the loop once, logs its progress, and ends the program.</summary>
internal sealed partial class RateClampWorker(
    SimulationFactory simulations, IOptions<RateClampOptions> options, IHostApplicationLifetime lifetime, ILogger<RateClampWorker> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var simulation = simulations.Create(simulations.Read(Path.Combine(AppContext.BaseDirectory, "closed-loop.json")));
        await foreach (var (time, rate, stimulus) in new RateClamp(simulation, options.Value).RunAsync(stoppingToken))
        {
            Held(logger, time / 1000, rate, options.Value.Target, stimulus);
        }

        simulation.Finish();
        lifetime.StopApplication();
    }

    [LoggerMessage(1, LogLevel.Information, "At {Time} s: {Rate:0.00} Hz of {Target} Hz, the stimulus is set to {Stimulus:0} Hz")]
    private static partial void Held(ILogger logger, double time, double rate, double target, double stimulus);
}
