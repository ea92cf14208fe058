using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NeuroForge.Descriptions;
using NeuroForge.Descriptions.Building;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Output;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.DependencyInjection;

/// <summary>
/// Reads models and creates their simulations, with the application's options, plugins and logs. Safe for use from any thread; the caller owns the simulations
/// and disposes of them.
/// </summary>
/// <param name="options">The shared options.</param>
/// <param name="logger">Receives messages about plugins, warnings, and events of the simulations; null for no log.</param>
public sealed class SimulationFactory(IOptions<NeuroForgeOptions> options, ILogger<SimulationFactory>? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger<SimulationFactory>.Instance;
    private readonly Lock _loading = new();
    private PluginCatalog? _plugins;

    /// <summary>The plugins, loaded once, on first use.</summary>
    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    /// <exception cref="DirectoryNotFoundException">A directory of plugins no longer exists.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public PluginCatalog Plugins
    {
        get
        {
            lock (_loading)
            {
                return _plugins ??= Load();
            }
        }
    }

    /// <summary>Reads and checks a description.</summary>
    /// <param name="file">The file.</param>
    /// <param name="given">Values that replace those of the description; null for none. Plugin directories are those of the options.</param>
    /// <exception cref="IOException">The file or a directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or a directory of plugins may not be read.</exception>
    public Model Read(string file, ModelOptions? given = null) => Checked(Model.Read(file, Plugins, WithPlugins(given)));

    /// <summary>Reads and checks a description from a stream, such as a request's body, to its end.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <param name="file">The name of the description in diagnostics.</param>
    /// <param name="given">Values that replace those of the description; null for none. Plugin directories are those of the options.</param>
    /// <param name="cancellation">Ends the reading of the stream.</param>
    /// <exception cref="IOException">The stream or a directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<Model> ReadAsync(Stream stream, string file = "description", ModelOptions? given = null, CancellationToken cancellation = default)
    {
        using var description = await DescriptionBuffer.FillAsync(stream, cancellation);
        return Checked(Model.Read(description, file, Plugins, WithPlugins(given)));
    }

    /// <summary>Reads and checks a description.</summary>
    /// <param name="text">The description.</param>
    /// <param name="file">The name of the description in diagnostics.</param>
    /// <param name="given">Values that replace those of the description; null for none. Plugin directories are those of the options.</param>
    /// <exception cref="IOException">A directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public Model Parse(string text, string file = "description", ModelOptions? given = null) => Checked(Model.Parse(text, file, Plugins, WithPlugins(given)));

    /// <summary>Reads and checks a description that was built in code, as if it came from a file.</summary>
    /// <param name="description">The description.</param>
    /// <param name="given">Values that replace those of the description; null for none. Plugin directories are those of the options.</param>
    /// <exception cref="IOException">A directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public Model Build(DescriptionBuilder description, ModelOptions? given = null) => Checked(Model.Build(description, Plugins, WithPlugins(given)));

    /// <summary>Builds a simulation.</summary>
    /// <param name="model">A description that can be run.</param>
    /// <param name="change">Changes the application's options for this simulation; null to use them unchanged.</param>
    /// <exception cref="DescriptionException">The description cannot be run, or its values are inconsistent.</exception>
    /// <exception cref="Engine.Ground.MechanismException">A plugin failed.</exception>
    /// <exception cref="Engine.Archive.SnapshotException">Snapshots at certain times are requested, but some recorders cannot continue from one.</exception>
    /// <exception cref="UnfinishedRunException">The folder for results contains a run that was stopped and can be resumed.</exception>
    /// <exception cref="IOException">The folder for results cannot be created or written, or another run writes there.</exception>
    public Simulation Create(Model model, Func<SimulationOptions, SimulationOptions>? change = null) => new(model, OptionsFor(model.Name, change));

    /// <summary>Builds the simulation of a stopped run in the state of its newest valid snapshot.</summary>
    /// <param name="directory">The folder that it wrote to.</param>
    /// <param name="change">Changes the application's options for this simulation; null to use them unchanged.</param>
    /// <exception cref="Engine.Archive.SnapshotException">There is no valid snapshot, or it was taken with another description, plugin or version.</exception>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="Engine.Ground.MechanismException">A plugin failed, or recorded data no longer exist.</exception>
    /// <exception cref="IOException">The folder cannot be read or written, or another run writes there.</exception>
    public Simulation Resume(string directory, Func<SimulationOptions, SimulationOptions>? change = null) =>
        Simulation.Resume(directory, OptionsFor(Path.GetFileName(directory), change), Plugins);

    private PluginCatalog Load()
    {
        var catalog = PluginDirectories.Load([.. options.Value.PluginDirectories]);
        foreach (var plugin in catalog.Plugins)
        {
            _logger.Found(plugin);
        }

        return catalog;
    }

    private Model Checked(Model model)
    {
        foreach (var diagnostic in model.Diagnostics)
        {
            _logger.Noticed(diagnostic);
        }

        return model;
    }

    private ModelOptions WithPlugins(ModelOptions? given) => given is { PluginDirectories.Count: > 0 }
        ? throw new ArgumentException($"plugins are loaded once for the application: name their directories in {nameof(NeuroForgeOptions)}", nameof(given))
        : (given ?? new()) with { PluginDirectories = [.. options.Value.PluginDirectories] };

    /// <summary>The application's options for a simulation, as changed by its caller; the log is kept in any case.</summary>
    private SimulationOptions OptionsFor(string name, Func<SimulationOptions, SimulationOptions>? change)
    {
        var common = new SimulationOptions
        {
            Threads = options.Value.Threads,
            OutputDirectory = options.Value.ResultsDirectory is { } results ? Path.Combine(results, name) : null,
            Snapshots = options.Value.Snapshots,
        };
        var wanted = change?.Invoke(common) ?? common;
        return wanted with
        {
            Warn = warning =>
            {
                _logger.Warned(name, warning);
                wanted.Warn(warning);
            },
            Observers = [new LoggingObserver(_logger), .. wanted.Observers],
        };
    }
}
