using NeuroForge.Declarations;
using NeuroForge.Descriptions;
using NeuroForge.Descriptions.Building;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Parts;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Inputs;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Models;

/// <summary>A description that has been read and checked, and the plugins that it was checked against.</summary>
public sealed class Model
{
    private readonly DescriptionResult _description;

    private Model(PluginCatalog catalog, DescriptionResult description, ModelOptions options, InputFiles inputs)
    {
        Inputs = inputs;
        Catalog = catalog;
        Options = options;
        _description = description;
    }

    /// <summary>The plugins.</summary>
    public PluginCatalog Catalog { get; }

    /// <summary>All diagnostics, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _description.Diagnostics;

    /// <summary>True if it can be run.</summary>
    public bool IsValid => _description.Plan is not null;

    /// <summary>The models that the description writes as equations, by name; those with mistakes are left out.</summary>
    public IReadOnlyList<OwnModel> OwnModels => _description.Models;

    /// <summary>The name in the description.</summary>
    public string Name => _description.Name;

    /// <summary>The name and the number of mistakes and warnings, such as <c>two-populations: 0 errors, 1 warning</c>.</summary>
    public override string ToString()
    {
        var errors = Diagnostics.Count(d => d.Severity == Severity.Error);
        return FormattableString.Invariant($"{Name}: {Words(errors, "error")}, {Words(Diagnostics.Count - errors, "warning")}");

        static string Words(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
    }

    /// <summary>SHA-256 of the resolved description, in hexadecimal.</summary>
    public string Hash => _description.Hash;

    /// <summary>The network.</summary>
    /// <exception cref="DescriptionException">The description cannot be run.</exception>
    public NetworkPlan Plan => _description.Require();

    /// <summary>The estimated size of the network and of its recordings.</summary>
    /// <exception cref="DescriptionException">The description cannot be run.</exception>
    public NetworkEstimate Estimate => _description.Estimate ?? throw new DescriptionException(Diagnostics);

    /// <summary>Reads and checks a description.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">Values that replace those of the description, and plugin directories; null for none.</param>
    /// <exception cref="IOException">The file or a directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or a directory of plugins may not be read.</exception>
    public static Model Read(string file, ModelOptions? options = null)
    {
        var given = options ?? new();
        return Read(file, PluginDirectories.Load(given.PluginDirectories), given);
    }

    /// <summary>Reads and checks a description against plugins that are already loaded, for programs that read many.</summary>
    /// <param name="file">The file.</param>
    /// <param name="catalog">The plugins.</param>
    /// <param name="options">Values that replace those of the description, and the plugin directories to name in messages.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Model Read(string file, PluginCatalog catalog, ModelOptions options)
    {
        if (Directory.Exists(file))
        {
            throw new IOException($"{file} is a folder, not a description");
        }

        var beside = Path.GetDirectoryName(file) ?? "";
        options = options with
        {
            InputFolders = [beside, ""],
            KeptInputs = options.KeptInputs ?? ResultsInputs.In(beside), // those of a run, if the file is the copy beside its results
        };
        return Read(catalog, options, (mechanisms, given) => DescriptionReader.ReadFile(file, mechanisms, given));
    }

    /// <summary>Reads and checks a description.</summary>
    /// <param name="text">The description.</param>
    /// <param name="file">The name of the description in diagnostics.</param>
    /// <param name="options">Values that replace those of the description, and plugin directories; null for none.</param>
    /// <exception cref="IOException">A directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public static Model Parse(string text, string file = "description", ModelOptions? options = null)
    {
        var given = options ?? new();
        return Parse(text, file, PluginDirectories.Load(given.PluginDirectories), given);
    }

    /// <summary>Reads and checks a description against plugins that are already loaded, for programs that read many.</summary>
    /// <param name="text">The description.</param>
    /// <param name="file">The name of the description in diagnostics.</param>
    /// <param name="catalog">The plugins.</param>
    /// <param name="options">Values that replace those of the description, and the plugin directories to name in messages.</param>
    public static Model Parse(string text, string file, PluginCatalog catalog, ModelOptions options) =>
        Read(catalog, options, (mechanisms, given) => DescriptionReader.Read(text, file, mechanisms, given));

    /// <summary>Reads and checks a description from a stream, to its end.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <param name="file">The name of the description in diagnostics.</param>
    /// <param name="options">Values that replace those of the description, and plugin directories; null for none.</param>
    /// <exception cref="IOException">The stream or a directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public static Model Read(Stream stream, string file = "description", ModelOptions? options = null)
    {
        var given = options ?? new();
        return Read(stream, file, PluginDirectories.Load(given.PluginDirectories), given);
    }

    /// <summary>Reads and checks a description from a stream against plugins that are already loaded, for programs that read many.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <param name="file">The name of the description in diagnostics.</param>
    /// <param name="catalog">The plugins.</param>
    /// <param name="options">Values that replace those of the description, and the plugin directories to name in messages.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Model Read(Stream stream, string file, PluginCatalog catalog, ModelOptions options) =>
        Read(catalog, options, (mechanisms, given) => DescriptionReader.Read(stream, file, mechanisms, given));

    /// <summary>Reads and checks a description that was built in code, as if it came from a file.</summary>
    /// <param name="description">The description.</param>
    /// <param name="options">Values that replace those of the description, and plugin directories; null for none.</param>
    /// <exception cref="IOException">A directory of plugins cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory of plugins may not be read.</exception>
    public static Model Build(DescriptionBuilder description, ModelOptions? options = null) => Parse(description.ToJson(), options: options);

    /// <summary>Reads and checks a description that was built in code against plugins that are already loaded, for programs that read many.</summary>
    /// <param name="description">The description.</param>
    /// <param name="catalog">The plugins.</param>
    /// <param name="options">Values that replace those of the description, and the plugin directories to name in messages.</param>
    public static Model Build(DescriptionBuilder description, PluginCatalog catalog, ModelOptions options) =>
        Parse(description.ToJson(), "description", catalog, options);

    /// <summary>The options that it was read with.</summary>
    internal ModelOptions Options { get; }

    /// <summary>The files and runs that it names.</summary>
    internal InputFiles Inputs { get; }

    /// <summary>The name of its file.</summary>
    internal string File => _description.File;

    /// <summary>The description as it was written.</summary>
    internal string Text => _description.Text;

    private static Model Read(PluginCatalog catalog, ModelOptions options, Func<IMechanismSource, DescriptionOptions, DescriptionResult> read)
    {
        var inputs = new InputFiles(options.InputDirectory is { } folder ? [folder] : options.InputFolders, options.FileDirectories, options.KeptInputs);
        var mechanisms = new CatalogMechanisms(catalog, PluginDirectories.All(options.PluginDirectories));
        return new Model(catalog, read(mechanisms, new() { Overrides = options.Overrides, Seed = options.Seed, Inputs = inputs }), options, inputs);
    }

    /// <summary>The hash of everything that acts before a phase begins: the network and the phases before.</summary>
    internal string HashBefore(string phase) => _description.HashesBeforePhases.GetValueOrDefault(phase, "");

    /// <summary>The plugins whose mechanisms the network uses, by id.</summary>
    internal IReadOnlyList<PluginIdentity> UsedPlugins() =>
        [.. UsedMechanisms(Plan).Select(m => m.Plugin).Where(p => p != PluginIdentity.None).Distinct().OrderBy(p => p.Id, StringComparer.Ordinal)];

    /// <summary>The model, if it can be run.</summary>
    /// <exception cref="DescriptionException">The model is not valid.</exception>
    internal Model Checked() => IsValid ? this : throw new DescriptionException(Diagnostics);

    /// <summary>The number of the step at the end of the run.</summary>
    /// <param name="until">A simulated time in ms; null for the description's duration.</param>
    /// <param name="from">The step from which the run continues.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not a number.</exception>
    /// <exception cref="SimulatedTimeException">The time is not a whole number of steps, is after the end of the simulation, or is not after its
    /// beginning.</exception>
    internal long EndStep(double? until, long from = 0)
    {
        if (until is not { } time)
        {
            return Plan.Steps;
        }

        var times = new RunTimes(Plan.Step);
        var end = times.Of(time, "until");
        return end > Plan.Steps ? throw new SimulatedTimeException($"until {times.Words(end)} is after the end of the simulation, {times.Words(Plan.Steps)}")
            : from > 0 && end <= from ? throw new SimulatedTimeException($"until {times.Words(end)} is in the past: the run is at {times.Words(from)}")
            : (long)end;
    }

    /// <summary>The step at which a run stops.</summary>
    /// <param name="untilPhase">The phase at whose beginning it stops; null for a time.</param>
    /// <param name="until">The time in ms; null for the end of the simulation.</param>
    /// <param name="from">The step from which the run continues.</param>
    /// <exception cref="SimulatedTimeException">There is no such phase, or the time cannot be that of a stop.</exception>
    /// <inheritdoc cref="EndStep(double?, long)" path="/exception"/>
    internal long EndStep(string? untilPhase, double? until, long from = 0)
    {
        if (untilPhase is not { } name)
        {
            return EndStep(until, from);
        }

        var phase = Plan.Phases.FirstOrDefault(p => p.Name == name) ?? throw new SimulatedTimeException(
            $"until {name}: there is no such phase, "
                + (Plan.Phases.Count == 0 ? "the description has no protocol" : $"only {string.Join(", ", Plan.Phases.Select(p => p.Name))}"));
        return EndStep(phase.First * Plan.Step, from);
    }

    /// <summary>The step at a simulated time, without a limit by the duration.</summary>
    /// <param name="time">The time in ms.</param>
    /// <param name="now">The current step of the simulation.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not a number.</exception>
    /// <exception cref="SimulatedTimeException">The time is not a whole number of steps, or is in the past.</exception>
    internal double StepAt(double time, long now)
    {
        var times = new RunTimes(Plan.Step);
        var step = times.Of(time, nameof(time));
        return step < now
            ? throw new SimulatedTimeException($"time {times.Words(step)} is in the past: the simulation is at {times.Words(now)}")
            : step;
    }

    /// <summary>The exception for a plan that could not be built, with the place in the description.</summary>
    internal DescriptionException Refuse(PlanException refusal) => new([_description.ErrorAt(refusal.Path, refusal.Message)]);

    private static IEnumerable<Mechanism> UsedMechanisms(NetworkPlan plan) =>
        plan.Populations.SelectMany(UsedBy)
            .Concat(plan.Stimuli.Select(s => s.Model.Mechanism))
            .Concat(plan.Projections.SelectMany(UsedBy))
            .Concat(plan.Recorders.Select(r => r.Model.Mechanism));

    private static IEnumerable<Mechanism> UsedBy(PopulationPlan population)
    {
        yield return population.Model;
        foreach (var element in population.Elements)
        {
            yield return element.Curve;
        }

        if (population.Layout is not null)
        {
            yield return population.Layout.Mechanism;
        }
    }

    private static IEnumerable<Mechanism> UsedBy(ProjectionPlan projection)
    {
        yield return projection.Rule;
        if (projection.Connector is not null)
        {
            yield return projection.Connector.Mechanism;
        }

        if (projection.Rewiring is not null)
        {
            yield return projection.Rewiring.Strategy.Mechanism;
        }
    }
}
