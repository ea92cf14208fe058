using System.Reflection;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>The manifest of a snapshot: its run, environment and time.</summary>
/// <param name="Version">The version of NeuroForge.</param>
/// <param name="Time">Simulated time in ms.</param>
/// <param name="Duration">The duration of the run in ms.</param>
/// <param name="File">The name of the description's file.</param>
/// <param name="Text">The description as it was written.</param>
/// <param name="Overrides">Values that were given for its named parameters.</param>
/// <param name="Seed">The seed that was given; null to use the description's.</param>
/// <param name="DescriptionHash">The hash of the resolved description.</param>
/// <param name="Plugins">The plugins whose mechanisms were used.</param>
/// <param name="Departures">The changes of the network while it ran; null if there were none.</param>
/// <param name="NonFinite">The states that had become infinite or not a number; null if there were none.</param>
/// <param name="OfNetworkAlone">True if it has the network alone, so that recorders begin again.</param>
internal sealed record SnapshotManifest(
    string Version,
    double Time,
    double Duration,
    string File,
    string Text,
    IReadOnlyDictionary<string, string> Overrides,
    ulong? Seed,
    string DescriptionHash,
    IReadOnlyList<PluginIdentity> Plugins,
    Departures? Departures = null,
    IReadOnlyList<NonFiniteState>? NonFinite = null,
    bool OfNetworkAlone = false)
{
    private static string OwnVersion { get; } =
        typeof(SnapshotManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The manifest for a snapshot of a model's run.</summary>
    internal static SnapshotManifest Of(Model model, double time) => new(
        OwnVersion,
        time,
        model.Plan.Steps * model.Plan.Step,
        model.File,
        model.Text,
        model.Options.Overrides,
        model.Options.Seed,
        model.Hash,
        model.UsedPlugins());

    /// <summary>Reads the model of the run again and checks that nothing has changed.</summary>
    /// <param name="catalog">The plugins.</param>
    /// <param name="inputs">The folder with copies of the files that the description names; null if there are none.</param>
    /// <param name="warn">Receives warnings.</param>
    /// <exception cref="SnapshotException">Something differs.</exception>
    /// <exception cref="Descriptions.DescriptionException">The description cannot be run any longer.</exception>
    internal Model ReadModel(PluginCatalog catalog, string? inputs, Action<string> warn)
    {
        var model = Model.Parse(Text, File, catalog, new ModelOptions { Overrides = Overrides, Seed = Seed, KeptInputs = inputs });
        var differences = Plugins.SelectMany(then => Differences(then, model)).ToList();
        if (differences.Count == 0 && model.IsValid && model.Hash != DescriptionHash)
        {
            differences.Add($"this version, {OwnVersion}, reads the description differently from version {Version}");
        }

        if (differences.Count > 0)
        {
            throw new SnapshotException(string.Join("; ", differences.Prepend("the run cannot be continued with the same results")));
        }

        foreach (var rebuilt in Plugins.Where(then => Found(then, model) is { } now && now.Hash != then.Hash))
        {
            warn($"the plugin {rebuilt} has been rebuilt since the snapshot was taken: results are the same only if its mechanisms are the same");
        }

        return model;
    }

    private static PluginIdentity? Found(PluginIdentity then, Model model) =>
        model.Catalog.Plugins.FirstOrDefault(p => p.Id == then.Id && p.Identity is not null)?.Identity;

    private static IEnumerable<string> Differences(PluginIdentity then, Model model)
    {
        if (Found(then, model) is not { } now)
        {
            yield return $"the plugin {then} was not found: name its directory with --plugins";
        }
        else if (now.Version != then.Version)
        {
            yield return $"the plugin {then.Id} has version {now.Version}, but had {then.Version} when the snapshot was taken";
        }
    }
}
