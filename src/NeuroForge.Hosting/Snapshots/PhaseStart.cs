using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Hosting.Inputs;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>Reads the beginning of a phase of an earlier run, to run the phase again with other values.</summary>
internal static class PhaseStart
{
    /// <summary>Reads the snapshot, and the model with other values.</summary>
    /// <param name="directory">The folder of the run.</param>
    /// <param name="phase">The name of the phase.</param>
    /// <param name="overrides">The values that differ from those of the run.</param>
    /// <param name="catalog">The plugins.</param>
    /// <param name="warn">Receives messages about rebuilt plugins.</param>
    /// <exception cref="SnapshotException">There is no such snapshot, or a value differs that acts before the phase.</exception>
    /// <exception cref="DescriptionException">The description cannot be run with these values.</exception>
    /// <exception cref="IOException">The snapshot cannot be read.</exception>
    internal static SimulationSnapshot Read(
        string directory, string phase, IReadOnlyDictionary<string, string> overrides, PluginCatalog catalog, Action<string> warn)
    {
        var (manifest, snapshot) = new PhaseFolder(directory).Read(phase);
        var inputs = ResultsInputs.In(directory);
        var then = manifest.ReadModel(catalog, inputs, warn).Checked();
        var values = new Dictionary<string, string>(manifest.Overrides, StringComparer.Ordinal);
        foreach (var (name, value) in overrides)
        {
            values[name] = value;
        }

        var options = new ModelOptions { Overrides = values, Seed = manifest.Seed, KeptInputs = inputs };
        var now = Model.Parse(manifest.Text, manifest.File, catalog, options).Checked();
        return then.HashBefore(phase) == now.HashBefore(phase)
            ? new SimulationSnapshot(now, manifest.Time, snapshot with { Recorders = null })
            : throw new SnapshotException(
                $"the phase \"{phase}\" cannot begin from {directory} with {string.Join(", ", overrides.Select(o => $"{o.Key}={o.Value}"))}: the network "
                + "before the phase would be different; set values of this phase and later ones, of recorders, or the duration");
    }
}
