using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using NeuroForge.DependencyInjection;

namespace NeuroForge.Samples.Web;

/// <summary>Runs a network at a given speed, on its own thread, and publishes frames of it.</summary>
/// <remarks>Viewers cannot slow it down, since frames are published, not sent. Changes are made between two slices.</remarks>
/// <param name="simulations">Creates the networks.</param>
internal sealed class LiveNetwork(SimulationFactory simulations) : BackgroundService
{
    private const double DefaultPace = 20;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentQueue<(ulong Seed, TaskCompletionSource Began)> _restarts = [];
    private readonly SemaphoreSlim _wake = new(0);
    private volatile LiveRun? _run;
    private volatile bool _running = true;
    private double _pace = DefaultPace;

    /// <summary>The published frames, as JSON.</summary>
    internal Newest<string> Frames { get; } = new();

    /// <summary>True if the network runs.</summary>
    internal bool IsRunning
    {
        get => _running;
        set => _running = value;
    }

    /// <summary>Simulated seconds per second.</summary>
    internal double Pace
    {
        get => Volatile.Read(ref _pace);
        set => Volatile.Write(ref _pace, value);
    }

    /// <summary>The current network.</summary>
    /// <exception cref="RefusedException">There is none yet.</exception>
    internal LiveRun Run => _run ?? throw new RefusedException(StatusCodes.Status409Conflict, "the network is just being built; try again");

    /// <summary>Sets the rate of the background, in Hz.</summary>
    internal Task SetInputAsync(double rate) => Run.SetInputAsync(rate);

    /// <summary>Lesions neurons.</summary>
    /// <exception cref="RefusedException">The neurons do not exist.</exception>
    internal Task LesionAsync(LesionRequest request) => Run.LesionAsync(request);

    /// <summary>Starts a new network.</summary>
    internal Task RestartAsync(ulong seed)
    {
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _restarts.Enqueue((seed, began));
        _wake.Release();
        return began.Task;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => RunAll(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void RunAll(CancellationToken stopping)
    {
        var (seed, began) = ((ulong?)null, new TaskCompletionSource());
        try
        {
            while (true)
            {
                using var run = Begin(seed);
                began.SetResult();
                (seed, began) = RunUntilRestart(run, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private LiveRun Begin(ulong? seed)
    {
        var model = simulations.Read(Path.Combine(AppContext.BaseDirectory, "model.json"), new() { Seed = seed });
        var run = new LiveRun(simulations.Create(model));
        _run = run;
        return run;
    }

    /// <returns>The seed of the next network, and the request that waits for it.</returns>
    private (ulong Seed, TaskCompletionSource Began) RunUntilRestart(LiveRun run, CancellationToken stopping)
    {
        var published = "";
        while (true)
        {
            var started = Stopwatch.GetTimestamp();
            if (_running)
            {
                run.RunFor(Math.Ceiling(Pace * Tick.TotalMilliseconds), stopping);
            }

            published = Publish(run, published);
            var left = Tick - Stopwatch.GetElapsedTime(started);
            _wake.Wait(left > TimeSpan.Zero ? left : TimeSpan.Zero, stopping);
            if (_restarts.TryDequeue(out var restart))
            {
                return restart;
            }
        }
    }

    /// <summary>Publishes a frame if anything has changed.</summary>
    private string Publish(LiveRun run, string published)
    {
        var frame = JsonSerializer.Serialize(run.LookAsync(_running, Pace).GetAwaiter().GetResult(), JsonSerializerOptions.Web);
        if (frame != published)
        {
            Frames.Publish(frame);
        }

        return frame;
    }
}
