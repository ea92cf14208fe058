using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NeuroForge.DependencyInjection.Tests;

/// <summary>An application made of services, with a folder of its own, whose logs can be read.</summary>
internal sealed class Application : IDisposable, ILoggerProvider
{
    private readonly ServiceProvider _services;
    private readonly ConcurrentQueue<(LogLevel Level, int Event, string Message, Exception? Exception)> _logs = [];

    public Application(Action<NeuroForgeOptions>? configure = null)
    {
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(this).SetMinimumLevel(LogLevel.Trace))
            .AddNeuroForge(configure)
            .BuildServiceProvider(validateScopes: true);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("neuroforge-services-").FullName;

    public static string Small { get; } = Path.Combine(AppContext.BaseDirectory, "Models", "small.json");

    public static string Tiny { get; } = Path.Combine(AppContext.BaseDirectory, "Models", "tiny.json");

    public static string Fixtures { get; } = Path.Combine(AppContext.BaseDirectory, "fixtures");

    public IServiceProvider Services => _services;

    public SimulationFactory Simulations => _services.GetRequiredService<SimulationFactory>();

    public IReadOnlyList<(LogLevel Level, int Event, string Message, Exception? Exception)> Logs => [.. _logs];

    public ILogger CreateLogger(string categoryName) => new Log(categoryName, _logs);

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Log(string category, ConcurrentQueue<(LogLevel, int, string, Exception?)> logs) : ILogger
    {
        IDisposable? ILogger.BeginScope<TState>(TState state) => null;

        bool ILogger.IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Equal("NeuroForge.DependencyInjection.SimulationFactory", category);
            logs.Enqueue((logLevel, eventId.Id, formatter(state, exception), exception));
        }
    }
}
