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
/// Reads models and makes their simulations, with the application's options, plugins and logs. May be used from any thread; what it makes
/// belongs to the caller, who disposes of it.
/// </summary>
/// <param name="options">What the simulations have in common.</param>
/// <param name="logger">Told of plugins, of what is odd, and of what becomes of the simulations; null for nobody.</param>
public sealed class SimulationFactory(IOptions<NeuroForgeOptions> options, ILogger<SimulationFactory>? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger<SimulationFactory>.Instance;
    private readonly Lock _loading = new();
    private PluginCatalog? _plugins;

    /// <summary>The plugins, loaded when they are first wanted, and once.</summary>
    /// <exception cref="OptionsValidationException">The options are wrong.</exception>
    /// <exception cref="DirectoryNotFoundException">A directory of plugins is no longer there.</exception>
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
    /// <param name="given">What replaces what it says; null for nothing. Directories of plugins are those of the options.</param>
    /// <exception cref="IOException">The file or a directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or a directory of plugins may not be read.</exception>
    public Model Read(string file, ModelOptions? given = null) => Checked(Model.Read(file, Plugins, WithPlugins(given)));

    /// <summary>Reads and checks a description from a stream, such as a request's body, to its end.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <param name="file">How diagnostics call it.</param>
    /// <param name="given">What replaces what it says; null for nothing. Directories of plugins are those of the options.</param>
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
    /// <param name="file">How diagnostics call it.</param>
    /// <param name="given">What replaces what it says; null for nothing. Directories of plugins are those of the options.</param>
    /// <exception cref="IOException">A directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public Model Parse(string text, string file = "description", ModelOptions? given = null) => Checked(Model.Parse(text, file, Plugins, WithPlugins(given)));

    /// <summary>Reads and checks a description that was built in code, as if it came from a file.</summary>
    /// <param name="description">The description.</param>
    /// <param name="given">What replaces what it says; null for nothing. Directories of plugins are those of the options.</param>
    /// <exception cref="IOException">A directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public Model Build(DescriptionBuilder description, ModelOptions? given = null) => Checked(Model.Build(description, Plugins, WithPlugins(given)));

    /// <summary>Builds a simulation.</summary>
    /// <param name="model">A description that can be run.</param>
    /// <param name="change">Makes of the application's options those of this simulation; null to leave them as they are.</param>
    /// <exception cref="DescriptionException">The description cannot be run, or its values do not go together.</exception>
    /// <exception cref="Engine.Ground.MechanismException">A plugin failed.</exception>
    /// <exception cref="Engine.Archive.SnapshotException">Snapshots are asked for at certain times, but some recorders cannot go on from one.</exception>
    /// <exception cref="UnfinishedRunException">The folder for results holds a run that was stopped and can go on.</exception>
    /// <exception cref="IOException">The folder for results cannot be made or written, or another run writes there.</exception>
    public Simulation Create(Model model, Func<SimulationOptions, SimulationOptions>? change = null) => new(model, OptionsFor(model.Name, change));

    /// <summary>Builds the simulation of a run that was stopped as it was at its newest good snapshot.</summary>
    /// <param name="directory">The folder into which it wrote.</param>
    /// <param name="change">Makes of the application's options those of this simulation; null to leave them as they are.</param>
    /// <exception cref="Engine.Archive.SnapshotException">There is no good snapshot, or what it was taken with is not what is here.</exception>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="Engine.Ground.MechanismException">A plugin failed, or what was recorded is no longer there.</exception>
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

    /// <summary>The application's options for a simulation as its caller has changed them; the logs hear of it whatever the caller says.</summary>
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
